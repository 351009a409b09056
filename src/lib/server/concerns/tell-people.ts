import * as v from 'valibot';
import type { SchoolYear } from '../../calendar/school-year.ts';
import { CAST } from '../../curriculum/picture.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import type { TellPeople, TellReader } from '../../wire/tell-people.ts';
import { staff } from '../people/tables.ts';
import type { Who } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf, setting } from '../school/settings.ts';
import { adultsOf, type Adult } from './adult.ts';
import { routeOf, type Reader, type ToRoute, type Why } from './routes.ts';

/**
 * What Tell an adult shows before a child writes: whom they may point at, who would read it, and when
 * school is open. A child sees the adults of their own class, the head and the safeguarding team;
 * before sign-in, only those whom a school names to everybody anyway.
 */
export function tellPeople(school: School, who: Who): TellPeople {
	const adults = adultsOf(school);
	const schoolClass = who.kind === 'pupil' ? who.schoolClass : undefined;
	const faces = facesOf(school);
	const face = ({ id, name }: Adult) => ({ name, portrait: faces.get(id) ?? 'helper' });
	const opensFor = (said: Partial<ToRoute>) =>
		routeOf(
			{ words: '', notTell: [], ...said },
			{ adults, schoolClass, safeguardingReadsFirst: setting(school, 'safeguardingReadsFirst') }
		).opensFor;
	const readers = (said: Partial<ToRoute>): TellReader[] =>
		opensFor(said).flatMap((reader) => readerIn(adults, reader, face));
	return {
		now: school.clock(),
		year: yearOfReading(school),
		as: who.kind,
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
						reads: opensFor({ aboutAdult: 'no', tell: adult.id }).some(
							(reader) => reader.staff === adult.id
						)
					}))
			: [],
		facts: {
			childline: fact(school, 'childline-number'),
			emergency: fact(school, 'emergency-number')
		}
	};
}

/** Without its keys nobody at school can read anything, and no day is promised. */
function yearOfReading(school: School): SchoolYear {
	const year = schoolYearOf(school);
	return school.keyTrouble ? { ...year, halfTerms: [] } : year;
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

const castMember = v.fallback(v.picklist(CAST), 'helper');

function facesOf(school: School): ReadonlyMap<StaffId, TellReader['portrait']> {
	const rows = school.db.select({ id: staff.id, portrait: staff.portrait }).from(staff).all();
	return new Map(rows.map(({ id, portrait }) => [id, v.parse(castMember, portrait)]));
}

const fact = (school: School, name: string) => school.curriculum.facts[name]?.says ?? '';
