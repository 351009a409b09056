import { expect, test } from 'vitest';
import { holidaysFrom } from './holidays.ts';

const year = {
	starts: 2026,
	halfTerms: [
		{ name: 'Autumn 1', from: '2026-09-02', to: '2026-10-23' },
		{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
		// A long weekend, and no holiday.
		{ name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' },
		{ name: 'Spring 2', from: '2027-02-15', to: '2027-07-21' }
	],
	closed: [],
	opens: '08:45',
	closes: '15:15',
	next: { halfTerms: [{ name: 'Autumn 1', from: '2027-09-02', to: '2027-10-22' }], closed: [] }
};
const OCTOBER = { from: '2026-10-24', to: '2026-11-01' };
const CHRISTMAS = { from: '2026-12-19', to: '2027-01-03' };
const SUMMER = { from: '2027-07-22', to: '2027-09-01' };

test.each([
	['in September all of them, into the year after', '2026-09-10', [OCTOBER, CHRISTMAS, SUMMER]],
	['on the last day of one, it still', '2026-11-01', [OCTOBER, CHRISTMAS, SUMMER]],
	['the day after, no longer', '2026-11-02', [CHRISTMAS, SUMMER]],
	['once the next year has begun none that is known', '2027-09-02', []]
])('holidays to come: %s', (_, on, are) => expect(holidaysFrom(year, on)).toEqual(are));
