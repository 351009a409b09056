import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { toggled, twice } from './toggle.ts';
import type { Content, Print } from './rounds.ts';

/** Right when every part that is fine is left, and nothing else. What isn't safe is spoken of first. */
export function judgePrint(round: Print, content: Content, picked: readonly string[]): Outcome {
	const unsafe = round.parts.find(({ id, safe }) => !safe && picked.includes(id));
	if (unsafe) return { right: false, say: unsafe.say, shows: unsafe.shows };
	const kept = round.parts.find(({ id, safe }) => safe && !picked.includes(id));
	if (kept) return { right: false, say: kept.say, shows: content.ideas.timid };
	return { right: true, say: round.right };
}

/** Each part is on or off, until the post is left. */
export const print: Play<Print, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, parts: shuffle(round.parts, roll) }),
	choices: ({ parts }, _content, picked) =>
		parts.map(({ id, text, thing }) => ({
			id,
			label: text,
			picture: thing,
			place: 'scene',
			chosen: picked.includes(id)
		})),
	pick: ({ parts }, picked, what) => toggled(parts, picked, what),
	ready: (_round, picked) => (picked.length > 0 ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.leave,
	judge: judgePrint,
	things: ({ parts }) => parts.map(({ thing }) => thing),
	texts: ({ say, right, parts }) => [say, right, ...parts.flatMap((part) => [part.text, part.say])],
	shown: ({ parts }) =>
		parts.flatMap(({ shows }, at) =>
			shows === undefined ? [] : [{ slug: shows, path: ['parts', at, 'shows'] }]
		),
	problems: ({ parts }) => [
		...twice(parts, 'parts'),
		...when(!parts.some(({ safe }) => safe), ['parts'], 'leave one part that is fine to share'),
		...when(!parts.some(({ safe }) => !safe), ['parts'], 'have one part that is better kept'),
		...parts.flatMap(({ safe, shows }, at) => [
			...when(
				!safe && shows === undefined,
				['parts', at],
				'name the wrong idea of those who leave it'
			),
			...when(
				safe && shows !== undefined,
				['parts', at, 'shows'],
				'a safe part shows no wrong idea'
			)
		])
	]
};
