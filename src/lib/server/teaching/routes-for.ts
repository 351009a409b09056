import { and, desc, eq, inArray } from 'drizzle-orm';
import type { LessonRoute } from '../../wire/routes-through.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { rollOf } from '../people/classes.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { routesThrough } from './tables.ts';

/** Which route each pupil takes where it isn't the usual one, by lesson id. */
export type Routes = Readonly<Record<string, LessonRoute>>;

/** A pupil's routes, for their own screen. */
export function routesFor(school: School, pupil: PupilId): Routes {
	const rows = school.db
		.select()
		.from(routesThrough)
		.where(eq(routesThrough.pupil, pupil))
		.orderBy(routesThrough.id)
		.all();
	return Object.fromEntries(
		// The latest choice holds: later keys overwrite earlier ones.
		[...new Map(rows.map(({ lesson, route }) => [lesson, route]))].filter(
			([, route]) => route !== 'usual'
		)
	);
}

/** The route of every pupil of a class through one lesson; who isn't in it takes the usual one. */
export function routesIn(
	school: School,
	schoolClass: ClassId,
	lesson: string
): Map<PupilId, LessonRoute> {
	const roll = rollOf(school, schoolClass).map(({ id }) => id);
	if (roll.length === 0) return new Map();
	const rows = school.db
		.select()
		.from(routesThrough)
		.where(and(eq(routesThrough.lesson, lesson), inArray(routesThrough.pupil, roll)))
		.orderBy(desc(routesThrough.id))
		.all();
	const routes = new Map<PupilId, LessonRoute>();
	for (const { pupil, route } of rows) if (!routes.has(pupil)) routes.set(pupil, route);
	return routes;
}

/** A teacher picks a pupil's route through a lesson. Nothing is overwritten: the latest holds. */
export function pickRoute(
	school: School,
	by: Staff,
	picked: {
		readonly schoolClass: ClassId;
		readonly pupil: string;
		readonly lesson: string;
		readonly route: LessonRoute;
	}
): boolean {
	const { schoolClass, lesson, route } = picked;
	const pupil = rollOf(school, schoolClass).find(({ id }) => id === picked.pupil)?.id;
	if (!pupil || !school.curriculum.editions.has(lesson)) return false;
	if ((routesIn(school, schoolClass, lesson).get(pupil) ?? 'usual') === route) return true;
	school.db
		.insert(routesThrough)
		.values({ pupil, lesson, route, by: by.id, at: school.clock() })
		.run();
	return true;
}
