import { choose, type Choose } from '../rounds/choose.ts';
import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { twice } from './toggle.ts';
import { FEELS, type Content, type Day, type Feel } from './rounds.ts';

/** How many of the feelings are good ones. */
const GOOD: readonly Feel[] = FEELS.slice(0, 4);
export const isGood = (feel: Feel): boolean => GOOD.includes(feel);

/** What shows a feeling to those who don't read. */
export const FEEL_THINGS: Readonly<Record<Feel, string>> = {
	happy: 'sparkles',
	calm: 'leaf-fluttering-in-wind',
	asleep: 'zzz',
	proud: 'glowing-star',
	tired: 'eyes',
	wiggly: 'foot',
	hungry: 'chestnut',
	sleepy: 'zzz',
	lonely: 'broken-heart',
	cross: 'cloud-with-lightning'
};

/** The drawing of her face for a feeling: two of them look happy. */
export const faceOf = (feel: Feel): string =>
	`face-${feel === 'proud' || feel === 'wiggly' ? 'happy' : feel}`;

/** How Dot feels now: as she came, or as what was picked leaves her. */
export const feelOf = ({ feels, choices }: Day, picked: readonly string[]): Feel =>
	choices.find(({ id }) => id === picked[0])?.then ?? feels;

/** A question that Dot's body asks is chosen like any other. */
const asChoose = (round: Day): Choose => ({
	...round,
	play: 'choose',
	who: 'owl',
	mood: 'happy',
	choices: round.choices.map(({ then: _, ...choice }) => choice)
});

/** Picking what comes next answers, and Dot feels it. */
export const day: Play<Day, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, choices: shuffle(round.choices, roll) }),
	choices: (round, content) => choose.choices(asChoose(round), content, []),
	pick: (round, picked, what) => choose.pick(asChoose(round), picked, what),
	ready: (_round, picked) => (picked.length > 0 ? 'judged' : 'not-yet'),
	judge: (round, content, picked) => choose.judge(asChoose(round), content, picked),
	heard: ({ asks }) => (asks ? [asks] : []),
	things: ({ feels, choices }) => [
		FEEL_THINGS[feels],
		...choices.flatMap(({ thing, then }) => [thing, FEEL_THINGS[then]])
	],
	texts: (round) => choose.texts(asChoose(round)),
	shown: (round) => choose.shown(asChoose(round)),
	problems: (round, content) => [
		...choose.problems(asChoose(round), content),
		...twice(round.choices, 'choices'),
		...round.choices.flatMap(({ right, then }, at) =>
			when(
				right !== isGood(then),
				['choices', at, 'then'],
				right
					? 'the right answer leaves her feeling no better'
					: 'a wrong answer leaves her content'
			)
		)
	]
};
