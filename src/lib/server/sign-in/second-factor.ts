import { randomBytes } from 'node:crypto';
import { decodeBase32, encodeBase32NoPadding } from '@oslojs/encoding';
import { createTOTPKeyURI, verifyTOTPWithGracePeriod } from '@oslojs/otp';
import { eq } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { finishSetUp } from '../duties/gate.ts';
import type { Role } from '../people/roles.ts';
import { staff } from '../people/tables.ts';
import { personOf, type Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import { hasStartingPassword } from './starting-password.ts';

/** Who opens sensitive records or decides who may: they can't work without a second factor. */
const NEED_ONE: readonly Role[] = ['admin', 'dsl', 'deputy', 'senco', 'head', 'chair'];

/** RFC 6238 as authenticator apps expect it: six digits, new every 30 seconds, one step of grace. */
const PERIOD = 30;
const DIGITS = 6;

/** Whether this adult must set up a second factor before anything else. */
export function needsSecondFactor(school: School, who: Staff): boolean {
	if (!setting(school, 'secondFactor') || !NEED_ONE.some((role) => who.roles.has(role)))
		return false;
	return !hasSecondFactor(school, who);
}

export function hasSecondFactor(school: School, who: Staff): boolean {
	const row = school.db
		.select({ key: staff.secondFactor })
		.from(staff)
		.where(eq(staff.id, who.id))
		.get();
	return row !== undefined && row.key !== null;
}

/** A new key, in the letters an app takes, and the address its picture code holds. */
export function newSecondFactor(school: School, who: Staff): { key: string; uri: string } {
	const bytes = randomBytes(20);
	const issuer = `Waymark ${setting(school, 'name')}`.trim();
	return {
		key: encodeBase32NoPadding(bytes),
		uri: createTOTPKeyURI(issuer, who.name, bytes, PERIOD, DIGITS)
	};
}

/** Whether these are the six digits of that key now. */
export function isCode(key: string, code: string): boolean {
	try {
		return verifyTOTPWithGracePeriod(
			decodeBase32(key),
			PERIOD,
			DIGITS,
			code.replace(/\s/g, ''),
			PERIOD
		);
	} catch {
		return false;
	}
}

/**
 * Keeps a key for an adult, once they have shown that their app has it. @returns false when it hasn't, or while
 * somebody else knows their password
 */
export function setSecondFactor(school: School, who: Staff, key: string, code: string): boolean {
	if (hasStartingPassword(school, who) || !isCode(key, code)) return false;
	together(school, () => {
		school.db
			.update(staff)
			.set({ secondFactor: school.keys.seal(key, `staff/${who.id}/second-factor`) })
			.where(eq(staff.id, who.id))
			.run();
		record(school, personOf(who), 'set-second-factor');
		finishSetUp(school);
	});
	return true;
}
