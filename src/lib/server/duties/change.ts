import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import { DAY } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { School } from '../school/school.ts';
import type { Kind } from './kind.ts';
import { kindOf } from './kinds.ts';
import { dutyChanges, type Outcome } from './tables.ts';

/** Unanswered for so long, a change lapses. */
export const LAPSES_AFTER = 14 * DAY;
/** Where nobody can agree, everybody is told and this long is waited. */
export const HAPPENS_AFTER = 7 * DAY;

/** A change, and what its kind says of it. Inside the room only. */
export interface Change {
	readonly id: string;
	readonly kind: Kind<unknown>;
	readonly kindName: string;
	readonly says: unknown;
	readonly about: StaffId | undefined;
	readonly by: StaffId;
	readonly at: Instant;
	readonly happensAt: Instant | null;
	readonly outcome: Outcome | null;
	readonly decidedBy: StaffId | null;
	readonly decidedAt: Instant | null;
	readonly reason: string;
}

/** Every change there ever was, newest first. */
export function changesOf(school: School, only?: 'open'): Change[] {
	return school.db
		.select()
		.from(dutyChanges)
		.where(only ? isNull(dutyChanges.outcome) : undefined)
		.orderBy(desc(dutyChanges.proposedAt), desc(sql`rowid`))
		.all()
		.flatMap((row) => changeIn(school, row));
}

/** One that nobody has decided yet. @throws Refusal when there is none of that name, or it is decided */
export function openChange(school: School, id: string): Change {
	const row = school.db.select().from(dutyChanges).where(eq(dutyChanges.id, id)).get();
	const change = row && changeIn(school, row)[0];
	if (!change) throw noSuchChange();
	if (change.outcome !== null)
		throw new Refusal(409, {
			code: 'decided-already',
			say: 'This has been decided already.',
			mend: 'Look at the list to see how.'
		});
	return change;
}

export const noSuchChange = () =>
	new Refusal(404, {
		code: 'no-such-change',
		say: 'There is no such change for you to look at.',
		mend: 'Go back to the list.'
	});

/** Notes what came of a change, once. */
export function noteOutcome(
	school: School,
	{ id }: Change,
	outcome: Outcome,
	by: StaffId | null,
	reason = ''
): void {
	school.db
		.update(dutyChanges)
		.set({
			outcome,
			decidedBy: by,
			decidedAt: school.clock(),
			reason: reason === '' ? null : school.keys.seal(reason, `duty-change/${id}`)
		})
		.where(and(eq(dutyChanges.id, id), isNull(dutyChanges.outcome)))
		.run();
}

function changeIn(school: School, row: typeof dutyChanges.$inferSelect): Change[] {
	const kind = kindOf(row.kind);
	if (!kind) return [];
	const { id, says, about, proposedBy, proposedAt, happensAt, outcome } = row;
	return [
		{
			id,
			kind,
			kindName: row.kind,
			says,
			about: about ?? undefined,
			by: proposedBy,
			at: proposedAt,
			happensAt,
			outcome,
			decidedBy: row.decidedBy,
			decidedAt: row.decidedAt,
			reason: row.reason ? school.keys.open(row.reason, `duty-change/${id}`) : ''
		}
	];
}
