import { gameOfRounds, type Go } from '../rounds/go.ts';
import type { Outcome, Play } from '../rounds/play.ts';
import { follow } from './follow.ts';
import { moment } from './moment.ts';
import { print } from './print.ts';
import { contentSchema, type Content, type Depth, type Round } from './rounds.ts';
import { takeDown } from './take-down.ts';

export type State = Go<Content, Round, Outcome>;

const PLAYS = { choose: moment, print, follow, 'take-down': takeDown } as const;

/**
 * Digital footprint. A go is a day's walk on which every post, tap and tag leaves a print: some that few see,
 * some that stay, some that are copied, and some to be proud of. Nobody is asked for anything of their own.
 */
export const footprint = gameOfRounds<Content, Round, Outcome>({
	name: 'footprint',
	contentSchema,
	playOf: ({ play }) => PLAYS[play] as Play<Round, Content, Outcome>,
	beside: {
		texts: ({ ways }) => Object.values(ways ?? {}),
		shown: ({ ideas }) =>
			Object.entries(ideas).map(([what, slug]) => ({ slug, path: ['ideas', what] }))
	}
});

/** A print that was left, and what of. */
export interface Left {
	readonly depth: Depth;
	readonly thing?: string | undefined;
	readonly text: string;
}

/** The prints that an answer leaves on the path. */
export function printsLeft(round: Round, picked: readonly string[]): Left[] {
	if (round.play === 'choose') {
		return round.choices
			.filter(({ id }) => picked.includes(id))
			.map(({ leaves, thing, text }) => ({ depth: leaves, thing, text }));
	}
	if (round.play === 'print') {
		return round.parts
			.filter(({ id }) => picked.includes(id))
			.map(({ safe, thing, text }) => ({ depth: safe ? 'light' : 'copied', thing, text }));
	}
	return [];
}
