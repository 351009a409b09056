import { m } from '$lib/paraglide/messages.js';
import type { Mood } from '../../pictures/face.ts';
import type { Beside, Chat, Does, Feels, Friend } from './rounds.ts';
import { astray, cares, done, tells } from './stand.ts';

const FRIEND_NAMES: Record<Friend, () => string> = {
	rabbit: m.bullying_rabbit,
	mole: m.bullying_mole,
	mouse: m.bullying_mouse,
	frog: m.bullying_frog
};

/** What somebody of the clearing is called. */
export const friendName = (friend: Friend): string => FRIEND_NAMES[friend]();

const ACTED: Record<Does, (of: { friend: string }) => string> = {
	sit: m.bullying_did_sit,
	words: m.bullying_did_words,
	play: m.bullying_did_play,
	'put-right': m.bullying_did_words,
	tell: () => m.bullying_did_tell(),
	face: () => m.bullying_did_face(),
	laugh: m.bullying_did_laugh,
	leave: m.bullying_did_leave,
	hit: () => m.bullying_did_hit(),
	send: () => m.bullying_did_send(),
	hush: () => m.bullying_did_hush(),
	hunt: () => m.bullying_did_face()
};

/** What the scene acts, in words. */
export const acted = (does: Does, friend: Friend): string =>
	ACTED[does]({ friend: friendName(friend) });

/** How far it has come with whom it happened to. */
export type Ease = 'hurt' | 'worse' | 'eased' | 'well';

/** After what was done so far: worse where it led astray, well once looked after and told. */
export function easeOf(round: Beside | Chat, picked: readonly string[]): Ease {
	const did = done(round, picked).map(({ does }) => does);
	if (did.some(astray)) return 'worse';
	const [looked, told] = [did.some(cares), did.some(tells)];
	return looked && told ? 'well' : looked || told ? 'eased' : 'hurt';
}

/** The face somebody of the clearing makes. */
export function feelsNow(round: Beside, picked: readonly string[]): Feels {
	const ease = easeOf(round, picked);
	if (ease === 'worse')
		return done(round, picked).some(({ does }) => does === 'leave') ? 'lonely' : 'sad';
	return { hurt: round.feels, eased: 'calm', well: 'happy' }[ease] as Feels;
}

/** The mood of whom a chat is about. */
export const moodNow = (round: Chat, picked: readonly string[]): Mood =>
	({ hurt: round.mood, worse: 'sad', eased: 'calm', well: 'happy' })[easeOf(round, picked)] as Mood;
