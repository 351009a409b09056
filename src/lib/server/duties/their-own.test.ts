import { expect, test } from 'vitest';
import { somePeople } from '../../../../tests/builders/concern.ts';
import { codeOnScreen } from '../../../../tests/builders/duty.ts';
import { aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY, MINUTE } from '../../calendar/instant.ts';
import type { Staff } from '../permissions/who.ts';
import { doWhatIsDue } from '../school/due.ts';
import { set } from '../school/settings.ts';
import { changePassword } from '../sign-in/change-password.ts';
import { login } from '../sign-in/login.ts';
import { openSession, staffOf, whoIs } from '../sign-in/session.ts';
import { hasStartingPassword } from '../sign-in/starting-password.ts';
import { beforeMine } from './before-mine.ts';
import { changesOf } from './change.ts';
import { agree, happens, lapses, refuse } from './decide.ts';
import { HAPPENS, LAPSES, propose } from './propose.ts';
import { welcome } from './welcome.ts';

const FIRST = 'four-words-on-paper-12345';
const OWN = 'mine alone and nobody else’s';

/** An admin has made an account for somebody who is to be a deputy, and knows its first password. */
async function newDeputy({ secondFactor = false } = {}) {
	const school = aSchool();
	const people = somePeople(school);
	set(school, 'secondFactor', secondFactor);
	if (secondFactor) for (const who of [people.head, people.dsl]) enrol(school, who);
	const { id } = await welcome(
		school,
		{ email: 'wren@fernlow.test', name: 'Ms Wren', roles: ['deputy'], password: FIRST },
		people.admin
	);
	const wren = staffOf(school, id) as Staff;
	const change = changesOf(school, 'open')[0]?.id ?? '';
	const isDeputy = () => staffOf(school, id)?.roles.has('deputy');
	return { school, ...people, wren, change, isDeputy };
}

/** As if they had set up a second step. */
const enrol = (school: TestSchool, { id }: Staff) =>
	school.sqlite
		.prepare('update staff set second_factor = ? where id = ?')
		.run(Buffer.from('x'), id);

/** As signing in goes, in a browser of its own. */
async function comesIn(school: TestSchool, password: string, device: string) {
	const tried = await login(school, { email: 'wren@fernlow.test', password }, device);
	if (!('staff' in tried)) return undefined;
	return { who: tried.staff, session: (await openSession(school, tried.staff, false)).value };
}

test('nobody can agree while the account still has the password its admin knows', async () => {
	const { school, head, wren, change, isDeputy } = await newDeputy();
	expect(hasStartingPassword(school, wren)).toBe(true);
	expect(beforeMine(school, wren)).toMatchObject({
		lacks: 'own-password',
		duties: [{ code: null }]
	});
	expect(() => agree(school, change, head, '', codeOnScreen(school, change))).toThrow(
		'not-their-own'
	);
	expect(isDeputy()).toBe(false);
	refuse(school, change, head);
});

test('a second step that an admin could have set up isn’t enough: the person chooses a password first', async () => {
	const { school, head, wren, change, isDeputy } = await newDeputy({ secondFactor: true });
	const agrees = () => agree(school, change, head, '', codeOnScreen(school, change));
	enrol(school, wren);
	expect(agrees).toThrow('not-their-own');
	await changePassword(school, wren, FIRST, OWN, undefined);
	agrees();
	expect(isDeputy()).toBe(true);
});

test('nor is a password without the second step, where the school asks for one', async () => {
	const { school, head, wren, change } = await newDeputy({ secondFactor: true });
	await changePassword(school, wren, FIRST, OWN, undefined);
	expect(beforeMine(school, wren).lacks).toBe('second-step');
	expect(() => agree(school, change, head, '', codeOnScreen(school, change))).toThrow(
		'not-their-own'
	);
});

test('choosing a password puts out whoever had come in with the first one', async () => {
	const { school, wren } = await newDeputy();
	const admin = await comesIn(school, FIRST, 'office');
	const theirs = await comesIn(school, FIRST, 'phone');
	if (!admin || !theirs) throw new Error('the first password opens');
	expect(await changePassword(school, wren, FIRST, OWN, theirs.session)).toBe(true);
	expect(await whoIs(school, admin.session)).toMatchObject({ kind: 'nobody' });
	expect(await whoIs(school, theirs.session)).toMatchObject({ kind: 'staff', id: wren.id });
	expect(await comesIn(school, FIRST, 'office')).toBeUndefined();
	expect(hasStartingPassword(school, wren)).toBe(false);
});

test('an admin who came in first and changed it has locked the person out, who notices', async () => {
	const { school, wren, head, change, isDeputy } = await newDeputy();
	await changePassword(school, wren, FIRST, 'the admin’s own now', undefined);
	expect(await comesIn(school, FIRST, 'phone')).toBeUndefined();
	// And whoever agrees reads the code from the screen of a person who can't come in: there is none to read.
	expect(() => agree(school, change, head)).toThrow('not-the-code');
	expect(isDeputy()).toBe(false);
});

test('the code is the one on their screen: of this change, of these minutes, however it is typed', async () => {
	const { school, admin, head, wren, friendOf, change, isDeputy } = {
		...(await newDeputy()),
		friendOf: 'governor' as const
	};
	await changePassword(school, wren, FIRST, OWN, undefined);
	const other = propose(school, admin, 'give', { staff: wren.id, role: friendOf });
	const code = beforeMine(school, wren).duties.find(({ id }) => id === change)?.code ?? '';
	expect(code).toMatch(/^[A-Z34679]{6}$/);
	expect(() => agree(school, change, head, '', codeOnScreen(school, other.id))).toThrow(
		'not-the-code'
	);
	expect(() => agree(school, change, head, '', 'AAA AAA')).toThrow('not-the-code');
	school.later(20 * MINUTE);
	expect(() => agree(school, change, head, '', code)).toThrow('not-the-code');
	const fresh = codeOnScreen(school, change);
	expect(fresh).not.toBe(code);
	school.later(9 * MINUTE);
	agree(school, change, head, '', ` ${fresh.slice(0, 3).toLowerCase()}-${fresh.slice(3)} `);
	expect(isDeputy()).toBe(true);
	expect(beforeMine(school, wren).duties.map(({ id }) => id)).toEqual([other.id]);
});

test('where nobody is left to agree, an account that isn’t theirs yet gets no duty by waiting', async () => {
	const school = aSchool();
	set(school, 'secondFactor', false);
	const { admin, ...people } = somePeople(school);
	for (const who of [people.head, people.dsl, people.deputy, people.chair, people.governor])
		school.sqlite.prepare('update staff set left_at = 1 where id = ?').run(who.id);
	const { id } = await welcome(
		school,
		{ email: 'wren@fernlow.test', name: 'Ms Wren', roles: ['head'], password: FIRST },
		admin
	);
	school.later(8 * DAY);
	doWhatIsDue(school, { [HAPPENS]: happens, [LAPSES]: lapses });
	expect(changesOf(school)[0]?.outcome).toBe('lapsed');
	expect(staffOf(school, id)?.roles.has('head')).toBe(false);
});
