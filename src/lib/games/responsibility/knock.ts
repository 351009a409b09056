import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import type { Content, Knock } from './rounds.ts';

export type Door = Knock['doors'][number];

/** Doors behind which somebody can help with this worry. */
const helpful = ({ doors }: Knock): Door[] => doors.filter((door) => door.not === undefined);

/** The doors knocked at so far, in order. */
export const knocked = ({ doors }: Knock, picked: readonly string[]): Door[] =>
	picked.flatMap((id) => doors.filter((door) => door.id === id));

/** Whether the last door knocked at is the one where somebody listens. */
export const isHeard = (round: Knock, picked: readonly string[]): boolean =>
	knocked(round, picked).filter((door) => door.not === undefined).length >= round.listens;

const astray = ({ doors, instead }: Knock, picked: readonly string[]) => {
	const last = picked.at(-1);
	return instead.find(({ id }) => id === last) ?? doors.find(({ id }) => id === last)?.not;
};

/** Knock where you like: a grown-up who is busy is no end, and whoever goes on knocking is heard. */
export const knock: Play<Knock, Content, Outcome> = {
	deal: (round, roll) => ({
		...round,
		doors: shuffle(round.doors, roll),
		instead: shuffle(round.instead, roll)
	}),
	choices: ({ doors, instead }) => [
		...doors.map(({ id, name, thing }) => ({
			id,
			label: name,
			picture: thing,
			place: 'scene' as const
		})),
		...instead.map(({ id, text, thing }) => ({
			id,
			label: text,
			picture: thing,
			place: 'card' as const
		}))
	],
	pick: ({ doors, instead }, picked, what) =>
		[...doors, ...instead].some(({ id }) => id === what) && !picked.includes(what)
			? [...picked, what]
			: undefined,
	ready: (round, picked) =>
		astray(round, picked) || isHeard(round, picked) ? 'judged' : 'not-yet',
	judge(round, _content, picked) {
		const wrong = astray(round, picked);
		return wrong
			? { right: false, say: wrong.say, shows: wrong.shows }
			: { right: true, say: round.right };
	},
	heard(round, _content, picked, outcome) {
		const last = knocked(round, picked).at(-1);
		return last?.busy && !outcome ? [last.busy.says] : [];
	},
	things: ({ worry, doors, instead }) => [
		worry,
		...doors.flatMap(({ thing, busy }) => [thing, ...(busy ? [busy.thing] : [])]),
		...instead.map(({ thing }) => thing)
	],
	texts: ({ say, right, doors, instead }) => [
		say,
		right,
		...doors.flatMap(({ busy, hears, not }) => [
			...(busy ? [busy.says] : []),
			...(hears ? [hears] : []),
			...(not ? [not.say] : [])
		]),
		...instead.flatMap((one) => [one.text, one.say])
	],
	shown: ({ doors, instead }) => [
		...doors.flatMap(({ not }, at) =>
			not ? [{ slug: not.shows, path: ['doors', at, 'not', 'shows'] }] : []
		),
		...instead.map(({ shows }, at) => ({ slug: shows, path: ['instead', at, 'shows'] }))
	],
	problems: (round) => [
		...when(
			helpful(round).length < round.listens,
			['listens'],
			'there are not enough doors where somebody can listen'
		),
		...round.doors.flatMap(({ busy, hears, not }, at) => [
			...when(
				not === undefined && hears === undefined,
				['doors', at],
				'say under "hears" what happens where somebody listens'
			),
			...when(
				not === undefined && round.listens > 1 && busy === undefined,
				['doors', at],
				'say under "busy" what happens while nobody listens'
			)
		]),
		...twice([...round.doors, ...round.instead])
	]
};

/** What the buttons that end a round, go on or try again are called by. */
const TAKEN = ['lock', 'next', 'again'];

/** Two of one name can't be told apart, and neither can a choice and a button. */
export const twice = (all: readonly { readonly id: string }[]) => [
	...when(new Set(all.map(({ id }) => id)).size < all.length, [], 'two are called the same'),
	...all.flatMap(({ id }) =>
		when(TAKEN.includes(id), [], `"${id}" is what a button is called: call it something else`)
	)
];
