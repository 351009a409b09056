import { when, type Outcome, type Play } from '../rounds/play.ts';
import { parted, twice, unsaid } from './toggle.ts';
import type { Content, Plan } from './rounds.ts';

/** A plan of fewer parts is only a wish. */
export const LEAST = 2;

/** Any two or more that help make a plan; one that doesn't help is spoken of. */
export function judgePlan(round: Plan, _content: Content, picked: readonly string[]): Outcome {
	const idle = round.parts.find(({ id, helps }) => !helps && picked.includes(id));
	return idle
		? { right: false, say: idle.say, shows: idle.shows }
		: { right: true, say: round.right };
}

/** Each switch is on or off, until the plan is tried. */
export const plan: Play<Plan, Content, Outcome> = {
	...parted<Plan>(),
	ready: (_round, picked) => (picked.length >= LEAST ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.plan,
	judge: judgePlan,
	problems: ({ parts }, { buttons }) => [
		...twice(parts, 'parts'),
		...when(
			parts.filter(({ helps }) => helps).length < LEAST,
			['parts'],
			'a plan needs two parts that help'
		),
		...when(
			parts.every(({ helps }) => helps),
			['parts'],
			'have one part that does not help'
		),
		...parts.flatMap(({ helps, shows }, at) => [
			...when(!helps && shows === undefined, ['parts', at], 'name the wrong idea that this shows'),
			...when(
				helps && shows !== undefined,
				['parts', at, 'shows'],
				'a part that helps shows no wrong idea'
			)
		]),
		...unsaid(buttons.plan, 'buttons')
	]
};
