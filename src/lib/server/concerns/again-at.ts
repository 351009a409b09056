import { addDays, DAY, dayOf, instantOf, type Instant } from '../../calendar/instant.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import { watchingNow } from './cover.ts';
import { alertAgainAt, opensNext } from './when.ts';

/**
 * When people are alerted again about something nobody has acknowledged. In a holiday that somebody
 * watches that is the next morning, not the next school day.
 */
export function againAt(school: School, isQuick: boolean): Instant {
	return orNextMorning(school, alertAgainAt(schoolYearOf(school), school.clock(), isQuick));
}

/** When the last step comes again: every school day, and every day of a holiday that somebody watches. */
export function againNextDay(school: School): Instant {
	const now = school.clock();
	return orNextMorning(school, opensNext(schoolYearOf(school), now) ?? now + DAY);
}

function orNextMorning(school: School, at: Instant): Instant {
	if (watchingNow(school).length === 0) return at;
	const tomorrow = addDays(dayOf(school.clock()), 1);
	return Math.min(at, instantOf(tomorrow, schoolYearOf(school).opens));
}
