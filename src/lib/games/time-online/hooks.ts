import { when, type Outcome, type Play } from '../rounds/play.ts';
import { parted, twice, unsaid } from './toggle.ts';
import type { Content, Hooks } from './rounds.ts';

/** Right when just the hooks are marked. One passed over is spoken of first. */
export function judgeHooks(round: Hooks, { ideas }: Content, picked: readonly string[]): Outcome {
	const missed = round.parts.find(({ id, hook }) => hook && !picked.includes(id));
	if (missed) return { right: false, say: missed.say, shows: missed.shows ?? ideas?.missed };
	const blamed = round.parts.find(({ id, hook }) => !hook && picked.includes(id));
	if (blamed) return { right: false, say: blamed.say, shows: blamed.shows ?? ideas?.blamed };
	return { right: true, say: round.right };
}

/** Each part of the screen is marked or not, until the pupil is done. */
export const hooks: Play<Hooks, Content, Outcome> = {
	...parted<Hooks>(),
	ready: (_round, picked) => (picked.length > 0 ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.hooks,
	judge: judgeHooks,
	problems: ({ parts }, { buttons, ideas }) => [
		...twice(parts, 'parts'),
		...when(!parts.some(({ hook }) => hook), ['parts'], 'nothing here is built to keep anybody'),
		...when(
			parts.every(({ hook }) => hook),
			['parts'],
			'have one part that is simply useful'
		),
		...unsaid(buttons.hooks, 'buttons'),
		...unsaid(ideas, 'ideas')
	]
};
