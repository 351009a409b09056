import { expect, test } from 'vitest';
import { dayOf, instantOf, timeOf } from './instant.ts';
import { moments } from './moments.ts';
import type { SchoolYear } from './school-year.ts';

const year: SchoolYear = {
	starts: 2026,
	halfTerms: [{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' }],
	closed: ['2026-11-27'],
	opens: '08:45',
	closes: '15:15',
	next: { halfTerms: [{ name: 'Autumn 1', from: '2027-09-02', to: '2027-10-22' }], closed: [] }
};
const on = (day: string) =>
	moments(year, instantOf(day, '12:00')).map(({ at }) => `${dayOf(at)} ${timeOf(at)}`);

test.each([
	['2026-11-26', ['2026-11-26 08:45', '2026-11-28 11:00', '2026-12-21 11:00']],
	['2026-11-27', ['2026-11-30 08:45', '2026-11-28 11:00', '2026-12-21 11:00']],
	['2026-11-28', ['2026-11-30 08:45', '2026-11-28 11:00', '2026-12-21 11:00']],
	['2026-11-29', ['2026-11-30 08:45', '2026-12-05 11:00', '2026-12-21 11:00']],
	['2027-07-28', ['2027-09-02 08:45', '2027-07-31 11:00', '2027-10-25 11:00']]
])('seen from %s: a school morning, a Saturday, a holiday', (day, three) => {
	expect(on(day)).toEqual(three);
});
