import { addDays, dayInWords, dayOf, timeOf, type Day, type Instant } from '../calendar/instant.ts';
import { isSchoolDay, schoolDayFrom, type SchoolYear } from '../calendar/school-year.ts';

/**
 * All that staff can answer a child on a screen: no question, no word of their own, no promise of how it
 * ends or who will know. The first two say a day. `messages/reply` has the same words for the child, in
 * every language; a test holds the two together.
 */
export const REPLIES = ['come', 'someone', 'right', 'again'] as const;
export type ReplyPhrase = (typeof REPLIES)[number];

/** A reply as it was chosen; `day` where the phrase says when somebody comes. */
export interface Reply {
	readonly phrase: ReplyPhrase;
	readonly day: Day | null;
}

const SAYS_DAY: readonly ReplyPhrase[] = ['come', 'someone'];
export const saysDay = (phrase: ReplyPhrase): boolean => SAYS_DAY.includes(phrase);

/** The replies that are true when they are chosen: today only while school is open, then the next school day. */
export function repliesNow(year: SchoolYear, now: Instant): Reply[] {
	const today = dayOf(now);
	const isToday = isSchoolDay(year, today) && timeOf(now) < year.closes;
	const next = schoolDayFrom(year, addDays(today, 1));
	const days = [...(isToday ? [today] : []), ...(next ? [next] : [])];
	return REPLIES.flatMap((phrase): Reply[] =>
		saysDay(phrase) ? days.map((day) => ({ phrase, day })) : [{ phrase, day: null }]
	);
}

/** How a reply's day is said at a time; `gone` where it can't be said any more. */
export type DaySaid = 'none' | 'today' | 'tomorrow' | 'later' | 'gone';

/** What was true when it was chosen need not be true when a child reads it. */
export function daySaid({ phrase, day }: Reply, year: SchoolYear, now: Instant): DaySaid {
	if (!saysDay(phrase)) return 'none';
	const today = dayOf(now);
	if (day === null || day < today || !isSchoolDay(year, day)) return 'gone';
	if (day === today) return timeOf(now) < year.closes ? 'today' : 'gone';
	return day === addDays(today, 1) ? 'tomorrow' : 'later';
}

/** A reply as a child would read it, in English, for staff. */
export function replyInWords(reply: Reply, said: DaySaid): string {
	const day = said === 'later' && reply.day ? `on ${dayInWords(reply.day)}` : said;
	if (said === 'gone') return GONE;
	return IN_WORDS[reply.phrase].replace('{day}', day);
}

const IN_WORDS: Record<ReplyPhrase, string> = {
	come: 'I have read this. I will come and see you {day}.',
	someone: 'Thank you for telling. A grown-up from school will talk with you {day}.',
	right: 'I have read this. You did the right thing by telling.',
	again: 'I have read this. You can tell again, any time.'
};
const GONE =
	'I have read this. If nobody has talked with you yet, tell a grown-up you feel safe with.';
