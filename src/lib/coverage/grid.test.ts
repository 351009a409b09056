import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, instantOf } from '../calendar/instant.ts';
import { LEVELS, type Level } from '../learning/attainment.ts';
import { factsOf, isSecure, NOTHING, schoolYearFrom } from './facts.ts';
import { NO_RECORDS, secureSince, tallyAt, type Records } from './grid.ts';

const T = instantOf('2026-11-12', '10:00');
const level = (pupil: string, level: Level, since: number, until: number | null = null) => ({
	pupil,
	level,
	since,
	until
});

describe('secure for a class', () => {
	test.each<[number, number, number, boolean, string]>([
		[0, 0, 30, false, 'no results'],
		[15, 15, 30, true, 'results for exactly half the roll'],
		[14, 14, 30, false, 'results for less than half'],
		[12, 16, 30, true, 'exactly three quarters'],
		[11, 15, 30, false, 'less than three quarters'],
		[23, 30, 30, true, 'more than three quarters of all'],
		[0, 30, 30, false, 'nobody'],
		[0, 0, 0, false, 'an empty class'],
		[16, 16, 31, true, 'just over half of an odd roll']
	])('%i of %i with a result, roll %i: %s (%s)', (secure, results, roll, is) =>
		expect(isSecure({ secure, results }, roll)).toBe(is)
	);
});

describe('five facts', () => {
	test('each holds without the others', () => {
		const some = { on: '2026-11-12', n: 1 };
		expect(factsOf(NOTHING, 30)).toEqual([]);
		expect(factsOf({ ...NOTHING, planned: '2026-11-12' }, 30)).toEqual(['planned']);
		expect(factsOf({ ...NOTHING, taught: '2026-11-12' }, 30)).toEqual(['taught']);
		expect(factsOf({ ...NOTHING, practised: some }, 30)).toEqual(['practised']);
		expect(factsOf({ ...NOTHING, evidenced: some }, 30)).toEqual(['evidenced']);
		expect(factsOf({ ...NOTHING, results: 20, secure: 20 }, 30)).toEqual(['secure']);
	});

	test('each is dated and holds only from then on', () => {
		const records: Records = {
			planned: [{ since: T, until: T + 5 * DAY }],
			taught: ['2026-11-14', '2026-11-20'],
			practised: [T + 3 * DAY, T + DAY],
			evidenced: [
				{ pupil: 'a', since: T + 2 * DAY, until: null },
				{ pupil: 'a', since: T + 3 * DAY, until: null }
			],
			attainment: [level('a', 'not yet', T, T + DAY), level('a', 'secure', T + DAY)]
		};
		expect(tallyAt(records, T - 1)).toEqual(NOTHING);
		expect(tallyAt(records, T)).toEqual({ ...NOTHING, planned: '2026-11-12', results: 1 });
		expect(tallyAt(records, T + 4 * DAY)).toEqual({
			planned: '2026-11-12',
			taught: '2026-11-14',
			practised: { on: '2026-11-13', n: 2 },
			evidenced: { on: '2026-11-14', n: 1 },
			results: 1,
			secure: 1
		});
		expect(tallyAt(records, T + 6 * DAY).planned).toBeUndefined();
	});

	test('what was taught last year was taught to other pupils', () => {
		const records = { ...NO_RECORDS, taught: ['2026-07-02'] };
		expect(tallyAt(records, instantOf('2026-07-10', '12:00')).taught).toBe('2026-07-02');
		expect(tallyAt(records, instantOf('2026-09-10', '12:00')).taught).toBeUndefined();
		expect(schoolYearFrom('2027-01-31')).toBe('2026-08-01');
	});
});

describe('secure since', () => {
	test('from the day that tipped it, without a break', () => {
		const attainment = [
			level('a', 'secure', T),
			level('b', 'secure', T + DAY, T + 2 * DAY),
			level('b', 'not yet', T + 2 * DAY, T + 3 * DAY),
			level('b', 'secure', T + 3 * DAY)
		];
		expect(secureSince(attainment, 4, T)).toBeUndefined();
		expect(secureSince(attainment, 4, T + DAY)).toBe(T + DAY);
		expect(secureSince(attainment, 4, T + 2 * DAY)).toBeUndefined();
		expect(secureSince(attainment, 4, T + 9 * DAY)).toBe(T + 3 * DAY);
	});

	test('is there exactly when the class is secure, and was secure at every moment since', () => {
		const pupil = fc
			.array(
				fc.record({ level: fc.constantFrom(...LEVELS), days: fc.integer({ min: 1, max: 9 }) }),
				{ maxLength: 4 }
			)
			.map((steps) => {
				let next = T;
				return steps.map(({ level, days }, i) => {
					const since = next;
					next += days * DAY;
					return { level, since, until: i === steps.length - 1 ? null : next };
				});
			});
		fc.assert(
			fc.property(
				fc.array(pupil, { maxLength: 8 }),
				fc.nat(6),
				fc.nat(40),
				(pupils, absent, days) => {
					const attainment = pupils.flatMap((steps, i) =>
						steps.map((step) => ({ pupil: `p${i}`, ...step }))
					);
					const roll = pupils.length + absent;
					const at = T + days * DAY;
					const secureAt = (moment: number) =>
						isSecure(tallyAt({ ...NO_RECORDS, attainment }, moment), roll);
					const since = secureSince(attainment, roll, at);
					expect(since !== undefined).toBe(secureAt(at));
					if (since === undefined) return;
					for (let moment = since; moment <= at; moment += DAY) expect(secureAt(moment)).toBe(true);
					expect(secureAt(since - 1)).toBe(false);
				}
			)
		);
	});
});
