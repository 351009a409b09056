import { choose } from '../rounds/choose.ts';
import { gameOfRounds, type Go } from '../rounds/go.ts';
import type { Play } from '../rounds/play.ts';
import { counter } from './counter.ts';
import { ICONS } from './icons.ts';
import { label } from './label.ts';
import type { Outcome } from './outcome.ts';
import { room } from './room.ts';
import { contentSchema, type Content, type Look, type Part, type Round } from './rounds.ts';
import { shelf } from './shelf.ts';

export type State = Go<Content, Round, Outcome>;

const PLAYS = { shelf, choose, label, counter, room } as const;

/**
 * Age ratings. EYFS put things to watch and play where they belong; KS1 hold the number on a box against an
 * age; LKS2 stand at a library's counter of games; UKS2 rate new ones by the rules, which come from the facts.
 * Every game, film, app and customer is invented, and what a family allows is the family's to say.
 */
const rules = gameOfRounds<Content, Round, Outcome>({
	name: 'age-ratings',
	contentSchema,
	playOf: ({ play }) => PLAYS[play] as Play<Round, Content, Outcome>,
	beside: {
		texts: ({ guess, looks, reasons }) => [
			...(guess ? [guess.say] : []),
			...Object.values(looks ?? {}),
			...(reasons ?? []).map(({ says }) => says)
		],
		shown: ({ guess }) => (guess ? [{ slug: guess.shows, path: ['guess', 'shows'] }] : [])
	}
});

export const ageRatings: typeof rules = {
	...rules,
	/** Beside the rounds' own: what shows the places, what can be looked at, the verdicts and the reasons. */
	things: (content) => {
		const looks = Object.keys({ ...content.looks, ...content.parts }) as (Look | Part)[];
		return [
			...new Set([
				...rules.things(content),
				...[
					...Object.values(content.places ?? {}),
					...Object.values(content.verdicts ?? {}),
					...(content.reasons ?? [])
				].map(({ thing }) => thing),
				...looks.map((id) => ICONS[id])
			])
		];
	}
};
