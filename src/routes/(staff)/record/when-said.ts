import {
	addDays,
	dayInShort,
	dayInWords,
	dayOf,
	HOUR,
	MINUTE,
	timeOf,
	type Instant
} from '$lib/calendar/instant.ts';

/** How long something has waited, in few letters: "2 min", "today 09:10", "yesterday", "12 Nov". */
export function howLong(at: Instant, now: Instant): string {
	if (now - at < MINUTE) return 'now';
	if (now - at < HOUR) return `${Math.floor((now - at) / MINUTE)} min`;
	const day = dayOf(at);
	if (day === dayOf(now)) return `today ${timeOf(at)}`;
	if (day === addDays(dayOf(now), -1)) return 'yesterday';
	return dayInShort(day);
}

/** A time on a record: "09:57" today, "12 Nov, 09:57" before. */
export function whenSaid(at: Instant, now: Instant): string {
	return dayOf(at) === dayOf(now) ? timeOf(at) : `${dayInShort(dayOf(at))}, ${timeOf(at)}`;
}

/** A day on a chronology, which goes back years: "23 November", "23 November 2024" in another year. */
export function dayOn(at: Instant, now: Instant): string {
	const [year] = dayOf(at).split('-');
	const day = dayInWords(dayOf(at)).replace(/^\w+ /, '');
	return dayOf(now).startsWith(`${year}-`) ? day : `${day} ${year}`;
}

/** A time to come: "at 10:12", "on Tuesday 24 November at 09:00". */
export function whenNext(at: Instant, now: Instant): string {
	const time = `at ${timeOf(at)}`;
	return dayOf(at) === dayOf(now) ? time : `on ${dayInWords(dayOf(at))} ${time}`;
}

/** What a date-and-time box shows for an instant. */
export const forBox = (at: Instant): string => `${dayOf(at)}T${timeOf(at)}`;
