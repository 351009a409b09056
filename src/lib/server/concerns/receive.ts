import { eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { classes, pupils } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import type { Child } from './content.ts';
import { keepConcern } from './keep.ts';
import { screenAt } from './screen.ts';
import { asTheyAsked } from './unnamed.ts';

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
	/** The browser it was made in, by the maker's token. */
	readonly device?: string | null | undefined;
	/** The address it came from, where that is still known and it carries no token. */
	readonly address?: string | undefined;
}

/**
 * Receives what a child sends with Tell an adult. When it returns, and the transaction round it has
 * ended, the concern is on disk, at the people the routes name. Harmless to repeat.
 */
export function receiveConcern(school: School, handedIn: ConcernIn): void {
	const { id, maker, at, receivedAt, contents, device, address } = handedIn;
	const child = maker && childOf(school, maker);
	keepConcern(school, {
		id: id as ConcernId,
		saidAt: at,
		receivedAt,
		...(child ? asTheyAsked(child, contents.concern) : unsigned(contents.concern)),
		screen: screenAt(school, contents.concern.where, child?.year),
		whence: { device, address }
	});
}

const unsigned = (said: ConcernSent) => ({ from: { kind: 'unsigned' } as const, said });

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
