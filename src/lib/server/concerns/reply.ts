import type { ConcernId } from '../../wire/ids.ts';
import { repliesNow, type Reply } from '../../wire/replies.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf, setting } from '../school/settings.ts';
import { act } from './act.ts';
import { says, type Concern } from './concern.ts';
import type { Route } from './routes.ts';

/** Why a child gets no reply on a screen. */
export type NoReply =
	'off' | 'not-signed-in' | 'unnamed' | 'not-the-child' | 'about-adult' | 'closed' | 'shown';

/**
 * Whether a child may be answered on a screen, asked when a reply is chosen and again when it would be
 * shown: what staff find out in between withholds it. Undefined where they may.
 */
export function noReply(
	school: School,
	concern: Pick<Concern, 'from' | 'said' | 'child' | 'accused' | 'mentioned' | 'entries'> & {
		readonly standing: Pick<Concern['standing'], 'isClosed'>;
	},
	route: Pick<Route, 'row' | 'never' | 'mentioned'>
): NoReply | undefined {
	const { from, said, child, accused, mentioned, entries, standing } = concern;
	if (setting(school, 'repliesOff')) return 'off';
	if (from.kind === 'unsigned') return 'not-signed-in';
	if (from.kind === 'unnamed') return 'unnamed';
	if (from.kind !== 'child' || child?.id !== from.child.id) return 'not-the-child';
	const isAsked = said.aboutAdult === 'yes' || said.aboutAdult === 'not-sure';
	const named = [...accused, ...mentioned, ...route.never, ...route.mentioned];
	if (isAsked || route.row !== 'child' || named.length > 0) return 'about-adult';
	if (standing.isClosed) return 'closed';
	if (says(entries, 'reply-shown').length > 0) return 'shown';
	return undefined;
}

/**
 * Answers the child with one of the fixed phrases, shown once after their next sign-in. Until they have
 * seen it, a new one takes its place.
 * @throws Refusal where none may be sent, or the phrase isn't true now
 */
export function reply(school: School, id: ConcernId, by: Staff, chosen: Reply): void {
	act(school, id, by, 'replied', ({ concern, route }) => {
		const no = noReply(school, concern, route);
		if (no) throw notHere(no);
		const isTrue = repliesNow(schoolYearOf(school), school.clock()).some(
			({ phrase, day }) => phrase === chosen.phrase && day === chosen.day
		);
		if (!isTrue) throw notTrueNow();
		return chosen;
	});
}

/** Why, for staff. */
export const NO_REPLY: Record<NoReply, string> = {
	off: 'Replies on a screen are turned off at this school.',
	'not-signed-in': 'Nobody was signed in when this was sent, so no screen is surely theirs.',
	unnamed:
		'The child asked not to be named. Whoever saw a reply come up at their sign-in would know who it is.',
	'not-the-child': 'A reply goes only to a child who told by themselves.',
	'about-adult':
		'It is, or may be, about an adult at school. Nothing about it shows on a child’s screen.',
	closed: 'It is closed.',
	shown: 'The child has seen a reply. It is not a conversation: speak with them in person.'
};

const notHere = (no: NoReply) =>
	new Refusal(422, {
		code: `no-reply-${no}`,
		say: NO_REPLY[no],
		mend: 'Speak to the child in person, today.'
	});

const notTrueNow = () =>
	new Refusal(422, {
		code: 'reply-not-true-now',
		say: 'That can’t be said any more: the day has gone by.',
		mend: 'Choose another reply.'
	});
