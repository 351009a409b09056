import { choose } from '../rounds/choose.ts';
import type { Outcome, Play } from '../rounds/play.ts';
import { when } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import type { Content, Moment } from './rounds.ts';

/** Choosing, where each answer leaves a print of its own. */
export const moment: Play<Moment, Content, Outcome> = {
	...choose,
	deal: (round, roll) => ({ ...round, choices: shuffle(round.choices, roll) }),
	problems: (round, content) => [
		...choose.problems(round, content),
		...round.choices.flatMap(({ right, leaves }, at) =>
			when(
				right && (leaves === 'deep' || leaves === 'copied'),
				['choices', at, 'leaves'],
				'the right answer leaves a print that nobody would want'
			)
		)
	]
};
