import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import type { Content, Feel, Feels } from './rounds.ts';
import { taught, twice } from './twice.ts';

/** The picture on the card of each face. */
export const FACES: Readonly<Record<Feels, string>> = {
	happy: 'grinning-face-with-smiling-eyes',
	calm: 'relieved-face',
	sad: 'crying-face',
	worried: 'anxious-face-with-sweat',
	cross: 'angry-face',
	lonely: 'pensive-face'
};

/** Picking a face answers; the friend makes it. */
export const feel: Play<Feel, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, faces: shuffle(round.faces, roll) }),
	choices: ({ faces }) =>
		faces.map(({ feels, text }) => ({
			id: feels,
			label: text,
			picture: FACES[feels],
			place: 'card'
		})),
	pick: ({ faces }, _picked, what) =>
		faces.some(({ feels }) => feels === what) ? [what] : undefined,
	ready: (_round, picked) => (picked.length > 0 ? 'judged' : 'not-yet'),
	judge({ faces }, _content, [what]) {
		const face = faces.find(({ feels }) => feels === what);
		return { right: face?.right ?? false, say: face?.feedback ?? '', shows: face?.shows };
	},
	things: ({ about, faces }) => [about.thing, ...faces.map(({ feels }) => FACES[feels])],
	texts: ({ say, faces }) => [say, ...faces.flatMap(({ text, feedback }) => [text, feedback])],
	shown: ({ faces }) =>
		faces.flatMap(({ shows }, at) =>
			shows === undefined ? [] : [{ slug: shows, path: ['faces', at, 'shows'] }]
		),
	problems: ({ faces }) => [
		...twice(
			faces.map(({ feels }) => feels),
			'faces',
			'feels'
		),
		...when(!faces.some(({ right }) => right), ['faces'], 'no face is right'),
		...when(
			faces.every(({ right }) => right),
			['faces'],
			'have one face that is wrong'
		),
		...taught(
			faces.map((one) => ({ ...one, say: one.feedback })),
			'faces'
		)
	]
};
