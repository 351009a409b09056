import { when, type Play } from '../rounds/play.ts';
import type { Outcome } from './outcome.ts';
import { BASKETS, type Basket, type BasketRound, type Content } from './rounds.ts';

/** The baskets that stand at the stall in this round. */
export const basketsOf = ({ answers }: BasketRound): Basket[] =>
	BASKETS.filter((basket) => answers[basket] !== undefined);

/** What is shown, as the beginning of a sentence. */
export const titleOf = ({ card }: BasketRound): string =>
	card.name.charAt(0).toUpperCase() + card.name.slice(1);

/** Putting it into a basket answers. */
export const basket: Play<BasketRound, Content, Outcome> = {
	choices: (round, { baskets }) =>
		basketsOf(round).map((id) => ({
			id,
			label: baskets?.[id]?.label ?? '',
			picture: baskets?.[id]?.thing,
			place: 'scene'
		})),
	pick: (round, _picked, what) => (basketsOf(round).some((id) => id === what) ? [what] : undefined),
	ready: (_round, picked) => (picked.length > 0 ? 'judged' : 'not-yet'),
	judge({ is, answers }, _content, [did = '']) {
		const answer = answers[did as Basket];
		return { right: did === is, say: answer?.say ?? '', shows: answer?.shows, did };
	},
	heard: (round) => [titleOf(round)],
	things: ({ card }) => [card.thing],
	texts: ({ say, card, answers }) => [
		say,
		card.name,
		...Object.values(answers).flatMap((answer) => answer?.say ?? [])
	],
	shown: (round) =>
		basketsOf(round).flatMap((id) => {
			const shows = round.answers[id]?.shows;
			return shows === undefined ? [] : [{ slug: shows, path: ['answers', id, 'shows'] }];
		}),
	problems: (round, { baskets }) => [
		...when(baskets === undefined, ['play'], 'say under "baskets" what the baskets are called'),
		...when(
			baskets !== undefined && round.answers.ask !== undefined && baskets.ask === undefined,
			['answers', 'ask'],
			'say under "baskets" what the "ask" basket is called'
		),
		...when(
			round.answers[round.is] === undefined,
			['is'],
			'that basket does not stand there: say under "answers" what it says'
		),
		...basketsOf(round).flatMap((id) => {
			const shows = round.answers[id]?.shows;
			return [
				...when(
					id !== round.is && shows === undefined,
					['answers', id],
					'name the wrong idea that this answer shows'
				),
				...when(
					id === round.is && shows !== undefined,
					['answers', id, 'shows'],
					'a right answer shows no wrong idea'
				)
			];
		})
	]
};
