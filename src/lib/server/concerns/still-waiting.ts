import { addDays, DAY, dayInWords, dayOf, type Day, type Instant } from '../../calendar/instant.ts';
import { isSchoolDay, readBy, type SchoolYear } from '../../calendar/school-year.ts';

/** How long a child has waited for somebody to speak with them in person. */
export interface Waits {
	/** The school day on which somebody was to, or is to. */
	readonly by: Day;
	/** School days gone by since, today among them; 0 on that day and before it. */
	readonly schoolDays: number;
	readonly isOverdue: boolean;
}

/** What decides it, from what lies in the open. */
export interface ToldOf {
	readonly receivedAt: Instant;
	readonly isClosed: boolean;
	/** Whether anybody knows whose it is. */
	readonly hasChild: boolean;
	readonly entries: readonly { readonly did: string }[];
}

/**
 * Whether a child still waits: somebody speaks with them on the day it came, or on the next school day when
 * it came after home time. Undefined once somebody has, once it is closed, and where nobody knows who.
 */
export function stillWaits(
	{ receivedAt, isClosed, hasChild, entries }: ToldOf,
	year: SchoolYear,
	now: Instant
): Waits | undefined {
	if (isClosed || !hasChild || entries.some(({ did }) => did === 'spoken-to')) return undefined;
	const until = readBy(year, receivedAt) ?? receivedAt + DAY;
	const by = dayOf(until);
	return { by, schoolDays: schoolDaysAfter(year, by, dayOf(now)), isOverdue: now >= until };
}

function schoolDaysAfter(year: SchoolYear, from: Day, to: Day): number {
	let days = 0;
	for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
		if (isSchoolDay(year, day)) days++;
	return days;
}

/** How long, for the desk. */
export function waitInWords({ by, schoolDays, isOverdue }: Waits, now: Instant): string {
	if (schoolDays > 0)
		return `Overdue by ${schoolDays === 1 ? '1 school day' : `${schoolDays} school days`}`;
	if (isOverdue) return `Overdue: it was to be ${by === dayOf(now) ? 'today' : dayInWords(by)}`;
	if (by === dayOf(now)) return 'Today, before home time';
	return `By ${dayInWords(by)}`;
}
