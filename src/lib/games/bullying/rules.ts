import { choose } from '../rounds/choose.ts';
import { gameOfRounds, type Go } from '../rounds/go.ts';
import type { Outcome, Play } from '../rounds/play.ts';
import { AVATARS, avatarsOf, MINE } from './avatar.ts';
import { feel } from './feel.ts';
import { roles } from './roles.ts';
import { contentSchema, type Chat, type Content, type Round } from './rounds.ts';
import { signsPlay } from './signs.ts';
import { stand } from './stand.ts';

export type State = Go<Content, Round, Outcome>;

const PLAYS = {
	beside: stand,
	thread: stand,
	circle: stand,
	feel,
	signs: signsPlay,
	roles,
	choose
} as const;

/**
 * Bullying. Somebody was hurt: whoever sees it looks after them and tells. Nobody is sent to face anybody, to
 * keep proof or to find out. Every chat, app and person is invented.
 */
const rules = gameOfRounds<Content, Round, Outcome>({
	name: 'bullying',
	contentSchema,
	playOf: ({ play }) => PLAYS[play] as Play<Round, Content, Outcome>,
	beside: {
		texts: ({ signs, places }) => [...Object.values(signs ?? {}), ...Object.values(places ?? {})],
		shown: () => []
	}
});

export const isChat = (round: Round | undefined): round is Chat =>
	round?.play === 'thread' || round?.play === 'circle';

/** The pictures of those who write in a round, or are placed in it. */
export function avatarsIn(round: Round): Readonly<Record<string, string>> {
	if (round.play === 'roles') return avatarsOf(round.people.map(({ nick }) => nick));
	if (!isChat(round)) return {};
	const all = [...round.lines, ...round.acts.flatMap(({ then }) => then)];
	return avatarsOf(all.flatMap(({ from }) => (from === undefined || from === MINE ? [] : from)));
}

export const bullying: typeof rules = {
	...rules,
	/** Beside the rounds' own: pictures for those who write. */
	things: (content) => [...new Set([...rules.things(content), ...AVATARS])]
};
