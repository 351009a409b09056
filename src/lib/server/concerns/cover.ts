import { dayOf } from '../../calendar/instant.ts';
import { isSchoolDay } from '../../calendar/school-year.ts';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { awayNow, type Away } from '../people/aways.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf, setting } from '../school/settings.ts';
import { grant, isByDuty } from './readers.ts';
import type { Reader, Route } from './routes.ts';

type Named = Pick<Route, 'opensFor' | 'again'>;

/**
 * Who hears of it too, at once, because somebody who is alerted is away or it is a holiday: only those the
 * routes name for this very concern, at first or as the next in line. So it is never anybody it is about,
 * and nobody is left out for it. Pure.
 */
export function coversIn(
	{ opensFor, again }: Named,
	alerted: readonly StaffId[],
	aways: readonly Pick<Away, 'staff' | 'cover'>[],
	watchers: readonly StaffId[] = []
): Reader[] {
	const named = [...opensFor, ...again.flatMap(({ to }) => to)].filter(({ why }) => isByDuty(why));
	const found = new Map<StaffId, Reader>();
	const asked = new Set(alerted);
	const ask = (id: StaffId) => {
		if (asked.has(id)) return;
		asked.add(id);
		const reader = named.find(({ staff }) => staff === id);
		if (reader) found.set(id, reader);
	};
	for (const id of watchers) ask(id);
	// Grows as it is walked: whoever covers may be away too, and have somebody else.
	for (const id of asked)
		for (const { staff, cover } of aways) if (staff === id && cover !== id) ask(cover);
	return [...found.values()];
}

/** Who covers or watches now, beside those who are alerted about a concern with this route. */
export function coversNow(school: School, route: Named, alerted: readonly StaffId[]): Reader[] {
	return coversIn(route, alerted, awayNow(school), watchingNow(school));
}

/** Opens a concern to whoever covers or watches now. Returns all who are to be alerted, them too. */
export function withCovers(
	school: School,
	concern: ConcernId,
	route: Named,
	alerted: readonly StaffId[]
): StaffId[] {
	const covers = coversNow(school, route, alerted);
	grant(school, concern, covers);
	return [...alerted, ...covers.map(({ staff }) => staff)];
}

/** Who watches today: on no school day, and only where the school named somebody for this holiday. */
export function watchingNow(school: School): StaffId[] {
	const today = dayOf(school.clock());
	if (isSchoolDay(schoolYearOf(school), today)) return [];
	return setting(school, 'holidayWatch')
		.filter(({ from, to }) => from <= today && today <= to)
		.map(({ staff }) => staff);
}
