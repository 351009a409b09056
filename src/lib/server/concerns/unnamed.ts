import { keyStageOf, type KeyStage, type Year } from '../../curriculum/year.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { Who } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import type { Child, Entry, From } from './content.ts';
import { hasGone } from './handed-off.ts';

/** The key stages whose children may ask not to be named. */
const OLD_ENOUGH: ReadonlySet<KeyStage> = new Set<KeyStage>(['LKS2', 'UKS2']);
const isOldEnough = (year: Year) => OLD_ENOUGH.has(keyStageOf(year));

/** Whether whoever is here is offered that their name isn't shown. */
export const mayBeUnnamed = (school: School, who: Who): boolean =>
	who.kind === 'pupil' &&
	isOldEnough(who.year) &&
	setting(school, 'unnamed') &&
	// What is sent meanwhile goes as nobody's: then nobody could look.
	!school.keyTrouble;

/**
 * Whose a concern is, and what of it is kept, as its child asked. What was promised on a screen holds where the
 * school has turned it off since. No teacher is told of one without a name: only their own class could pick them.
 */
export function asTheyAsked(
	child: Child,
	said: ConcernSent
): { readonly from: From; readonly said: ConcernSent } {
	if (!said.unnamed || !isOldEnough(child.year)) return { from: { kind: 'child', child }, said };
	const { tell: _, ...kept } = said;
	return {
		from: { kind: 'unnamed', keyStage: keyStageOf(child.year), child },
		said: { ...kept, notTell: [] }
	};
}

/**
 * What readers may see of it: no name, no class, no year. A lesson is one year's, and a name that was typed
 * beside it is hidden as well. In their own words a child may still say who they are.
 */
export function hidden(received: { readonly from: From; readonly said: ConcernSent }): {
	readonly from: From;
	readonly said: ConcernSent;
} {
	const { from, said } = received;
	if (from.kind !== 'unnamed') return received;
	const { saysTheyAre: _, where, ...kept } = said;
	const { page, game, round } = where ?? {};
	return {
		from: { kind: 'unnamed', keyStage: from.keyStage, child: null },
		said: {
			...kept,
			...(page && {
				where: { page, ...(game && { game }), ...(game && round !== undefined && { round }) }
			})
		}
	};
}

/** A chronology in which a child who asked not to be named has no name, unless two have looked. */
export function withoutName(entries: readonly Entry[]): readonly Entry[] {
	const hasLooked = lookedAt(entries) >= 0;
	return entries.map((entry) => {
		if (entry.did !== 'received' || entry.says?.from.kind !== 'unnamed') return entry;
		const { from } = entry.says;
		return hasLooked && from.child
			? { ...entry, says: { ...entry.says, from: { kind: 'child', child: from.child } } }
			: { ...entry, says: withoutScreen({ ...entry.says, ...hidden(entry.says) }) };
	});
}

/** What was on the screen names a lesson, which is one year's. */
function withoutScreen<Says extends { readonly screen?: unknown }>(
	says: Says
): Omit<Says, 'screen'> {
	const { screen: _, ...rest } = says;
	return rest;
}

/** Where in a chronology two have looked; -1 where they haven't. */
export const lookedAt = (entries: readonly Entry[]): number =>
	entries.findLastIndex(({ did, says }) => did === 'look-agreed' && says !== null);

/** Whether there is a name that nobody has looked at. It goes with the words. */
export const canBeLookedAt = ({
	from,
	entries
}: {
	readonly from: From;
	readonly entries: readonly Entry[];
}): boolean => from.kind === 'unnamed' && !hasGone(entries);

const YEARS: Partial<Record<KeyStage, { readonly names: string; readonly one: Year }>> = {
	LKS2: { names: 'Years 3 and 4', one: 'Y3' },
	UKS2: { names: 'Years 5 and 6', one: 'Y5' }
};

type Unnamed = From & { readonly kind: 'unnamed' };

/** What such a child is called wherever staff read of them. */
export const unnamedIn = ({ keyStage }: Unnamed): string =>
	`A child who did not want to be named (${YEARS[keyStage]?.names ?? 'Key Stage 2'})`;

/** A year that stands for theirs, where something goes by key stage. */
export const oneOf = ({ keyStage }: Unnamed): Year => YEARS[keyStage]?.one ?? 'Y3';
