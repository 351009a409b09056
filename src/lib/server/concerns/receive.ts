import { eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { classes, pupils } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import type { Child } from './content.ts';
import { keepConcern } from './keep.ts';

/** A concern as it is handed in, by the post or by `/tell` without JavaScript. */
export interface ConcernIn {
	/** The item's id, made in the browser or in the form: the concern keeps it. */
	readonly id: string;
	/** Whose it is, where we know. */
	readonly maker: PupilId | null;
	/** When it was said, corrected. */
	readonly at: Instant;
	readonly receivedAt: Instant;
	readonly contents: { readonly concern: ConcernSent };
}

/**
 * Receives what a child sends with Tell an adult. When it returns, and the transaction round it has
 * ended, the concern is on disk, at the people the routes name. Harmless to repeat.
 */
export function receiveConcern(school: School, handedIn: ConcernIn): void {
	const { id, maker, at, receivedAt, contents } = handedIn;
	const child = maker && childOf(school, maker);
	keepConcern(school, {
		id: id as ConcernId,
		saidAt: at,
		receivedAt,
		from: child ? { kind: 'child', child } : { kind: 'unsigned' },
		said: contents.concern
	});
}

/** A child with the class they are in; also one who has left since. */
export function childOf(school: School, id: PupilId): Child | undefined {
	return school.db
		.select({
			id: pupils.id,
			shownName: pupils.shownName,
			schoolClass: pupils.schoolClass,
			className: classes.name,
			year: pupils.year
		})
		.from(pupils)
		.innerJoin(classes, eq(classes.id, pupils.schoolClass))
		.where(eq(pupils.id, id))
		.get();
}
