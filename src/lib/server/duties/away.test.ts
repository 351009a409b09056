import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { instantOf } from '../../calendar/instant.ts';
import { audit } from '../audit/tables.ts';
import { mail } from '../mail/tables.ts';
import type { Role } from '../people/roles.ts';
import { staff, staffRoles } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { set } from '../school/settings.ts';
import { awayLines, comeBack, goAway, mayBeAway } from './away.ts';
import { mayCover } from './may-cover.ts';

function aSchoolOfPeople() {
	const school = aSchool();
	set(school, 'secondFactor', false);
	return { school, ...somePeople(school) };
}
/** Who did what, by the audit. */
const deedsIn = (school: School) =>
	school.db
		.select()
		.from(audit)
		.all()
		.map(({ by, did }) => `${by} ${did}`);
const WEEK = { from: '2026-11-23', back: '2026-11-30' };

test.each([
	['dsl', 'deputy', true],
	['dsl', 'head', true],
	['dsl', 'chair', false],
	['dsl', 'teacher', false],
	['dsl', 'governor', false],
	['deputy', 'dsl', true],
	['head', 'chair', true],
	['head', 'dsl', false],
	['head', 'deputy', false],
	['chair', 'dsl', true],
	['chair', 'head', false],
	['head dsl', 'deputy', true],
	['teacher', 'dsl', false]
])('who is %s is covered for by who is %s: %s', (away, cover, may) => {
	const roles = (said: string) => new Set(said.split(' ') as Role[]);
	expect(mayCover(roles(away), roles(cover))).toBe(may);
});

test('whoever covers has a mail, it stands in the audit, and on every desk it is said until when', () => {
	const { school, dsl, deputy, head } = aSchoolOfPeople();
	goAway(school, dsl, { ...WEEK, cover: deputy.id });
	expect(school.db.select().from(mail).all()).toHaveLength(1);
	expect(deedsIn(school)).toContain(`staff/${dsl.id} said-away`);
	expect(awayLines(school, head)).toMatchObject([
		{
			name: 'Mrs Osei',
			cover: 'Mr Rahman',
			until: instantOf('2026-11-30', '00:00'),
			isNow: true,
			isMine: false,
			isMyCover: false
		}
	]);
	expect(awayLines(school, deputy)[0]?.isMyCover).toBe(true);
});

test.each([
	['a day that is over', { from: '2026-11-20', back: '2026-11-30' }, 'begun'],
	['back before they go', { from: '2026-11-24', back: '2026-11-24' }, 'too-short'],
	['for half a year', { from: '2026-11-24', back: '2027-05-24' }, 'too-long']
])('not noted: %s', (_, days, code) => {
	const { school, dsl, deputy } = aSchoolOfPeople();
	expect(() => goAway(school, dsl, { ...days, cover: deputy.id })).toThrow(code);
	expect(awayLines(school, dsl)).toEqual([]);
});

test('nobody covers who reads none of it, who is away too, or who is themself', () => {
	const { school, dsl, deputy, chair, teacher } = aSchoolOfPeople();
	for (const { id } of [teacher, chair, dsl])
		expect(() => goAway(school, dsl, { ...WEEK, cover: id })).toThrow('no-cover');
	goAway(school, deputy, { from: '2026-11-27', back: '2026-12-02', cover: dsl.id });
	expect(() => goAway(school, dsl, { ...WEEK, cover: deputy.id })).toThrow('cover-away');
	goAway(school, dsl, { from: '2026-12-02', back: '2026-12-04', cover: deputy.id });
	expect(() =>
		goAway(school, dsl, { from: '2026-12-03', back: '2026-12-05', cover: deputy.id })
	).toThrow('away-already');
});

test('a colleague says it for whoever fell ill, who hears of it and can end it', () => {
	const { school, dsl, deputy, head, chair } = aSchoolOfPeople();
	goAway(school, deputy, { ...WEEK, staff: dsl.id, cover: deputy.id });
	// Whoever says it and covers needs no mail.
	const email = school.db.select().from(staff).where(eq(staff.id, dsl.id)).get()?.email;
	expect(school.db.select().from(mail).all()).toMatchObject([{ to: email }]);
	expect(deedsIn(school)).toContain(`staff/${deputy.id} said-away-for`);
	const line = () => awayLines(school, dsl)[0];
	expect(line()).toMatchObject({ isMine: true, saidBy: 'Mr Rahman', mayEnd: true });
	expect(awayLines(school, head)[0]).toMatchObject({ saidBy: 'Mr Rahman', mayEnd: false });
	comeBack(school, head, line()?.id ?? '');
	expect(line()).toBeDefined();
	comeBack(school, dsl, line()?.id ?? '');
	expect(line()).toBeUndefined();
	goAway(school, head, { ...WEEK, staff: dsl.id, cover: deputy.id });
	comeBack(school, head, line()?.id ?? '');
	expect(line()).toBeUndefined();
	// Nobody gets by it what the routes don't send them.
	expect(() => goAway(school, deputy, { ...WEEK, staff: head.id, cover: deputy.id })).toThrow(
		'no-cover'
	);
	goAway(school, deputy, { ...WEEK, staff: head.id, cover: chair.id });
});

test('whoever has no duty hands none over', () => {
	const { school, teacher, admin, dsl } = aSchoolOfPeople();
	for (const who of [teacher, admin])
		expect(() => goAway(school, who, { ...WEEK, cover: dsl.id })).toThrow('no-duty');
	for (const { id } of [teacher, admin])
		expect(() => goAway(school, dsl, { ...WEEK, staff: id, cover: dsl.id })).toThrow('not-theirs');
});

test('where nobody else reads what comes to them, there is nobody to choose', () => {
	const school = aSchool();
	set(school, 'secondFactor', false);
	const dsl = aStaff(school, { roles: ['dsl'] });
	aStaff(school, { roles: ['chair'] });
	expect(mayBeAway(school, dsl)[0]).toMatchObject({ isMe: true, covers: [] });
});

test('one who covers and loses the duty covers no more, and that is said', () => {
	const { school, dsl, deputy, head } = aSchoolOfPeople();
	goAway(school, dsl, { ...WEEK, cover: deputy.id });
	school.db.update(staffRoles).set({ until: school.clock() }).run();
	aStaff(school, { roles: ['dsl'] });
	school.sqlite
		.prepare(`update staff_roles set until = null where staff = ? and role = 'dsl'`)
		.run(dsl.id);
	expect(awayLines(school, head)[0]?.cover).toBeUndefined();
});
