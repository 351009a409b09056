import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { HeldIdea } from '../../coverage/next.ts';
import type { ClassId } from '../../wire/ids.ts';
import { pupils } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { ideaInGame } from './game-rounds.ts';
import { misconceptions } from './tables.ts';
import { lessonNowOrBefore } from './versions.ts';

/**
 * The wrong ideas that pupils of a class hold now, those of most pupils first. One that a lesson and
 * its game both name in the same words stands once.
 */
export function ideasHeldBy(
	school: School,
	schoolClass: ClassId
): (HeldIdea & { readonly idea: string })[] {
	const n = sql<number>`count(distinct ${misconceptions.pupil})`;
	return school.db
		.select({ ideasOf: misconceptions.ideasOf, idea: misconceptions.misconception, n })
		.from(misconceptions)
		.innerJoin(pupils, eq(pupils.id, misconceptions.pupil))
		.where(
			and(eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt), isNull(misconceptions.until))
		)
		.groupBy(misconceptions.ideasOf, misconceptions.misconception)
		.orderBy(desc(n), misconceptions.misconception)
		.all()
		.flatMap((row) => {
			const says = wordsOf(school, row.ideasOf, row.idea);
			return says === undefined ? [] : [{ ...row, says }];
		})
		.filter(({ says }, i, all) => all.findIndex((other) => other.says === says) === i);
}

/** Who holds one of them, by the name the class sees. */
export function holdersOf(
	school: School,
	schoolClass: ClassId,
	ideasOf: string,
	idea: string
): string[] {
	return school.db
		.selectDistinct({ shownName: pupils.shownName })
		.from(misconceptions)
		.innerJoin(pupils, eq(pupils.id, misconceptions.pupil))
		.where(
			and(
				eq(pupils.schoolClass, schoolClass),
				isNull(pupils.leftAt),
				isNull(misconceptions.until),
				eq(misconceptions.ideasOf, ideasOf),
				eq(misconceptions.misconception, idea)
			)
		)
		.orderBy(pupils.shownName)
		.all()
		.map(({ shownName }) => shownName);
}

/** How a child would say it; nothing once the lesson or game no longer names it. */
function wordsOf(school: School, ideasOf: string, idea: string): string | undefined {
	if (ideasOf.startsWith('game/')) return ideaInGame(school, ideasOf.slice('game/'.length), idea);
	const lesson = lessonNowOrBefore(school, ideasOf);
	return lesson?.misconceptions.find(({ id }) => id === idea)?.says;
}
