import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	foldAttainment,
	LEVELS,
	levelOf,
	standingAt,
	type Judged,
	type Level,
	type Shown,
	type ShownSource,
	type Source
} from './attainment.ts';

/** One thing a pupil did: source, right, of; each in an attempt of its own unless said. */
type Did = [ShownSource, number, number, string?];

const shown = (did: Did[]): Shown[] =>
	did.map(([source, right, of, attempt], n) => ({
		source,
		right,
		of,
		attempt: attempt ?? `attempt-${n}`,
		activity: `activity-${n}`,
		opened: attempt ? Number(attempt) : n,
		n,
		at: n
	}));

describe('what a share shows', () => {
	test.each<[number, number, Level]>([
		[0, 1, 'not yet'],
		[1, 1, 'secure'],
		[1, 3, 'not yet'],
		[2, 5, 'emerging'],
		[3, 4, 'emerging'],
		[4, 5, 'secure'],
		[79, 100, 'emerging'],
		[8, 10, 'secure'],
		[39, 100, 'not yet']
	])('%i of %i is %s', (right, of, level) => expect(levelOf({ right, of })).toBe(level));
});

describe('what decides', () => {
	test.each<[string, Did[], Level, Source]>([
		['a before-check alone', [['before-check', 1, 1]], 'secure', 'before-check'],
		['all of practice right', [['practice', 9, 9]], 'emerging', 'practice'],
		['little of practice right', [['practice', 1, 9]], 'not yet', 'practice'],
		[
			'practice after a before-check',
			[
				['before-check', 0, 2],
				['practice', 5, 6]
			],
			'emerging',
			'practice'
		],
		[
			'practice of one attempt, taken together',
			[
				['practice', 0, 3, '1'],
				['practice', 4, 7, '1']
			],
			'emerging',
			'practice'
		],
		[
			'practice of a later attempt, which forgets the earlier',
			[
				['practice', 9, 9, '1'],
				['practice', 0, 3, '2']
			],
			'not yet',
			'practice'
		],
		[
			'an after-check over everything before it',
			[
				['before-check', 0, 2],
				['practice', 6, 6],
				['after-check', 2, 2]
			],
			'secure',
			'after-check'
		],
		[
			'an after-check that practice cannot undo',
			[
				['after-check', 2, 2],
				['practice', 0, 6]
			],
			'secure',
			'after-check'
		],
		[
			'an after-check that the next lesson’s before-check cannot undo',
			[
				['after-check', 2, 2],
				['before-check', 0, 2]
			],
			'secure',
			'after-check'
		],
		[
			'a game later than an after-check',
			[
				['after-check', 0, 2],
				['game', 4, 5]
			],
			'secure',
			'game'
		],
		[
			'an after-check later than a game',
			[
				['game', 5, 5],
				['after-check', 1, 2]
			],
			'emerging',
			'after-check'
		],
		['a trail mix alone, right', [['trail mix', 1, 1]], 'emerging', 'trail mix'],
		['a trail mix alone, missed', [['trail mix', 0, 1]], 'not yet', 'trail mix'],
		[
			'a trail mix that remembers what was secure',
			[
				['after-check', 2, 2],
				['trail mix', 1, 1]
			],
			'secure',
			'trail mix'
		],
		[
			'a trail mix that misses what was secure: one step, and not two',
			[
				['after-check', 2, 2],
				['trail mix', 0, 1]
			],
			'emerging',
			'trail mix'
		],
		[
			'a second miss: another step',
			[
				['after-check', 2, 2],
				['trail mix', 0, 1],
				['trail mix', 0, 1]
			],
			'not yet',
			'trail mix'
		],
		[
			'one trail mix right, which is too little for secure',
			[
				['after-check', 1, 2],
				['trail mix', 1, 1]
			],
			'emerging',
			'trail mix'
		],
		[
			'two trail mixes running right',
			[
				['after-check', 1, 2],
				['trail mix', 1, 1],
				['trail mix', 1, 1]
			],
			'secure',
			'trail mix'
		],
		[
			'two right with a miss between',
			[
				['after-check', 1, 2],
				['trail mix', 1, 1],
				['trail mix', 0, 1],
				['trail mix', 1, 1]
			],
			'emerging',
			'trail mix'
		],
		[
			'two questions of one mix, which are one step together',
			[
				['after-check', 2, 2],
				['trail mix', 0, 1, '5'],
				['trail mix', 0, 1, '5']
			],
			'emerging',
			'trail mix'
		],
		[
			'one right and one missed in a mix, which leave things as they were',
			[
				['after-check', 2, 2],
				['trail mix', 0, 1, '5'],
				['trail mix', 1, 1, '5']
			],
			'secure',
			'trail mix'
		],
		[
			'a trail mix that practice and a before-check cannot undo',
			[
				['trail mix', 1, 1],
				['practice', 0, 6],
				['before-check', 0, 2]
			],
			'emerging',
			'trail mix'
		],
		[
			'nothing where there was no chance',
			[
				['after-check', 2, 2],
				['game', 0, 0]
			],
			'secure',
			'after-check'
		]
	])('%s', (_, did, level, source) => {
		expect(foldAttainment(shown(did)).at(-1)).toMatchObject({ level, source });
	});

	test('a mix answered in two sittings is one mix', () => {
		const [after, first, second] = shown([
			['after-check', 2, 2],
			['trail mix', 0, 1],
			['trail mix', 0, 1]
		]) as [Shown, Shown, Shown];
		const mix = '2026-11-09';
		expect(foldAttainment([after, { ...first, mix }, { ...second, mix }]).at(-1)?.level).toBe(
			'emerging'
		);
	});

	test('a teacher’s judgement decides until something is shown after it', () => {
		const after = shown([['after-check', 0, 2]]);
		const says: Judged = { id: 'j', source: 'teacher', level: 'secure', at: 5 };
		expect(foldAttainment(after, [says]).at(-1)).toEqual({
			level: 'secure',
			source: 'teacher',
			since: 5
		});
		const later = [...after, ...shown([['game', 1, 2]]).map((it) => ({ ...it, opened: 7, at: 8 }))];
		expect(foldAttainment(later, [says]).at(-1)).toMatchObject({
			level: 'emerging',
			source: 'game'
		});
	});

	test('an observation alone is a level', () => {
		const seen: Judged = { id: 'o', source: 'observation', level: 'emerging', at: 5 };
		expect(foldAttainment([], [seen])).toEqual([
			{ level: 'emerging', source: 'observation', since: 5 }
		]);
	});
});

describe('dates', () => {
	test('each level is dated from what showed it', () => {
		const standings = foldAttainment(
			shown([
				['before-check', 0, 2],
				['practice', 6, 6],
				['after-check', 2, 2]
			])
		);
		expect(standings.map(({ level, since }) => [level, since])).toEqual([
			['not yet', 0],
			['emerging', 1],
			['secure', 2]
		]);
		expect(standingAt(standings, 1)?.level).toBe('emerging');
		expect(standingAt(standings, -1)).toBeUndefined();
	});

	test('the same level again keeps its first date', () => {
		const standings = foldAttainment(
			shown([
				['after-check', 2, 2],
				['after-check', 2, 2]
			])
		);
		expect(standings).toEqual([{ level: 'secure', source: 'after-check', since: 0 }]);
	});

	test('a clock that runs backwards changes no order and no date', () => {
		const [before, after] = shown([
			['before-check', 2, 2],
			['after-check', 0, 2]
		]);
		const backwards = foldAttainment([
			{ ...(before as Shown), at: 100 },
			{ ...(after as Shown), at: 40 }
		]);
		expect(backwards).toEqual([{ level: 'not yet', source: 'after-check', since: 100 }]);
	});
});

const anyShown = fc.record({
	source: fc.constantFrom<ShownSource>(
		'before-check',
		'practice',
		'after-check',
		'game',
		'trail mix'
	),
	attempt: fc.constantFrom('a', 'b', 'c'),
	activity: fc.constantFrom('x', 'y', 'z'),
	n: fc.nat(60),
	at: fc.nat(40),
	right: fc.nat(5),
	of: fc.nat(5)
});
/** Each attempt has one opening, and no two answers of it the same counter. */
const history = fc
	.tuple(
		fc.uniqueArray(anyShown, { selector: (it) => `${it.attempt}/${it.n}` }),
		fc.nat(20),
		fc.nat(20)
	)
	.map(([all, b, c]) =>
		all.map((it): Shown => ({
			...it,
			opened: { a: 0, b, c }[it.attempt] ?? 0,
			right: Math.min(it.right, it.of)
		}))
	);
const judgements = fc.uniqueArray(
	fc.record({
		id: fc.uuid(),
		source: fc.constantFrom<Judged['source']>('teacher', 'observation'),
		level: fc.constantFrom(...LEVELS),
		at: fc.nat(60)
	}),
	{ selector: (it) => it.id, maxLength: 3 }
);

describe('whatever happens', () => {
	test('the order of arrival never changes the outcome', () => {
		fc.assert(
			fc.property(history, judgements, fc.infiniteStream(fc.nat()), (all, judged, dice) => {
				const shuffle = <T>(list: readonly T[]) =>
					list
						.map((it) => [dice.next().value as number, it] as const)
						.sort((a, b) => a[0] - b[0])
						.map(([, it]) => it);
				expect(foldAttainment(shuffle(all), shuffle(judged))).toEqual(foldAttainment(all, judged));
			})
		);
	});

	test('dates only go forwards, and no two neighbours say the same', () => {
		fc.assert(
			fc.property(history, judgements, (all, judged) => {
				const standings = foldAttainment(all, judged);
				standings.slice(1).forEach((standing, i) => {
					const before = standings[i] as (typeof standings)[number];
					expect(standing.since).toBeGreaterThan(before.since);
					expect([standing.level, standing.source]).not.toEqual([before.level, before.source]);
				});
			})
		);
	});

	test('practice alone never shows secure', () => {
		fc.assert(
			fc.property(history, (all) => {
				const practice = all.filter((it) => it.source === 'practice');
				for (const { level } of foldAttainment(practice)) expect(level).not.toBe('secure');
			})
		);
	});
});
