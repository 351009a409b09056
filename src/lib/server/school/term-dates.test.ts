import { expect, test } from 'vitest';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { instantOf } from '../../calendar/instant.ts';
import { isSchoolDay } from '../../calendar/school-year.ts';
import { usualYear } from '../../calendar/usual-year.ts';
import { promiseIn } from '../../tell/promise-words.ts';
import { auditChain } from '../audit/record.ts';
import { audit } from '../audit/tables.ts';
import { tellPeople } from '../concerns/tell-people.ts';
import { NOBODY } from '../permissions/who.ts';
import { changeHours } from './hours.ts';
import { changeLado, ladoOf } from './lado.ts';
import { bankHolidays, schoolYearOf, set } from './settings.ts';
import { guessedSoon, sayTerms, termDates } from './term-dates.ts';

const read = (school: ReturnType<typeof aSchool>, day: string, time = '11:00') => {
	school.at(instantOf(day, time));
	return promiseIn(tellPeople(school, NOBODY), {}, school.clock()).when;
};

test('after July a child reads when school begins again, in every year to come', () => {
	const school = aSchool();
	expect(read(school, '2027-07-27')).toBe(
		'Nobody at school will read this until Tuesday 7 September.'
	);
	expect(read(school, '2027-08-10')).toMatch(/until .* September/);
	expect(read(school, '2027-10-06')).toBe('They will read it today, before home time.');
	expect(read(school, '2031-08-10')).toMatch(/until .* September/);
});

test('the next year’s own first day is promised as soon as it is said, in July too', () => {
	const school = aSchool();
	const [, next] = termDates(school);
	const halfTerms = next.halfTerms.map((half, i) =>
		i === 0 ? { ...half, from: '2027-09-06' } : half
	);
	sayTerms(school, { starts: 2027, halfTerms, closed: ['2027-09-06'] }, 'staff/admin');
	for (const day of ['2027-07-27', '2027-08-10'])
		expect(read(school, day)).toBe('Nobody at school will read this until Tuesday 7 September.');
	expect(read(school, '2027-09-03', '09:00')).toMatch(/until Tuesday 7 September/);
});

test('the terms of one year are said again without losing the other’s', () => {
	const school = aSchool();
	sayTerms(school, usualYear(2027), 'staff/admin');
	sayTerms(school, { ...usualYear(2026), closed: ['2026-11-27'] }, 'staff/admin');
	expect(termDates(school).map(({ isGuessed }) => isGuessed)).toEqual([false, false]);
	expect(isSchoolDay(schoolYearOf(school), '2026-11-27')).toBe(false);
});

test.each([
	['2026-11-23', undefined],
	['2027-01-29', undefined],
	['2027-01-31', 2027],
	['2027-09-01', 2027],
	['2028-02-20', 2027]
])('on %s the school year that is guessed within half a year is %s', (day, guessed) => {
	const school = aSchool();
	school.at(instantOf(day, '09:00'));
	expect(guessedSoon(school)).toBe(guessed);
});

test('nobody has said anything in a new school: its year is guessed', () => {
	const school = aSchool();
	set(school, 'terms', []);
	expect(guessedSoon(school)).toBe(2026);
	expect(termDates(school)[0]).toEqual({ ...usualYear(2026), isGuessed: true });
});

test('school is shut on a bank holiday, whatever the terms say', () => {
	const school = aSchool();
	expect(bankHolidays(school)).toContain('2027-05-03');
	expect(isSchoolDay(schoolYearOf(school), '2027-05-03')).toBe(false);
	expect(read(school, '2027-05-02')).toMatch(/until Tuesday 4 May/);
});

test('a concern is read in the hours the school says', () => {
	const school = aSchool();
	changeHours(school, { opens: '09:00', closes: '16:30' }, 'staff/admin');
	expect(read(school, '2026-11-23', '15:40')).toBe('They will read it today, before home time.');
});

test('the LADO’s number stands under the local authority’s name', () => {
	const school = aSchool();
	expect(ladoOf(school)).toEqual({
		name: 'the local authority’s designated officer (LADO)',
		phone: ''
	});
	changeLado(school, { authority: 'Fernshire Council', phone: '01632 960 123' }, 'staff/admin');
	expect(ladoOf(school).name).toBe('Fernshire Council’s designated officer (LADO)');
});

test('each change is in the audit chain: what sort, by whom, and no more', () => {
	const school = aSchool();
	const by = `staff/${aStaff(school, { roles: ['admin'] }).id}`;
	sayTerms(school, usualYear(2027), by);
	changeHours(school, { opens: '09:00', closes: '16:30' }, by);
	changeLado(school, { authority: 'Fernshire Council', phone: '01632 960 123' }, by);
	const rows = school.db.select().from(audit).all();
	expect(rows.map((row) => [row.did, row.by])).toEqual([
		['changed-term-dates', by],
		['changed-school-hours', by],
		['changed-lado', by]
	]);
	expect(auditChain(school).firstBroken).toBeUndefined();
});
