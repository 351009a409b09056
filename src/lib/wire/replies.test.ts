import { expect, test } from 'vitest';
import { instantOf } from '../calendar/instant.ts';
import type { SchoolYear } from '../calendar/school-year.ts';
import { daySaid, repliesNow, REPLIES, replyInWords, saysDay } from './replies.ts';

const year: SchoolYear = {
	starts: 2026,
	halfTerms: [
		{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
		{ name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' }
	],
	closed: ['2026-11-27'],
	opens: '08:45',
	closes: '15:15'
};
const daysAt = (day: string, time: string) => [
	...new Set(repliesNow(year, instantOf(day, time)).flatMap(({ day: one }) => one ?? []))
];

test.each([
	['in school', '2026-11-23', '09:30', ['2026-11-23', '2026-11-24']],
	['before school opens', '2026-11-23', '07:00', ['2026-11-23', '2026-11-24']],
	['after home time', '2026-11-23', '15:15', ['2026-11-24']],
	['before a closed day', '2026-11-26', '10:00', ['2026-11-26', '2026-11-30']],
	['on a Saturday', '2026-11-28', '11:00', ['2026-11-30']],
	['on the last day of term', '2026-12-18', '14:00', ['2026-12-18', '2027-01-04']]
])('%s the days that can be said are true ones', (_, day, time, days) => {
	expect(daysAt(day, time)).toEqual(days);
});

test('past the last day that is known no day is said, and what needs none still is', () => {
	expect(repliesNow(year, instantOf('2027-03-01', '10:00')).map(({ phrase }) => phrase)).toEqual([
		'right',
		'again'
	]);
});

test.each([
	['the same morning', '2026-11-24', '2026-11-24', '10:00', 'today'],
	['after home time of that day', '2026-11-24', '2026-11-24', '16:00', 'gone'],
	['the evening before', '2026-11-24', '2026-11-23', '18:00', 'tomorrow'],
	['three days before', '2026-11-30', '2026-11-27', '18:00', 'later'],
	['the day after', '2026-11-24', '2026-11-25', '09:00', 'gone'],
	['where school has closed that day since', '2026-11-27', '2026-11-26', '09:00', 'gone']
])('read %s, a day is said as it is then', (_, day, on, time, said) => {
	expect(daySaid({ phrase: 'come', day }, year, instantOf(on, time))).toBe(said);
	expect(daySaid({ phrase: 'right', day: null }, year, instantOf(on, time))).toBe('none');
});

test('no reply asks anything, and none promises secrecy or an end', () => {
	for (const phrase of REPLIES) {
		const words = replyInWords({ phrase, day: '2026-11-30' }, saysDay(phrase) ? 'later' : 'none');
		expect(words).not.toMatch(/\?|promise|secret|nobody will|sort it|stop/i);
	}
});
