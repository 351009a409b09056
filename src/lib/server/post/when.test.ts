import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../calendar/instant.ts';
import { LONGEST_AWAY, whenHappened } from './when.ts';

const RECEIVED = Date.parse('2026-11-23T10:00:00Z');
const SIGNED_IN = RECEIVED - 40 * MINUTE;

test.each([
	['a clock that is right', 0, 5 * MINUTE],
	['a clock three hours slow', -3 * HOUR, 5 * MINUTE],
	['a clock a year fast', 365 * DAY, 20 * MINUTE],
	['a clock that lost its battery', Date.parse('1970-01-01') - RECEIVED, 12 * MINUTE]
])('%s still dates what it did by ours', (_, off, before) => {
	expect(
		whenHappened({
			at: RECEIVED + off - before,
			sentAt: RECEIVED + off,
			receivedAt: RECEIVED,
			signedInAt: SIGNED_IN
		})
	).toBe(RECEIVED - before);
});

test('nothing happened after we had it', () => {
	const clocks = { sentAt: RECEIVED, receivedAt: RECEIVED, signedInAt: SIGNED_IN };
	expect(whenHappened({ ...clocks, at: RECEIVED + HOUR })).toBe(RECEIVED);
});

test('nothing happened before the sign-in that made it: the clock was set right in between', () => {
	const clocks = { sentAt: RECEIVED, receivedAt: RECEIVED, signedInAt: SIGNED_IN };
	expect(whenHappened({ ...clocks, at: RECEIVED - 300 * DAY })).toBe(SIGNED_IN);
});

test('receipt wins where a sign-in claims to come after it', () => {
	expect(
		whenHappened({
			at: RECEIVED,
			sentAt: RECEIVED,
			receivedAt: RECEIVED,
			signedInAt: RECEIVED + DAY
		})
	).toBe(RECEIVED);
});

test('what nobody signed in for may have waited all summer, and no longer', () => {
	const clocks = { sentAt: RECEIVED, receivedAt: RECEIVED, signedInAt: undefined };
	expect(whenHappened({ ...clocks, at: RECEIVED - 60 * DAY })).toBe(RECEIVED - 60 * DAY);
	expect(whenHappened({ ...clocks, at: RECEIVED - LONGEST_AWAY - DAY })).toBe(RECEIVED);
});
