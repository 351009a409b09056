import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dayInWords, dayOf, instantOf, timeOf } from './instant.ts';
import { halfTermOf, inSchoolHours, isSchoolDay, readBy, type SchoolYear } from './school-year.ts';
import { asTyped, termForm } from './term-form.ts';
import { usualYear } from './usual-year.ts';

const year: SchoolYear = {
	starts: 2026,
	halfTerms: [
		{ name: 'Autumn 1', from: '2026-09-02', to: '2026-10-23' },
		{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
		{ name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' }
	],
	closed: ['2026-11-27'],
	opens: '08:45',
	closes: '15:15'
};

test('a clock time is found again in summer and in winter', () => {
	for (const [day, time] of [
		['2026-07-01', '09:57'],
		['2026-12-01', '09:57'],
		['2026-03-29', '12:00'],
		['2026-10-25', '12:00']
	] as const) {
		const at = instantOf(day, time);
		expect([dayOf(at), timeOf(at)]).toEqual([day, time]);
	}
	expect(instantOf('2026-07-01', '09:00')).toBe(Date.parse('2026-07-01T08:00:00Z'));
});

test('weekends, holidays and closed days are no school days', () => {
	expect(isSchoolDay(year, '2026-11-23')).toBe(true);
	expect(isSchoolDay(year, '2026-11-22')).toBe(false);
	expect(isSchoolDay(year, '2026-11-27')).toBe(false);
	expect(isSchoolDay(year, '2026-10-27')).toBe(false);
});

test('what arrives after the last day of term is read on the first day back', () => {
	const by = readBy(year, instantOf('2026-12-18', '16:00')) ?? 0;
	expect(dayInWords(dayOf(by))).toBe('Monday 4 January');
	expect(dayOf(readBy(year, instantOf('2026-11-23', '10:00')) ?? 0)).toBe('2026-11-23');
	expect(readBy(year, instantOf('2027-02-12', '16:00'))).toBeUndefined();
});

test('school hours end when the last child goes home', () => {
	expect(inSchoolHours(year, instantOf('2026-11-23', '15:14'))).toBe(true);
	expect(inSchoolHours(year, instantOf('2026-11-23', '15:15'))).toBe(false);
});

test('a holiday belongs to the half-term that comes after it', () => {
	expect(halfTermOf(year, '2026-10-27')?.name).toBe('Autumn 2');
});

test('what arrives in the summer is read on the first day of the year after', () => {
	const next = {
		halfTerms: [{ name: 'Autumn 1', from: '2027-09-02', to: '2027-10-22' }],
		closed: ['2027-09-02']
	};
	const by = readBy({ ...year, next }, instantOf('2027-07-28', '10:00')) ?? 0;
	expect(dayOf(by)).toBe('2027-09-03');
	expect(inSchoolHours({ ...year, next }, instantOf('2027-09-03', '10:00'))).toBe(true);
});

test('a year is a usual one that the form for its terms would take', () => {
	for (let starts = 2024; starts < 2044; starts++) {
		const usual = usualYear(starts);
		expect(v.parse(termForm(starts), asTyped(usual))).toEqual(usual);
	}
});
