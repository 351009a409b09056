import type { Problem } from '../game.ts';
import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import type { Content, Hooks, Plan } from './rounds.ts';

interface Named {
	readonly id: string;
}

/** What is picked once `what` is tapped: on if it was off, off if it was on. */
function toggled(
	all: readonly Named[],
	picked: readonly string[],
	what: string
): readonly string[] | undefined {
	if (!all.some(({ id }) => id === what)) return undefined;
	return picked.includes(what) ? picked.filter((id) => id !== what) : [...picked, what];
}

/** Offers that the game makes itself: a choice of the same name would be taken for one of them. */
const TAKEN = ['next', 'again', 'lock'];

/** Two of one name can't be told apart. */
export const twice = (all: readonly Named[], under: string): Problem[] =>
	all.flatMap(({ id }, at) => [
		...when(
			all.findIndex((one) => one.id === id) < at,
			[under, at, 'id'],
			`there are two called "${id}"`
		),
		...when(TAKEN.includes(id), [under, at, 'id'], `"${id}" is the name of a button`)
	]);

/** What the content has to say beside its rounds, for a play that needs it. */
export const unsaid = (is: unknown, under: string): Problem[] =>
	when(is === undefined, ['play'], `say under "${under}" what this play needs`);

/** What is alike wherever parts are each on or off until the pupil is done. */
export const parted = <Round extends Hooks | Plan>() =>
	({
		deal: (round, roll) => ({
			...round,
			parts: shuffle<Round['parts'][number]>(round.parts, roll)
		}),
		choices: ({ parts }, _content, picked) =>
			parts.map(({ id, text, thing }) => ({
				id,
				label: text,
				picture: thing,
				place: 'scene',
				chosen: picked.includes(id)
			})),
		pick: ({ parts }, picked, what) => toggled(parts, picked, what),
		things: ({ parts }) => parts.map(({ thing }) => thing),
		texts: ({ say, right, parts }) => [say, right, ...parts.flatMap((one) => [one.text, one.say])],
		shown: ({ parts }) =>
			parts.flatMap(({ shows }, at) =>
				shows === undefined ? [] : [{ slug: shows, path: ['parts', at, 'shows'] }]
			)
	}) satisfies Partial<Play<Round, Content, Outcome>>;
