import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import {
	ASTRAY,
	CARES,
	TELLS,
	type Chat,
	type Content,
	type Does,
	type Line,
	type Stand
} from './rounds.ts';
import { taught, twice } from './twice.ts';

type Act = Stand['acts'][number];

const isOneOf = (all: readonly string[]) => (does: Does) => all.includes(does);
export const cares = isOneOf(CARES);
export const tells = isOneOf(TELLS);
export const astray = isOneOf(ASTRAY);

/** What was done so far, in order. */
export const done = ({ acts }: Stand, picked: readonly string[]): Act[] =>
	picked.flatMap((what) => acts.filter(({ id }) => id === what));

/** The chat as it stands: as it came, and as it went on after each thing that was done. */
export const linesNow = (round: Chat, picked: readonly string[]): Line[] => [
	...round.lines,
	...done(round, picked).flatMap((one) => ('then' in one ? one.then : []))
];

/**
 * Right once somebody was looked after and somebody told, in whichever order; anything kind may come besides.
 * What leads astray ends the round at once. Facing an unkind one alone is never right, whatever else was done.
 */
export function judgeStand(round: Stand, picked: readonly string[]): Outcome {
	const wrong = done(round, picked).find(({ does }) => astray(does));
	if (wrong) return { right: false, say: wrong.say ?? '', shows: wrong.shows };
	return { right: true, say: round.right };
}

/** Each pick is acted at once, until it has come to an end. */
export const stand: Play<Stand, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, acts: shuffle<Act>(round.acts, roll) }) as Stand,
	choices: ({ acts }, _content, picked) =>
		acts
			.filter(({ id }) => !picked.includes(id))
			.map((one) => ({
				id: one.id,
				label: one.text,
				picture: 'thing' in one ? one.thing : undefined,
				place: 'card'
			})),
	pick: ({ acts }, picked, what) =>
		acts.some(({ id }) => id === what) && !picked.includes(what) ? [...picked, what] : undefined,
	ready(round, picked) {
		const did = done(round, picked).map(({ does }) => does);
		return did.some(astray) || (did.some(cares) && did.some(tells)) ? 'judged' : 'not-yet';
	},
	judge: (round, _content, picked) => judgeStand(round, picked),
	heard: (round, _content, picked) =>
		round.play === 'beside'
			? []
			: [
					round.group,
					...linesNow(round, picked).map(({ from, text }) => (from ? `${from}: ${text}` : text))
				],
	things: (round) =>
		round.play === 'beside' ? [round.about.thing, ...round.acts.map(({ thing }) => thing)] : [],
	texts: (round) => [
		round.say,
		round.right,
		...(round.play === 'beside' ? [] : [round.group, ...round.lines.map(({ text }) => text)]),
		...round.acts.flatMap((one) => [
			one.text,
			...(one.say === undefined ? [] : [one.say]),
			...('then' in one ? one.then.map(({ text }) => text) : [])
		])
	],
	shown: ({ acts }) =>
		acts.flatMap(({ shows }, at) =>
			shows === undefined ? [] : [{ slug: shows, path: ['acts', at, 'shows'] }]
		),
	problems: ({ acts }) => [
		...twice(
			acts.map(({ id }) => id),
			'acts'
		),
		...when(!acts.some(({ does }) => cares(does)), ['acts'], 'nothing looks after the person'),
		...when(
			acts.filter(({ does }) => tells(does)).length !== 1,
			['acts'],
			'have one way to tell somebody'
		),
		...when(!acts.some(({ does }) => astray(does)), ['acts'], 'nothing here leads astray'),
		...taught(
			acts.map((one) => ({ ...one, right: !astray(one.does) })),
			'acts'
		)
	]
};
