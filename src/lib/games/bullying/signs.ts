import { when, type Outcome, type Play } from '../rounds/play.ts';
import { SIGNS, type Content, type Signs } from './rounds.ts';

/** Right when just the signs that the story shows are lit. */
export function judgeSigns(round: Signs, picked: readonly string[]): Outcome {
	const wrong = SIGNS.find((id) => round.signs[id].is !== picked.includes(id));
	if (wrong === undefined) return { right: true, say: round.right };
	const { say, shows } = round.signs[wrong];
	return { right: false, say, shows };
}

/** All three: it is bullying. Fewer: it is unkind, or a falling-out, and may be told all the same. */
export const isBullying = ({ signs }: Signs): boolean => SIGNS.every((id) => signs[id].is);

/** Each sign is lit or not; to light none is an answer too. */
export const signsPlay: Play<Signs, Content, Outcome> = {
	choices: (_round, { signs }, picked) =>
		SIGNS.map((id) => ({
			id,
			label: signs?.[id] ?? '',
			place: 'scene',
			chosen: picked.includes(id)
		})),
	pick: (_round, picked, what) =>
		!SIGNS.some((id) => id === what)
			? undefined
			: picked.includes(what)
				? picked.filter((id) => id !== what)
				: [...picked, what],
	ready: () => 'may-lock',
	lock: ({ signs }) => signs?.done,
	judge: (round, _content, picked) => judgeSigns(round, picked),
	heard: ({ story }) => [story],
	texts: ({ say, story, right, signs }) => [say, story, right, ...SIGNS.map((id) => signs[id].say)],
	shown: ({ signs }) =>
		SIGNS.map((id) => ({ slug: signs[id].shows, path: ['signs', id, 'shows'] })),
	problems: (_round, { signs }) =>
		when(signs === undefined, ['play'], 'say under "signs" what the signs are called')
};
