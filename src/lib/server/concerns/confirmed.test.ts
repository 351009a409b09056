import { expect, test } from 'vitest';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { MINUTE } from '../../calendar/instant.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { confirm, openSession, seenAtDesk, whoIs } from '../sign-in/session.ts';
import { deskClosesIn, hasConfirmed, isDeskOpen } from './confirmed.ts';

/** A safeguarding lead who has just signed in, and how they stand at any time after. */
async function aLead() {
	const school = aSchool();
	const lead = aStaff(school, { roles: ['dsl'] });
	const { value } = await openSession(school, lead, false);
	return { school, session: value, now: () => stillThere(school, value) };
}

async function stillThere(school: School, session: string): Promise<Staff> {
	const who = await whoIs(school, session);
	if (who.kind !== 'staff') throw new Error('signed out');
	return who;
}

test('signing in opens the desk for five minutes, and nothing that may be on a class’s wall', async () => {
	const { school, now } = await aLead();
	expect(isDeskOpen(school, await now())).toBe(true);
	expect(hasConfirmed(school, await now())).toBe(false);
	school.later(5 * MINUTE - 1);
	expect(isDeskOpen(school, await now())).toBe(true);
	expect(deskClosesIn(school, await now())).toBe(1);
	school.later(1);
	expect(isDeskOpen(school, await now())).toBe(false);
	expect(deskClosesIn(school, await now())).toBe(0);
});

test('whoever works at it for an hour is asked once, and again after five minutes away', async () => {
	const { school, session, now } = await aLead();
	for (let n = 0; n < 15; n++) {
		school.later(4 * MINUTE);
		expect(isDeskOpen(school, await now())).toBe(true);
		seenAtDesk(school, session);
	}
	expect(hasConfirmed(school, await now())).toBe(false);
	school.later(5 * MINUTE);
	expect(isDeskOpen(school, await now())).toBe(false);
	confirm(school, session);
	expect(isDeskOpen(school, await now())).toBe(true);
	expect(hasConfirmed(school, await now())).toBe(true);
});

test('what was being written can be sent until half an hour after, and opens nothing', async () => {
	const { school, now } = await aLead();
	school.later(29 * MINUTE);
	expect(isDeskOpen(school, await now(), 'send')).toBe(true);
	expect(isDeskOpen(school, await now())).toBe(false);
	const late = await now();
	school.later(MINUTE);
	expect(isDeskOpen(school, late, 'send')).toBe(false);
});

test('another device that is signed in has an own five minutes', async () => {
	const { school, session, now } = await aLead();
	const other = await openSession(school, await now(), false);
	school.later(4 * MINUTE);
	seenAtDesk(school, session);
	school.later(2 * MINUTE);
	expect(isDeskOpen(school, await now())).toBe(true);
	expect(isDeskOpen(school, await stillThere(school, other.value))).toBe(false);
});
