import type { Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import type { Adult } from './adult.ts';
import { lookAsked, mayAgree } from './look.ts';
import { mayDo, type Theirs } from './theirs.ts';
import { unnamedIn } from './unnamed.ts';

/** A child who asked not to be named, as one of a concern's readers sees it. */
export interface UnnamedView {
	/** What they are called. */
	readonly is: string;
	/** By what was picked somebody could be badly hurt. Words are for a person to judge. */
	readonly isUrgent: boolean;
	/** There is a name still, and this reader may ask to see it. */
	readonly canLook: boolean;
	/** Somebody asks, and nobody has answered yet. */
	readonly asked: {
		readonly by: string;
		readonly at: Instant;
		readonly words: string;
		readonly isMine: boolean;
	} | null;
	/** Who could agree with this reader. */
	readonly others: readonly string[];
}

/** Null where the child has a name, or never was one. */
export function unnamedView(
	school: School,
	theirs: Theirs,
	who: Staff,
	adults: readonly Adult[],
	names: ReadonlyMap<StaffId, string>
): UnnamedView | null {
	const { concern, route } = theirs;
	const { from, said, entries } = concern;
	if (from.kind !== 'unnamed') return null;
	const canLook = mayDo(theirs, 'look-asked');
	const others = canLook ? mayAgree(school, concern.id, route, adults, who.id) : [];
	const last = canLook ? lookAsked(entries) : undefined;
	// Whoever asked and reads it no more can't be agreed with: somebody else may ask.
	const ask = [who, ...others].some(({ id }) => id === last?.by) ? last : undefined;
	return {
		is: unnamedIn(from),
		isUrgent:
			said.happeningNow === 'yes' ||
			said.happeningNow === 'not-sure' ||
			said.happened.includes('hurt-myself'),
		canLook,
		asked: ask
			? {
					by: names.get(ask.by) ?? 'Somebody',
					at: ask.at,
					words: ask.words,
					isMine: ask.by === who.id
				}
			: null,
		others: others.map(({ name }) => name)
	};
}
