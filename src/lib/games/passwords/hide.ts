import { when, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import type { Outcome } from './outcome.ts';
import type { Content, Hide } from './rounds.ts';

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

/** Three pictures into three places, the same one again if a child likes. */
export const hide: Play<Hide, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, pictures: shuffle(round.pictures, roll) }),
	choices: ({ pictures }) =>
		pictures.map(({ thing, name }) => ({
			id: thing,
			label: name,
			picture: thing,
			place: 'picture'
		})),
	pick: ({ pictures }, picked, what) =>
		picked.length < SECRET && pictures.some(({ thing }) => thing === what)
			? [...picked, what]
			: undefined,
	held: ({ pictures }, _content, picked) =>
		picked.map((picture) => ({
			label: pictures.find(({ thing }) => thing === picture)?.name ?? '',
			picture
		})),
	ready: (_round, picked) => (picked.length === SECRET ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.lock,
	judge: judgeHide,
	things: ({ hiding, pictures, saw }) => [
		hiding.thing,
		...pictures.map(({ thing }) => thing),
		...saw
	],
	texts: ({ say, safe }) => [say, safe],
	shown: () => [],
	problems(round, content) {
		const things = round.pictures.map(({ thing }) => thing);
		const unseen = things.filter((thing) => !round.saw.includes(thing));
		return [
			...when(
				content.guesses === undefined,
				['play'],
				'say under "guesses" what the magpie’s guesses teach'
			),
			...when(
				content.buttons.lock === undefined,
				['play'],
				'say under "buttons" what "lock" is called'
			),
			...when(
				!round.saw.every((thing) => things.includes(thing)),
				['saw'],
				'she saw a thing that is not among the pictures'
			),
			...when(unseen.length < SECRET, ['saw'], 'leave at least three pictures she has not seen'),
			...when(new Set(things).size < things.length, ['pictures'], 'the same picture is there twice')
		];
	}
};
