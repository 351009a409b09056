import { choose } from '../rounds/choose.ts';
import { gameOfRounds, type Go } from '../rounds/go.ts';
import type { Play } from '../rounds/play.ts';
import { basket } from './basket.ts';
import { look } from './look.ts';
import type { Outcome } from './outcome.ts';
import { ICONS } from './icons.ts';
import { contentSchema, type Clue, type Content, type Round, type Tool } from './rounds.ts';

export type State = Go<Content, Round, Outcome>;

const PLAYS = { basket, choose, desk: look, newsroom: look } as const;

/**
 * Fake news. EYFS and KS1 sort a woodland stall into real and pretend; LKS2 run the school
 * newspaper's desk; UKS2 a newsroom on a busy day. Every town, app, paper and person is invented.
 */
const rules = gameOfRounds<Content, Round, Outcome>({
	name: 'fake-news',
	contentSchema,
	playOf: ({ play }) => PLAYS[play] as Play<Round, Content, Outcome>,
	beside: {
		texts: ({ guess, clues, tools }) => [
			...(guess ? [guess.say] : []),
			...Object.values({ ...clues, ...tools })
		],
		shown: ({ guess }) => (guess ? [{ slug: guess.shows, path: ['guess', 'shows'] }] : [])
	}
});

export const fakeNews: typeof rules = {
	...rules,
	/** Beside the rounds' own: what shows the baskets, the clues and tools, and the verdicts. */
	things: (content) => {
		const named = [
			...Object.values(content.baskets ?? {}),
			...Object.values(content.verdicts ?? {})
		];
		const looks = Object.keys({ ...content.clues, ...content.tools }) as (Clue | Tool)[];
		return [
			...new Set([
				...rules.things(content),
				...named.flatMap((one) => one?.thing ?? []),
				...looks.map((id) => ICONS[id])
			])
		];
	}
};
