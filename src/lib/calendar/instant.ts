/** UTC milliseconds. */
export type Instant = number;
/** `YYYY-MM-DD` in Europe/London. */
export type Day = string;
/** Where the present comes from: passed in, never read. */
export type Clock = () => Instant;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let london: Intl.DateTimeFormat | undefined;

function parts(at: Instant): Record<string, string> {
	// Made when it is first asked: on a slow device that takes 40 ms, and few pages ask.
	london ??= new Intl.DateTimeFormat('en-CA', {
		timeZone: 'Europe/London',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});
	return Object.fromEntries(london.formatToParts(at).map((part) => [part.type, part.value]));
}

/** The school day an instant falls on. */
export function dayOf(at: Instant): Day {
	const { year, month, day } = parts(at);
	return `${year}-${month}-${day}`;
}

/** The clock time in London, `HH:MM`. */
export function timeOf(at: Instant): string {
	const { hour, minute } = parts(at);
	return `${hour}:${minute}`;
}

/** The instant of a clock time (`HH:MM`) on a day in London; summer time is looked up. */
export function instantOf(day: Day, time: string): Instant {
	const guess = Date.parse(`${day}T${time}:00Z`);
	const off = Date.parse(`${dayOf(guess)}T${timeOf(guess)}:00Z`) - guess;
	return guess - off;
}

/** The day `n` days later (or earlier, below zero). */
export function addDays(day: Day, n: number): Day {
	return new Date(Date.parse(`${day}T12:00:00Z`) + n * DAY).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
	return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/** "Monday 4 January", for reading. @param lang in which language */
export function dayInWords(day: Day, lang = 'en-GB'): string {
	return new Intl.DateTimeFormat(lang, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).format(Date.parse(`${day}T12:00:00Z`));
}

/** "12 Nov", for a table. */
export function dayInShort(day: Day): string {
	return new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'short',
		timeZone: 'UTC'
	}).format(Date.parse(`${day}T12:00:00Z`));
}
