import { and, eq, inArray } from 'drizzle-orm';
import { dayOf, type Day, type Instant } from '../../calendar/instant.ts';
import type { Level, Source } from '../../learning/attainment.ts';
import type { Year } from '../../curriculum/year.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { rollOf } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { attainment, evidenced } from './tables.ts';

/** One pupil behind a figure. */
export interface Behind {
	readonly pupil: PupilId;
	readonly shownName: string;
	readonly avatar: string;
	readonly year: Year;
	/** None where nothing is known yet. */
	readonly level: Level | undefined;
	readonly source: Source | undefined;
	readonly on: Day | undefined;
	readonly practised: Day | undefined;
	readonly evidenced: Day | undefined;
}

/** Every pupil on a class's roll with what they show of a statement, where that came from and since when. */
export function whoIsBehind(
	school: School,
	schoolClass: ClassId,
	statement: string,
	at: Instant = school.clock()
): Behind[] {
	const roll = rollOf(school, schoolClass);
	const ids = roll.map(({ id }) => id);
	const held = <T extends { since: Instant; until: Instant | null }>(row: T) =>
		row.since <= at && (row.until === null || row.until > at);
	const levels = school.db
		.select()
		.from(attainment)
		.where(and(inArray(attainment.pupil, ids), eq(attainment.statement, statement)))
		.all()
		.filter(held);
	const approved = school.db
		.select()
		.from(evidenced)
		.where(and(inArray(evidenced.pupil, ids), eq(evidenced.statement, statement)))
		.all()
		.filter(held);

	return roll.map(({ id, shownName, avatar, year }) => {
		const row = levels.find(({ pupil }) => pupil === id);
		const first = approved.filter(({ pupil }) => pupil === id).map(({ since }) => since);
		const shows = row?.level == null ? undefined : { ...row, level: row.level };
		return {
			pupil: id,
			shownName,
			avatar,
			year,
			level: shows?.level,
			source: shows?.source,
			on: dayIf(shows?.since),
			practised: row?.practised != null && row.practised <= at ? dayOf(row.practised) : undefined,
			evidenced: first.length > 0 ? dayOf(Math.min(...first)) : undefined
		};
	});
}

const dayIf = (at: Instant | undefined): Day | undefined =>
	at === undefined ? undefined : dayOf(at);
