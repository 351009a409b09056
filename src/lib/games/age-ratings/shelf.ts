import { when, type Play } from '../rounds/play.ts';
import type { Outcome } from './outcome.ts';
import { idea, ideasIn, needs } from './problems.ts';
import { PLACES, type Content, type Place, type ShelfRound } from './rounds.ts';

/** The places that are there in this round. */
export const placesOf = ({ answers }: ShelfRound): Place[] =>
	PLACES.filter((place) => answers[place] !== undefined);

/** What it is, as the beginning of a sentence. */
export const titleOf = ({ card }: ShelfRound): string =>
	card.name.charAt(0).toUpperCase() + card.name.slice(1);

/** Putting it somewhere answers. */
export const shelf: Play<ShelfRound, Content, Outcome> = {
	choices: (round, { places }) =>
		placesOf(round).map((id) => ({
			id,
			label: places?.[id].label ?? '',
			picture: places?.[id].thing,
			place: 'scene'
		})),
	pick: (round, _picked, what) => (placesOf(round).some((id) => id === what) ? [what] : undefined),
	ready: (_round, picked) => (picked.length > 0 ? 'judged' : 'not-yet'),
	judge({ is, answers }, _content, [did = '']) {
		const answer = answers[did as Place];
		return { right: did === is, say: answer?.say ?? '', shows: answer?.shows, did };
	},
	heard: (round) => [titleOf(round)],
	things: ({ card }) => [card.thing],
	texts: ({ say, card, answers }) => [
		say,
		card.name,
		...Object.values(answers).flatMap((answer) => answer?.say ?? [])
	],
	shown: ({ answers }) => ideasIn(answers, 'answers'),
	problems: (round, content) => [
		...needs(content, 'places'),
		// Telling is never the wrong answer, and whoever is upset finds the place for it.
		...when(
			(round.answers.tell !== undefined) !== (round.is === 'tell'),
			['answers'],
			'"tell" stands there where it is right, and only there'
		),
		...when(
			['worried', 'sad'].includes(round.mood) && round.is !== 'tell',
			['is'],
			'it upset them: let it be turned over and told'
		),
		...placesOf(round).flatMap((id) =>
			idea(id === round.is, round.answers[id]?.shows, ['answers', id])
		)
	]
};
