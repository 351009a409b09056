import { expect, test } from 'vitest';
import { aConcern } from '../../../../tests/builders/concern.ts';
import {
	aClass,
	aPupil,
	aSchool,
	aStaff,
	type TestSchool
} from '../../../../tests/builders/school.ts';
import { record } from '../audit/record.ts';
import { writeMail } from '../mail/write.ts';
import { staff } from '../people/tables.ts';
import { settings } from '../school/tables.ts';
import { keysFit } from './keys-fit.ts';

test('where nothing is sealed yet, no key is wrong', () => {
	expect(keysFit(aSchool().db, undefined)).toBeUndefined();
});

test.each<[string, (school: TestSchool) => void]>([
	['a child', (school) => void aPupil(school, { in: aClass(school) })],
	['the audit', (school) => record(school, 'system', 'tried', 'something')],
	['a concern', (school) => void aConcern(school, { words: 'help' })],
	[
		'a second factor',
		(school) => {
			const { id } = aStaff(school, { roles: ['admin'] });
			const secondFactor = school.keys.seal('x', `staff/${id}/second-factor`);
			school.db.update(staff).set({ secondFactor }).run();
		}
	],
	['a mail', (school) => writeMail(school, [aStaff(school, { roles: ['admin'] }).id])]
])('once %s is sealed, its own keys fit and no others do, marked or not', (_, seal) => {
	const [school, another] = [aSchool(), aSchool()];
	seal(school);
	for (const isMarked of [true, false]) {
		if (!isMarked) school.db.delete(settings).run();
		expect(keysFit(school.db, school.keys)).toBe(true);
		expect(keysFit(school.db, another.keys)).toBe(false);
		expect(keysFit(school.db, undefined)).toBe(false);
	}
});
