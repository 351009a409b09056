import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { twice } from './knock.ts';
import type { Content, Gather } from './rounds.ts';

export type Item = Gather['items'][number];

/** What was picked, in order. */
export const gathered = ({ items }: Gather, picked: readonly string[]): Item[] =>
	picked.flatMap((id) => items.filter((item) => item.id === id));

/** The item that is spoken of: one that does no good before one that is missing. */
const amiss = ({ items }: Gather, picked: readonly string[]): Item | undefined =>
	items.find(({ id, belongs }) => belongs === 'no' && picked.includes(id)) ??
	items.find(({ id, belongs }) => belongs === 'yes' && !picked.includes(id));

/** Each is on or off until the pupil says that it is done. */
const gather: Play<Gather, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, items: shuffle<Item>(round.items, roll) }) as Gather,
	choices: ({ items }, _content, picked) =>
		items.map(({ id, text, thing }) => ({
			id,
			label: text,
			picture: thing,
			place: 'card',
			chosen: picked.includes(id)
		})),
	pick({ items }, picked, what) {
		if (!items.some(({ id }) => id === what)) return undefined;
		return picked.includes(what) ? picked.filter((id) => id !== what) : [...picked, what];
	},
	ready: (_round, picked) => (picked.length > 0 ? 'may-lock' : 'not-yet'),
	judge(round, _content, picked) {
		const item = amiss(round, picked);
		return item
			? { right: false, say: item.say ?? '', shows: item.shows }
			: { right: true, say: round.right };
	},
	heard: ({ about }) => [about.text],
	things: ({ about, items }) => [about.thing, ...items.flatMap(({ thing }) => thing ?? [])],
	texts: ({ say, about, items, then, right }) => [
		say,
		about.text,
		then,
		right,
		...items.flatMap((item) => [item.text, ...(item.say === undefined ? [] : [item.say])])
	],
	shown: ({ items }) =>
		items.flatMap(({ shows }, at) =>
			shows === undefined ? [] : [{ slug: shows, path: ['items', at, 'shows'] }]
		),
	problems: (round, { buttons }) => [
		...twice(round.items),
		...when(
			buttons[round.play] === undefined,
			['play'],
			`say under "buttons" what ends a round of "${round.play}"`
		),
		...when(
			!round.items.some(({ belongs }) => belongs === 'yes'),
			['items'],
			'nothing has to be there'
		),
		...when(
			!round.items.some(({ belongs }) => belongs === 'no'),
			['items'],
			'have one that does not belong'
		),
		...round.items.flatMap(({ belongs, say, shows }, at) => [
			...when(
				belongs !== 'may' && (say === undefined || shows === undefined),
				['items', at],
				'say what is told, and name the wrong idea that is shown'
			),
			...when(
				belongs === 'may' && (say !== undefined || shows !== undefined),
				['items', at],
				'what may be there is never spoken of'
			)
		])
	]
};

/** The same play, ended by a button of its own. */
export const gatherAs = (play: Gather['play']): typeof gather => ({
	...gather,
	lock: ({ buttons }) => buttons[play]
});
