import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { toggled, twice } from './toggle.ts';
import type { Content, Follow } from './rounds.ts';

/** Right when just the prints that tell are followed. One passed over is spoken of first. */
export function judgeFollow(round: Follow, content: Content, picked: readonly string[]): Outcome {
	const { passed, lost } = content.ideas;
	const missed = round.prints.find(({ id, tells }) => tells && !picked.includes(id));
	if (missed) return { right: false, say: missed.say, shows: missed.shows ?? passed };
	const extra = round.prints.find(({ id, tells }) => !tells && picked.includes(id));
	if (extra) return { right: false, say: extra.say, shows: extra.shows ?? lost };
	return { right: true, say: round.right };
}

/** Each print is on or off, until they are followed. */
export const follow: Play<Follow, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, prints: shuffle(round.prints, roll) }),
	choices: ({ prints }, _content, picked) =>
		prints.map(({ id, text, thing }) => ({
			id,
			label: text,
			picture: thing,
			place: 'scene',
			chosen: picked.includes(id)
		})),
	pick: ({ prints }, picked, what) => toggled(prints, picked, what),
	ready: (_round, picked) => (picked.length > 0 ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.follow,
	judge: judgeFollow,
	things: ({ prints, finds }) => [finds.thing, ...prints.map(({ thing }) => thing)],
	texts: ({ say, right, called, finds, prints }) => [
		say,
		...(called ? [called] : []),
		right,
		finds.text,
		...prints.flatMap((one) => [one.text, one.say])
	],
	shown: ({ prints }) =>
		prints.flatMap(({ shows }, at) =>
			shows === undefined ? [] : [{ slug: shows, path: ['prints', at, 'shows'] }]
		),
	problems: ({ prints }) => [
		...twice(prints, 'prints'),
		...when(!prints.some(({ tells }) => tells), ['prints'], 'no print gives the answer away'),
		...when(
			prints.every(({ tells }) => tells),
			['prints'],
			'have one print that tells nothing'
		)
	]
};
