import { choose } from '../rounds/choose.ts';
import { gameOfRounds, roundOf, type Go } from '../rounds/go.ts';
import type { Play } from '../rounds/play.ts';
import { build, shownParts } from './build.ts';
import { chain } from './chain.ts';
import { hide, SECRET } from './hide.ts';
import type { Outcome } from './outcome.ts';
import { contentSchema, type Content, type Round } from './rounds.ts';

export type State = Go<Content, Round, Outcome>;

const PLAYS = { hide, choose, build, chain } as const;

/**
 * Passwords. EYFS and KS1 keep secrets from a nosy magpie; LKS2 build pretend passphrases that
 * outlast her guessing machine; UKS2 see how one lost key opens many doors. Nobody ever picks,
 * types or is asked for a real password: every part comes from the content.
 */
export const passwords = gameOfRounds<Content, Round, Outcome>({
	name: 'passwords',
	contentSchema,
	playOf: ({ play }) => PLAYS[play] as Play<Round, Content, Outcome>,
	beside: { texts: textsBeside, shown: shownBeside }
});

/** What the picked parts read as, with the words that came out of the bag. */
export function partsOf(state: State): string[] {
	const round = roundOf(state);
	return round?.play === 'build' ? shownParts(round, state.picked) : [];
}

/** How many can be picked. */
export function roomIn(round: Round): number {
	if (round.play === 'hide') return SECRET;
	if (round.play === 'build') return round.slots;
	return round.play === 'chain' ? round.accounts.length - 1 : 1;
}

const GUESSES = ['saw', 'same', 'row'] as const;
const DOORS = ['reuse', 'email', 'second', 'other'] as const;

function textsBeside({ guesses, doors }: Content): string[] {
	return [
		...GUESSES.flatMap((at) => guesses?.[at].say ?? []),
		...DOORS.flatMap((at) => doors?.[at].say ?? [])
	];
}

function shownBeside({ guesses, doors }: Content) {
	return [
		...GUESSES.flatMap((at) =>
			guesses ? [{ slug: guesses[at].shows, path: ['guesses', at, 'shows'] }] : []
		),
		...DOORS.flatMap((at) =>
			doors ? [{ slug: doors[at].shows, path: ['doors', at, 'shows'] }] : []
		)
	];
}
