import type { Content, Hide } from './rounds.ts';
import type { Outcome } from './outcome.ts';

/** How many pictures make a secret. */
export const SECRET = 3;

/**
 * The magpie tries only what is obvious: three of something she saw, three of anything, the first
 * three in the row, and every mix of what she saw. A secret outside those keeps the chest shut.
 */
export function judgeHide(round: Hide, content: Content, picked: readonly string[]): Outcome {
	const row = round.pictures.slice(0, SECRET).map(({ thing }) => thing);
	const [first = ''] = picked;
	const same = picked.every((thing) => thing === first);
	const seen = picked.every((thing) => round.saw.includes(thing));
	const inRow = row.every((thing, at) => thing === picked[at]);
	const usual = [thrice(round.saw[0] ?? first), row, thrice(round.saw.at(-1) ?? first)];

	const teaching = content.guesses;
	const found = seen ? teaching?.saw : same ? teaching?.same : inRow ? teaching?.row : undefined;
	if (found === undefined) return { right: true, say: round.safe, guesses: usual };
	return {
		right: false,
		say: found.say,
		shows: found.shows,
		guesses: [...usual.filter((guess) => guess.join() !== picked.join()).slice(0, 2), [...picked]]
	};
}

const thrice = (thing: string) => [thing, thing, thing];
