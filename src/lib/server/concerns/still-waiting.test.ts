import { expect, test } from 'vitest';
import { instantOf } from '../../calendar/instant.ts';
import type { SchoolYear } from '../../calendar/school-year.ts';
import { stillWaits, waitInWords, type ToldOf } from './still-waiting.ts';

const year: SchoolYear = {
	starts: 2026,
	halfTerms: [
		{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
		{ name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' }
	],
	closed: ['2026-11-25'],
	opens: '08:45',
	closes: '15:15'
};
const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11));
const cameAt = (text: string): ToldOf => ({
	receivedAt: at(text),
	isClosed: false,
	hasChild: true,
	entries: [{ did: 'received' }, { did: 'acknowledged' }, { did: 'noted' }]
});

test.each([
	['in school, that morning', '2026-11-23 09:30', '2026-11-23 10:00', 'Today, before home time'],
	['at home time', '2026-11-23 09:30', '2026-11-23 15:15', 'Overdue: it was to be today'],
	['the next morning', '2026-11-23 09:30', '2026-11-24 08:00', 'Overdue by 1 school day'],
	[
		'two days on, one of them closed',
		'2026-11-23 09:30',
		'2026-11-25 10:00',
		'Overdue by 1 school day'
	],
	['after a closed day', '2026-11-23 09:30', '2026-11-26 10:00', 'Overdue by 2 school days'],
	[
		'over a weekend',
		'2026-11-27 10:00',
		'2026-11-28 10:00',
		'Overdue: it was to be Friday 27 November'
	],
	['on the Monday after', '2026-11-27 10:00', '2026-11-30 10:00', 'Overdue by 1 school day'],
	['in the evening', '2026-11-23 18:00', '2026-11-23 19:00', 'By Tuesday 24 November'],
	[
		'the morning after an evening',
		'2026-11-23 18:00',
		'2026-11-24 09:00',
		'Today, before home time'
	],
	['before school', '2026-11-23 07:00', '2026-11-23 07:10', 'Today, before home time'],
	['on a Saturday', '2026-11-28 10:00', '2026-11-29 10:00', 'By Monday 30 November'],
	['in the holidays', '2026-12-20 10:00', '2026-12-29 10:00', 'By Monday 4 January']
])('%s a child who told waits like this', (_, came, now, words) => {
	const waits = stillWaits(cameAt(came), year, at(now));
	expect(waits && waitInWords(waits, at(now))).toBe(words);
});

test.each<[string, Partial<ToldOf>]>([
	['somebody has spoken with them', { entries: [{ did: 'received' }, { did: 'spoken-to' }] }],
	['it is closed', { isClosed: true }],
	['nobody knows who they are', { hasChild: false }]
])('nobody waits once %s', (_, told) => {
	const one = { ...cameAt('2026-11-23 09:30'), ...told };
	expect(stillWaits(one, year, at('2026-11-26 10:00'))).toBeUndefined();
});

test('past the dates that are known it is overdue after a day', () => {
	const one = cameAt('2027-03-01 10:00');
	expect(stillWaits(one, year, at('2027-03-01 11:00'))?.isOverdue).toBe(false);
	expect(stillWaits(one, year, at('2027-03-02 10:00'))?.isOverdue).toBe(true);
});
