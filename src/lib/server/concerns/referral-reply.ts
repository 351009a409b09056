import type { ConcernId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import type { Entry, Says } from './content.ts';
import { referralsOf } from './referrals.ts';

/** Notes that somebody asked again about a referral. @throws Refusal */
export function chaseReply(
	school: School,
	id: ConcernId,
	by: Staff,
	chased: Says['reply-chased']
): void {
	act(school, id, by, 'reply-chased', ({ concern }) => {
		mustBeReferral(concern.entries, chased.to);
		return { ...chased, at: Math.min(chased.at, school.clock()) };
	});
}

/** Notes what came back from whom a concern was referred to. @throws Refusal */
export function replyCame(
	school: School,
	id: ConcernId,
	by: Staff,
	came: Says['reply-came']
): void {
	act(school, id, by, 'reply-came', ({ concern }) => {
		mustBeReferral(concern.entries, came.to);
		return { ...came, at: Math.min(came.at, school.clock()) };
	});
}

function mustBeReferral(entries: readonly Entry[], number: number): void {
	if (!referralsOf(entries).some((one) => one.number === number))
		throw new Refusal(422, {
			code: 'no-such-referral',
			say: 'There is no such referral.',
			mend: 'Choose one of those on the list.'
		});
}
