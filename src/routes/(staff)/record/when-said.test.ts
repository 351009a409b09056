import { expect, test } from 'vitest';
import { instantOf } from '../../../lib/calendar/instant.ts';
import { dayOn, forBox, howLong, whenNext, whenSaid } from './when-said.ts';

const at = (day: string, time: string) => instantOf(day, time);
const NOW = at('2026-11-23', '10:30');

test.each([
	['2026-11-23', '10:30', 'now'],
	['2026-11-23', '10:28', '2 min'],
	['2026-11-23', '09:10', 'today 09:10'],
	['2026-11-22', '23:59', 'yesterday'],
	['2026-11-12', '09:10', '12 Nov']
])('%s %s has waited: %s', (day, time, said) => expect(howLong(at(day, time), NOW)).toBe(said));

test('times are said in London, whatever the machine thinks', () => {
	expect(whenSaid(at('2026-11-23', '09:57'), NOW)).toBe('09:57');
	expect(whenSaid(at('2026-07-01', '09:57'), NOW)).toBe('1 Jul, 09:57');
	expect(whenNext(at('2026-11-24', '09:00'), NOW)).toBe('on Tuesday 24 November at 09:00');
	expect(forBox(at('2026-07-01', '09:57'))).toBe('2026-07-01T09:57');
});

test('a chronology goes back years, and says which', () => {
	expect(dayOn(at('2026-11-20', '09:57'), NOW)).toBe('20 November');
	expect(dayOn(at('2024-01-31', '00:10'), NOW)).toBe('31 January 2024');
});
