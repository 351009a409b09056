import {
	addDays,
	DAY,
	dayOf,
	instantOf,
	MINUTE,
	timeOf,
	type Instant
} from '../../calendar/instant.ts';
import {
	inSchoolHours,
	isSchoolDay,
	readBy,
	schoolDayFrom,
	type SchoolYear
} from '../../calendar/school-year.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import { isAboutAdult, type Route } from './routes.ts';

/** How long one of the quick ones may wait in school hours (contracts §6). */
const QUICK = 15 * MINUTE;

/** "Happening now", about an adult at school, "I want to hurt myself". "Not sure" counts as yes. */
export function isQuick(said: ConcernSent): boolean {
	return (
		said.happeningNow === 'yes' ||
		said.happeningNow === 'not-sure' ||
		said.happened.includes('hurt-myself') ||
		isAboutAdult(said)
	);
}

/** Whether it is a quick one as it stands: staff may have found since that it is about an adult. */
export const isQuickNow = (said: ConcernSent, { row }: Pick<Route, 'row'>): boolean =>
	row !== 'child' || isQuick(said);

/** Whether it is never folded with others, whatever came with it: a quick one, or one that may name an adult. */
export const isAlone = (
	said: ConcernSent,
	route: Pick<Route, 'row' | 'never' | 'mentioned' | 'held'>
): boolean =>
	isQuickNow(said, route) || route.never.length + route.mentioned.length + route.held.length > 0;

/**
 * When people are alerted again about something nobody has acknowledged. In school hours a quick one
 * after 15 minutes, any other at the end of the school day. Out of hours mail has gone at once; a
 * quick one comes again 15 minutes after school opens.
 */
export function alertAgainAt(year: SchoolYear, at: Instant, quick: boolean): Instant {
	if (!quick) return readBy(year, at) ?? at + DAY;
	if (inSchoolHours(year, at)) return at + QUICK;
	return (opensNext(year, at) ?? at) + QUICK;
}

/** When school opens next; undefined past the last day of the year that has been entered. */
export function opensNext(year: SchoolYear, at: Instant): Instant | undefined {
	const today = dayOf(at);
	if (isSchoolDay(year, today) && timeOf(at) < year.opens) return instantOf(today, year.opens);
	const next = schoolDayFrom(year, addDays(today, 1));
	return next === undefined ? undefined : instantOf(next, year.opens);
}
