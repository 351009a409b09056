import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { twice } from './toggle.ts';
import { WAYS, type Content, type TakeDown, type Way } from './rounds.ts';

type One = TakeDown['prints'][number];

/** Where a print was put: one name for both. */
export const put = ({ id }: One, way: Way): string => `${id}-${way}`;

/** The way that was picked for a print, if any was. */
export const wayOf = (one: One, picked: readonly string[]): Way | undefined =>
	WAYS.find((way) => picked.includes(put(one, way)));

/** The print that is to be sorted now. */
export const sorting = ({ prints }: TakeDown, picked: readonly string[]): One | undefined =>
	prints.find((one) => wayOf(one, picked) === undefined);

/** The print behind a pick. */
export const printOf = ({ prints }: TakeDown, what: string): One | undefined =>
	prints.find((one) => WAYS.some((way) => put(one, way) === what));

const fits = (one: One, way: Way | undefined) => way === one.goes || way === one.also;

export function judgeTakeDown(
	round: TakeDown,
	_content: Content,
	picked: readonly string[]
): Outcome {
	const wrong = round.prints.find((one) => !fits(one, wayOf(one, picked)));
	return wrong
		? { right: false, say: wrong.say, shows: wrong.shows }
		: { right: true, say: round.right };
}

/** One print after another, each to what can be done about it; any of them can be taken back. */
export const takeDown: Play<TakeDown, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, prints: shuffle(round.prints, roll) }),
	// The four stay while what is sorted changes, so that a keyboard keeps its place.
	choices: (round, { ways }, picked) =>
		sorting(round, picked)
			? WAYS.map((way) => ({ id: way, label: ways?.[way] ?? '', place: 'scene' }))
			: [],
	pick(round, picked, what) {
		const now = sorting(round, picked);
		const way = WAYS.find((one) => one === what);
		return now && way ? [...picked, put(now, way)] : undefined;
	},
	held: (round, _content, picked) =>
		picked.map((what) => {
			const one = printOf(round, what);
			return { label: one?.text ?? '', ...(one ? { picture: one.thing } : {}) };
		}),
	ready: ({ prints }, picked) => (picked.length === prints.length ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.sorted,
	judge: judgeTakeDown,
	things: ({ prints }) => prints.map(({ thing }) => thing),
	texts: ({ say, right, prints }) => [say, right, ...prints.flatMap((one) => [one.text, one.say])],
	shown: ({ prints }) =>
		prints.map(({ shows }, at) => ({ slug: shows, path: ['prints', at, 'shows'] })),
	problems: ({ prints }, { ways, buttons }) => [
		...twice(prints, 'prints'),
		...when(ways === undefined, ['play'], 'say under "ways" what can be done'),
		...when(buttons.sorted === undefined, ['play'], 'say under "buttons" what "sorted" is called'),
		...when(new Set(prints.map(({ goes }) => goes)).size < 2, ['prints'], 'all go the same way')
	]
};
