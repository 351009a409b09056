import { choose } from '../rounds/choose.ts';
import { gameOfRounds, roundOf, type Go } from '../rounds/go.ts';
import type { Play } from '../rounds/play.ts';
import { counter, foundIn } from './counter.ts';
import { ICONS } from './icons.ts';
import { boxSaid, label } from './label.ts';
import type { Outcome } from './outcome.ts';
import { readIn, room } from './room.ts';
import { contentSchema, type Content, type Look, type Part, type Round } from './rounds.ts';
import { shelf, titleOf } from './shelf.ts';

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
	heard(state) {
		const round = roundOf(state);
		const { content, picked } = state;
		const named = (what: string | undefined, says: string) => `${what ?? ''}: ${says}`;
		if (round?.play === 'shelf') return [titleOf(round)];
		if (round?.play === 'counter')
			return [
				round.customer.asks,
				boxSaid(round.box),
				...foundIn(round, picked).map(({ id, says }) => named(content.looks?.[id], says))
			];
		if (round?.play === 'room')
			return [
				`${round.title.name}. ${round.title.by}. ${round.title.sent}.`,
				...readIn(round, picked).map(({ id, says }) => named(content.parts?.[id], says))
			];
		return [];
	},
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
