import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { HOUR, MINUTE } from '../../calendar/instant.ts';
import { NOBODY } from '../permissions/who.ts';
import { join } from './join.ts';
import { newSecret, partsOf, plainSecret } from './secrets.ts';
import { endSession, openSession, seen, whoIs } from './session.ts';
import { clearWaits, waitFor, wrongTry } from './waits.ts';

test('a pupil joins with three words, however they are typed', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school) });
	for (const typed of ['blue-kite-seven', ' Blue Kite  Seven ', 'blue, kite, seven'])
		expect(join(school, pupil.id, typed, 'd1')).toMatchObject({ pupil: { id: pupil.id } });
	expect(join(school, pupil.id, 'blue-kite', 'd1')).toMatchObject({ wrong: true });
});

test('wrong tries bring growing waits to that device, and none to another', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school) });
	const waits = Array.from({ length: 4 }, () => {
		const was = wrongTry(school, 'd1', `pupil/${pupil.id}`);
		school.later(was);
		return was;
	});
	expect(waits).toEqual([0, 0, 10_000, 20_000]);
	wrongTry(school, 'd1', `pupil/${pupil.id}`);
	expect(join(school, pupil.id, 'blue-kite-seven', 'd1')).toEqual({ waitMs: 40_000 });
	expect(join(school, pupil.id, 'blue-kite-seven', 'd2')).toMatchObject({ pupil: {} });
});

test('a teacher clears a wait', () => {
	const school = aSchool();
	for (let n = 0; n < 5; n++) wrongTry(school, 'd1', 'pupil/p');
	expect(waitFor(school, 'd1', 'pupil/p')).toBeGreaterThan(0);
	clearWaits(school, 'pupil/p');
	expect(waitFor(school, 'd1', 'pupil/p')).toBe(0);
});

test('a session opens, is found again, and is gone after signing out', async () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school) });
	const cookie = await openSession(school, pupil, false);
	expect(await whoIs(school, cookie.value)).toMatchObject({ kind: 'pupil', id: pupil.id });
	const stored = school.sqlite.prepare('select digest from sessions').pluck().get();
	expect(stored).not.toBe(cookie.value);
	await endSession(school, cookie.value, false);
	expect(await whoIs(school, cookie.value)).toBe(NOBODY);
});

test('a session nobody touched for half an hour is over, and one that was seen is not', async () => {
	const school = aSchool();
	const teacher = aStaff(school, { roles: ['teacher'] });
	const cookie = await openSession(school, teacher, false);
	school.later(25 * MINUTE);
	seen(school, cookie.value);
	school.later(25 * MINUTE);
	expect(await whoIs(school, cookie.value)).toMatchObject({ kind: 'staff' });
	school.later(HOUR);
	expect(await whoIs(school, cookie.value)).toBe(NOBODY);
});

test('secrets are three different pictures or three words, and read back in parts', () => {
	for (let n = 0; n < 50; n++) {
		const parts = partsOf(newSecret('Y1'));
		expect(new Set(parts).size).toBe(3);
		const words = newSecret('Y5');
		expect(plainSecret(words.toUpperCase().replaceAll('-', ' '))).toBe(words);
	}
});
