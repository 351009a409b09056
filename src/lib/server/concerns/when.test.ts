import { expect, test } from 'vitest';
import { dayOf, instantOf, timeOf } from '../../calendar/instant.ts';
import type { SchoolYear } from '../../calendar/school-year.ts';
import { alertAgainAt, isQuick } from './when.ts';

const YEAR: SchoolYear = {
	starts: 2026,
	halfTerms: [
		{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
		{ name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' }
	],
	closed: ['2026-11-27'],
	opens: '08:45',
	closes: '15:15'
};

test.each([
	['in a lesson', '2026-11-23', '09:57', true, '2026-11-23 10:12'],
	['just before the bell', '2026-11-23', '15:10', true, '2026-11-23 15:25'],
	['in the evening', '2026-11-23', '19:00', true, '2026-11-24 09:00'],
	['before school', '2026-11-24', '07:30', true, '2026-11-24 09:00'],
	['on the evening before a closed day', '2026-11-26', '19:00', true, '2026-11-30 09:00'],
	['in the holidays', '2026-12-24', '11:00', true, '2027-01-04 09:00'],
	['in a lesson', '2026-11-23', '09:57', false, '2026-11-23 15:15'],
	['in the evening', '2026-11-23', '19:00', false, '2026-11-24 15:15'],
	['in the holidays', '2026-12-24', '11:00', false, '2027-01-04 15:15'],
	['past the year’s last day', '2027-08-01', '11:00', true, '2027-08-01 11:15'],
	['past the year’s last day', '2027-08-01', '11:00', false, '2027-08-02 11:00']
])('%s (%s %s, quick: %s) alerts again at %s', (_, day, time, quick, again) => {
	const at = alertAgainAt(YEAR, instantOf(day, time), quick);
	expect(`${dayOf(at)} ${timeOf(at)}`).toBe(again);
});

test.each([
	[{ happeningNow: 'yes' as const }, true],
	[{ happeningNow: 'not-sure' as const }, true],
	[{ happeningNow: 'no' as const }, false],
	[{ happened: ['hurt-myself' as const] }, true],
	[{ happened: ['unkind' as const] }, false],
	[{ aboutAdult: 'not-sure' as const }, true],
	[{ adultNamed: 'mr l' }, true],
	[{}, false]
])('%j is quick: %s', (said, quick) => {
	expect(isQuick({ happened: [], words: '', notTell: [], ...said })).toBe(quick);
});
