import * as v from 'valibot';
import { expect, test } from 'vitest';
import { asTyped, termForm, type TypedTerms } from './term-form.ts';

const typed: TypedTerms = {
	'Autumn-from': '2026-09-02',
	'Autumn-break-from': '2026-10-26',
	'Autumn-break-to': '2026-10-30',
	'Autumn-to': '2026-12-18',
	'Spring-from': '2027-01-04',
	'Spring-break-from': '2027-02-15',
	'Spring-break-to': '2027-02-19',
	'Spring-to': '2027-03-25',
	'Summer-from': '2027-04-12',
	'Summer-break-from': '2027-05-31',
	'Summer-break-to': '2027-06-04',
	'Summer-to': '2027-07-21',
	closed: 'Friday 27 November 2026'
};
const read = (change: Partial<TypedTerms> = {}) =>
	v.safeParse(termForm(2026), { ...typed, ...change });

test('terms and half terms become six half-terms, without the weekends between', () => {
	const given = read();
	expect(given.output).toEqual({
		starts: 2026,
		halfTerms: [
			{ name: 'Autumn 1', from: '2026-09-02', to: '2026-10-23' },
			{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
			{ name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' },
			{ name: 'Spring 2', from: '2027-02-22', to: '2027-03-25' },
			{ name: 'Summer 1', from: '2027-04-12', to: '2027-05-28' },
			{ name: 'Summer 2', from: '2027-06-07', to: '2027-07-21' }
		],
		closed: ['2026-11-27']
	});
	expect(given.success && asTyped(given.output)).toEqual(typed);
});

test('half term may be a single day', () => {
	expect(read({ 'Autumn-break-to': '2026-10-26' }).success).toBe(true);
});

test.each<[TermFieldOrClosed, string, RegExp]>([
	['Spring-from', '', /^Type this day\.$/],
	['Spring-from', '2027-02-31', /no such day/],
	['Spring-from', '2027-01-02', /Saturday 2 January is at the weekend/],
	['Spring-from', '2026-12-18', /autumn term runs until Friday 18 December/],
	['Spring-from', '2026-12-14', /autumn term runs until/],
	['Autumn-break-from', '2026-09-02', /term begins on Wednesday 2 September/],
	['Autumn-break-to', '2026-10-25', /Half term begins on Monday 26 October/],
	['Autumn-to', '2026-10-30', /Half term ends on Friday 30 October/],
	['Summer-to', '2027-08-02', /isn’t in the school year 2026\/27/],
	['closed', 'INSET\n27 November', /line 1, “INSET”/]
])('%s as “%s” is refused: %s', (field, value, says) => {
	const given = read({ [field]: value });
	const errors = given.success ? {} : v.flatten(given.issues as never).nested;
	expect(Object.keys(errors ?? {})).toEqual([field]);
	expect((errors as Record<string, string[]>)[field]?.[0]).toMatch(says);
});
type TermFieldOrClosed = keyof TypedTerms;

test('one mistake is said once, not of every day after it', () => {
	const given = read({ 'Autumn-to': '2027-03-26' });
	const errors = given.success ? {} : v.flatten(given.issues as never).nested;
	expect(Object.keys(errors ?? {})[0]).toBe('Spring-from');
});
