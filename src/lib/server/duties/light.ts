import type { Instant } from '../../calendar/instant.ts';
import { cameThrough, type CameThrough } from '../concerns/light.ts';
import { mailState, type MailState } from '../mail/send.ts';
import { mailServerOf, type MailServer } from '../mail/server-answers.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { testAlarmsOf } from './test-alarm.ts';

/** What is wrong with how alerts leave, the worst first. */
export type LightTrouble = 'not-set-up' | 'no-answer' | 'late' | 'failing' | 'test-failed';

/**
 * The light on a desk: when the last concern, alert and mail went through, for this reader. Nothing in it
 * comes from a concern they may not open or from mail to anybody else.
 */
export interface Light extends CameThrough {
	readonly trouble: LightTrouble | null;
	/** Mail to this reader alone. */
	readonly mail: MailState;
	/** When the mail server last answered, whether or not there was mail. */
	readonly serverAnsweredAt: Instant | null;
	readonly test: { readonly at: Instant; readonly got: number; readonly of: number } | null;
}

/** @param isSetUp whether this server has been told how to send mail */
export function lightOf(school: School, who: Staff, isSetUp: boolean): Light {
	const mail = mailState(school, who);
	const server = mailServerOf(school);
	const [test] = testAlarmsOf(school, who, 1);
	return {
		...cameThrough(school, who),
		trouble: troubleIn({ isSetUp, server, mail, hasTestFailed: test?.hasFailed ?? false }),
		mail,
		serverAnsweredAt: server?.answeredAt ?? null,
		test: test
			? {
					at: test.at,
					got: test.to.filter(({ gotAt }) => gotAt !== null).length,
					of: test.to.length
				}
			: null
	};
}

/** What the light has to say. Pure. */
export function troubleIn(now: {
	readonly isSetUp: boolean;
	readonly server: Pick<MailServer, 'answers'> | undefined;
	readonly mail: Pick<MailState, 'isFailing' | 'lateSince'>;
	readonly hasTestFailed: boolean;
}): LightTrouble | null {
	if (!now.isSetUp) return 'not-set-up';
	if (now.server?.answers === false) return 'no-answer';
	if (now.mail.lateSince !== null) return 'late';
	if (now.mail.isFailing) return 'failing';
	return now.hasTestFailed ? 'test-failed' : null;
}
