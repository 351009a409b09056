import { expect, test } from 'vitest';
import { aSchool } from '../../../../tests/builders/school.ts';
import { together } from '../school/school.ts';
import { auditChain, record } from './record.ts';

/** A school with so many audit entries that they are fetched in several goes. */
function aLongChain() {
	const school = aSchool();
	together(school, () => {
		for (let n = 0; n < 450; n++) record(school, 'staff/a', 'viewed', `class/${n}`);
	});
	const newest = school.sqlite.prepare('select hash from audit where seq = 450').pluck().get();
	return { school, newest };
}

test('a chain is walked to its end, however long it is, with its keys or without', () => {
	const { school, newest } = aLongChain();
	const whole = { entries: 450, newest, firstBroken: undefined };
	expect(auditChain(school)).toEqual(whole);
	expect(auditChain({ db: school.db, keys: undefined })).toEqual(whole);
});

test('what breaks a chain is found far from its start; without keys all but what entries are about', () => {
	const { school } = aLongChain();
	school.sqlite.exec(
		'update audit set about = (select about from audit where seq = 1) where seq = 420'
	);
	expect(auditChain(school).firstBroken).toBe(420);
	expect(auditChain({ db: school.db, keys: undefined }).firstBroken).toBeUndefined();
	school.sqlite.exec('delete from audit where seq = 401');
	expect(auditChain({ db: school.db, keys: undefined })).toMatchObject({
		entries: 400,
		firstBroken: 402
	});
});
