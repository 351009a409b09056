import { expect, test } from 'vitest';
import { encodeBase32NoPadding } from '@oslojs/encoding';
import { generateTOTP } from '@oslojs/otp';
import {
	aClass,
	aPupil,
	aSchool,
	aStaff,
	type TestSchool
} from '../../../../tests/builders/school.ts';
import type { Staff } from '../permissions/who.ts';
import { setting } from '../school/settings.ts';
import { join } from '../sign-in/join.ts';
import { setSecondFactor } from '../sign-in/second-factor.ts';
import { staffOf } from '../sign-in/session.ts';
import { DUTIES } from './duty.ts';
import { isReady, leftToSetUp } from './gate.ts';
import { holdersOf } from './holders.ts';
import { propose } from './propose.ts';

/** A school that an admin has just set up. */
function aNewSchool() {
	const school = aSchool({ isReady: false });
	return { school, admin: aStaff(school, { roles: ['admin'] }) };
}

function enrol(school: TestSchool, who: Staff) {
	const bytes = new Uint8Array(20).fill(7);
	setSecondFactor(school, who, encodeBase32NoPadding(bytes), generateTOTP(bytes, 30, 6));
}

test('the admin adds the first four alone; with the last second factor set-up is finished, and then it needs two', () => {
	const { school, admin } = aNewSchool();
	const amina = aPupil(school, { in: aClass(school) });
	expect(join(school, amina.id, 'blue-kite-seven', 'device')).toEqual({ notYet: true });
	const four = DUTIES.map((role) => {
		const one = aStaff(school, { roles: [] });
		expect(propose(school, admin, 'give', { staff: one.id, role }).isMade).toBe(true);
		return staffOf(school, one.id) as Staff;
	});
	expect(leftToSetUp(school).map(({ lacks }) => lacks)).toEqual(Array(4).fill('second-step'));
	expect(holdersOf(school).map(({ given }) => given)).toEqual(
		Array(4).fill({ by: admin.name, agreedBy: null })
	);
	for (const [n, one] of four.entries()) {
		expect([n, isReady(school)]).toEqual([n, false]);
		enrol(school, one);
	}
	expect(setting(school, 'readyAt')).toBe(school.clock());
	expect(join(school, amina.id, 'blue-kite-seven', 'device')).toHaveProperty('pupil');
	const friend = aStaff(school, { roles: ['teacher'] });
	expect(propose(school, admin, 'give', { staff: friend.id, role: 'dsl' }).isMade).toBe(false);
});

test('who leaves afterwards shuts nothing again', () => {
	const school = aSchool();
	expect(isReady(school)).toBe(true);
	expect(leftToSetUp(school)).toEqual([]);
});
