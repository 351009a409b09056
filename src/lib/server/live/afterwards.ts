import { and, eq } from 'drizzle-orm';
import { dayOf, type Day } from '../../calendar/instant.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import { deliveries } from '../teaching/tables.ts';
import { undoDelivery } from '../teaching/deliveries.ts';
import type { School } from '../school/school.ts';
import { countsOf, editionBehind, shapeOf } from './lesson.ts';
import { partName } from './steps.ts';
import { liveLessons } from './tables.ts';

/** What a teacher sees of a lesson that the class had together. */
export interface Afterwards {
	readonly id: string;
	readonly title: string;
	readonly day: Day;
	/** It stands as taught; finished lessons do, until somebody takes that back. */
	readonly taught: boolean;
	/** What the class thought, question by question. Numbers, no names: who voted what is let go. */
	readonly thought: readonly {
		readonly name: string;
		readonly about: string;
		readonly choices: readonly { readonly text: string; readonly n: number }[];
	}[];
}

export function afterwards(
	school: School,
	schoolClass: ClassId,
	id: string
): Afterwards | undefined {
	const row = endedIn(school, schoolClass, id);
	if (!row) return undefined;
	const edition = editionBehind(school, row);
	const thought = shapeOf(edition).flatMap(({ id: activity, parts, choices }) =>
		Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
			const name = partName({ activity, part });
			if (row.voted[name] === undefined) return [];
			const counts = countsOf(school, row, name, choices(part).length);
			const about = edition.lesson.activities.find((one) => one.id === activity);
			return [
				{
					name,
					about: about?.title ?? '',
					choices: choices(part).map((text, i) => ({ text, n: counts[i] ?? 0 }))
				}
			];
		})
	);
	const standing = school.db
		.select({ undoneAt: deliveries.undoneAt })
		.from(deliveries)
		.where(eq(deliveries.id, row.delivery ?? -1))
		.get();
	return {
		id,
		title: edition.lesson.title,
		day: dayOf(row.startedAt),
		taught: standing !== undefined && standing.undoneAt === null,
		thought
	};
}

/** It wasn't taught after all. */
export function undoFinish(school: School, schoolClass: ClassId, id: string, by: StaffId): void {
	const row = endedIn(school, schoolClass, id);
	if (row?.delivery != null) undoDelivery(school, row.delivery, schoolClass, by);
}

function endedIn(school: School, schoolClass: ClassId, id: string) {
	const row = school.db
		.select()
		.from(liveLessons)
		.where(and(eq(liveLessons.id, id), eq(liveLessons.schoolClass, schoolClass)))
		.get();
	return row?.endedAt == null ? undefined : row;
}
