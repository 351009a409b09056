import { randomInt } from 'node:crypto';
import type { StaffId } from '../../wire/ids.ts';
import { record } from '../audit/record.ts';
import { addStaff } from '../people/add-staff.ts';
import { together, type School } from './school.ts';
import { set, setting } from './settings.ts';

/** No letters that are mistaken for numbers. 30^12 is 58 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** The one-time code of each school that isn't set up yet; in memory only, new at each start. */
const codes = new WeakMap<School, string>();

/** Says the one-time code in the server's log, where only whoever runs the machine can read it. */
export function openForSetUp(school: School): void {
	if (setting(school, 'setUpAt') !== null) return;
	const code = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
	const said = code.replace(/(.{4})(?=.)/g, '$1-');
	codes.set(school, code);
	process.stdout.write(
		`\n  Waymark is not set up yet. Open /set-up and enter this code: ${said}\n\n`
	);
}

/** Whether that is the code from the log, however it was typed. */
export function isSetUpCode(school: School, typed: string): boolean {
	const code = codes.get(school);
	return code !== undefined && typed.toUpperCase().replace(/[^A-Z0-9]/g, '') === code;
}

/** The first of everything: the school's name, and an admin who can add the rest. */
export interface FirstThings {
	readonly schoolName: string;
	readonly adminName: string;
	readonly email: string;
	readonly password: string;
}

/**
 * Makes the school and its first admin; from then on set-up is shut.
 * @returns the admin's id
 */
export async function setUpSchool(school: School, given: FirstThings): Promise<StaffId> {
	const admin = await addStaff(
		school,
		{
			email: given.email,
			name: given.adminName,
			roles: ['admin'],
			password: given.password,
			isOwnPassword: true
		},
		'system'
	);
	together(school, () => {
		set(school, 'name', given.schoolName);
		set(school, 'setUpAt', school.clock());
		record(school, `staff/${admin}`, 'set-up-school');
	});
	codes.delete(school);
	return admin;
}
