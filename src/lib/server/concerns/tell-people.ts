import type { SchoolYear } from '../../calendar/school-year.ts';
import { helpline } from '../../curriculum/facts.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import type { TellPeople, TellReader } from '../../wire/tell-people.ts';
import { awayNow, type Away } from '../people/aways.ts';
import type { Who } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { bankHolidays, schoolYearOf, setting } from '../school/settings.ts';
import { adultsOf, type Adult } from './adult.ts';
import { coversIn, watchingNow } from './cover.ts';
import { facesOf } from './faces.ts';
import { routeOf, type Reader, type Route, type ToRoute, type Why } from './routes.ts';
import { mayBeUnnamed } from './unnamed.ts';

/**
 * What Tell an adult shows before a child writes: whom they may point at, who would read it, and when
 * school is open. A child sees the adults of their own class, the head and the safeguarding team;
 * before sign-in, only those whom a school names to everybody anyway. Paper outlasts who is away today.
 */
export function tellPeople(
	school: School,
	who: Who,
	on: 'screen' | 'paper' = 'screen'
): TellPeople {
	const adults = adultsOf(school);
	const schoolClass = who.kind === 'pupil' ? who.schoolClass : undefined;
	const faces = facesOf(school);
	const face = ({ id, name }: Adult) => ({ name, portrait: faces.get(id) ?? 'helper' });
	const safeguardingReadsFirst = setting(school, 'safeguardingReadsFirst');
	const routed = (said: Partial<ToRoute>) =>
		routeOf({ words: '', notTell: [], ...said }, { adults, schoolClass, safeguardingReadsFirst });
	const aways = on === 'screen' ? awayNow(school) : [];
	const watchers = on === 'screen' ? watchingNow(school) : [];
	const readers = (said: Partial<ToRoute>): TellReader[] =>
		whoIsThereFirst(routed(said), aways, watchers).flatMap((reader) =>
			readerIn(adults, reader, face)
		);
	return {
		now: school.clock(),
		year: yearOfReading(school),
		as: who.kind,
		unnamed: mayBeUnnamed(school, who),
		adults: listed(adults, schoolClass).map((adult) => ({
			id: adult.id,
			...face(adult),
			readers: readers({ aboutAdult: 'yes', adult: adult.id })
		})),
		readers: {
			anything: readers({ aboutAdult: 'no' }),
			adult: readers({ aboutAdult: 'yes', adult: 'unknown' })
		},
		teachers: schoolClass
			? adults
					.filter(({ classes }) => classes.get(schoolClass) === 'teacher')
					.map((adult) => ({
						id: adult.id,
						...face(adult),
						reads: routed({ aboutAdult: 'no', tell: adult.id }).opensFor.some(
							(reader) => reader.staff === adult.id
						)
					}))
			: [],
		watches: setting(school, 'holidayWatch').flatMap(({ from, to, staff }) => {
			const watcher = adults.find(({ id }) => id === staff);
			return watcher ? [{ from, to, name: watcher.name }] : [];
		}),
		homeOff: setting(school, 'homeOff'),
		facts: {
			childline: helpline(school.curriculum.facts, 'childline-number'),
			emergency: helpline(school.curriculum.facts, 'emergency-number')
		}
	};
}

/**
 * Without its keys nobody at school can read anything, and without the bank holidays a day may be one:
 * then none is promised.
 */
function yearOfReading(school: School): SchoolYear {
	const year = schoolYearOf(school);
	const canPromise = !school.keyTrouble && bankHolidays(school).length > 0;
	return canPromise ? year : { ...year, halfTerms: [], next: { halfTerms: [], closed: [] } };
}

/** Who would read it: those who are here, whoever covers for the others, and last those who are away. */
function whoIsThereFirst(
	route: Route,
	aways: readonly Away[],
	watchers: readonly StaffId[]
): Reader[] {
	const isAway = ({ staff }: Reader) => aways.some((one) => one.staff === staff);
	const covers = coversIn(route, route.alertFirst, aways, watchers);
	const all = [...route.opensFor, ...covers].filter(
		({ staff }, at, every) => every.findIndex((one) => one.staff === staff) === at
	);
	return [...all.filter((one) => !isAway(one)), ...all.filter(isAway)];
}

/** The child's own class first, then who everybody knows, by duty. */
function listed(adults: readonly Adult[], schoolClass: ClassId | undefined): Adult[] {
	const ofClass = adults.filter(({ classes }) => schoolClass && classes.has(schoolClass));
	const known = (['head', 'dsl', 'deputy'] as const).flatMap((role) =>
		adults.filter(({ roles }) => roles.has(role))
	);
	return [...new Set([...ofClass, ...known])];
}

function readerIn(
	adults: readonly Adult[],
	{ staff: id, why }: Reader,
	face: (adult: Adult) => Pick<TellReader, 'name' | 'portrait'>
): TellReader[] {
	const adult = adults.find((one) => one.id === id);
	return adult ? [{ ...face(adult), job: jobOf(why, adult) }] : [];
}

function jobOf(why: Why, { roles }: Adult): TellReader['job'] {
	if (why === 'head' || why === 'chair') return why;
	if (why !== 'next-in-line') return 'safeguarding';
	if (roles.has('head')) return 'head';
	return roles.has('chair') ? 'chair' : 'governor';
}
