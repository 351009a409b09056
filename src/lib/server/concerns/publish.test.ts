import { expect, test } from 'vitest';
import { publishKinds, publishPart, publishTerms } from './publish.ts';

/** Everything that could be counted: each place from 0 to `most`. */
function* all(places: number, most: number): Generator<number[]> {
	if (places === 0) return yield [];
	for (const rest of all(places - 1, most)) for (let n = 0; n <= most; n++) yield [...rest, n];
}

/**
 * Somebody who knows the rules takes all that could have been counted, and keeps what would have been
 * published just so: what do the hidden numbers have in common?
 */
function workedOut<T>(
	cases: Iterable<T>,
	publish: (one: T) => unknown,
	numbers: (one: T) => readonly number[],
	isWhole: (one: T) => boolean = () => true
): string[] {
	const alike = new Map<string, { values: Set<number>[]; whole: boolean }>();
	for (const one of cases) {
		const key = JSON.stringify(publish(one));
		const found = alike.get(key) ?? {
			values: numbers(one).map(() => new Set<number>()),
			whole: false
		};
		numbers(one).forEach((n, at) => found.values[at]?.add(n));
		found.whole ||= isWhole(one);
		alike.set(key, found);
	}
	return [...alike].flatMap(([key, { values, whole }]) =>
		values.flatMap((set, at) => {
			const [only] = set;
			// A number that shows is what it says it is.
			const shows = new RegExp(`\\b${String(only)}\\b`).test(key) && (only ?? 0) >= 5;
			return whole && set.size === 1 && !shows ? [`${key}: place ${at} is ${only}`] : [];
		})
	);
}

const NAMES = ['a', 'b', 'c', 'd'];
const named = (counts: readonly number[]) => counts.map((n, at) => [NAMES[at] ?? '', n] as const);

test('no count of a kind that is hidden can be worked out from what is published', () => {
	for (const places of [2, 3, 4])
		expect(
			workedOut(
				all(places, 13),
				(one) => publishKinds(named(one)),
				(one) => one,
				// Larger ones could have been made of numbers that were not tried.
				(one) =>
					publishKinds(named(one)).every(({ kinds, n }) => kinds.length < 2 || Number(n) <= 13)
			)
		).toEqual([]);
});

test('nothing under five is published of kinds, and what is published adds up', () => {
	for (const one of all(4, 9)) {
		const rows = publishKinds(named(one));
		const total = one.reduce((a, b) => a + b, 0);
		for (const { n } of rows) expect(n === 'few' || Number(n) >= 5).toBe(true);
		if (total >= 5) expect(rows.reduce((a, { n }) => a + Number(n), 0)).toBe(total);
		expect(rows.flatMap(({ kinds }) => kinds).toSorted()).toEqual(NAMES);
	}
});

test('no term’s number that is hidden can be worked out from the year’s', () => {
	expect(
		workedOut(
			all(3, 14),
			(one) => publishTerms(one, true),
			(one) => one
		)
	).toEqual([]);
});

test('a term’s figure stays as it is when the next term is over', () => {
	for (const one of all(3, 9)) {
		const before = publishTerms(one.slice(0, 2), false);
		expect(publishTerms(one, true).terms.slice(0, 2)).toEqual(before.terms);
		expect(before.year).toBeUndefined();
	}
});

test('no part of a term’s number that is hidden can be worked out, nor what is left of it', () => {
	function* cases() {
		for (const of of all(3, 10))
			if (of.every((n) => n === 0 || n > 3)) for (const n of parts(of)) yield { of, n };
	}
	function* parts([first, ...rest]: readonly number[]): Generator<number[]> {
		if (first === undefined) return yield [];
		for (const more of parts(rest)) for (let n = 0; n <= first; n++) yield [n, ...more];
	}
	const publish = ({ of, n }: { of: number[]; n: number[] }) => [
		publishTerms(of, true),
		publishPart(n, of, true)
	];
	expect(workedOut(cases(), publish, ({ n }) => n)).toEqual([]);
	const left = ({ of, n }: { of: number[]; n: number[] }) =>
		of.map((one, at) => one - (n[at] ?? 0));
	// Of a number that shows, what is left shows too: it is never under five.
	expect(workedOut(cases(), publish, left).filter((one) => / is [0-4]$/.test(one))).toEqual([]);
}, 60_000);

test.each([
	[[3, 12, 9], ['few', 12, 9], 'hidden'],
	[[3, 4, 9], ['few', 'few', 9], 16],
	[[4, 4, 9], ['few', 'few', 9], 'hidden'],
	[[1, 1, 9], ['few', 'few', 9], 'hidden'],
	[[6, 12, 9], [6, 12, 9], 27],
	[[1, 2, 1], ['few', 'few', 'few'], 'hidden']
])('%j is published as %j, the year as %s', (counts, terms, year) =>
	expect(publishTerms(counts, true)).toEqual({ terms, year })
);

test.each([
	[
		[6, 8, 2],
		[
			{ kinds: ['b'], n: 8 },
			{ kinds: ['a', 'c'], n: 8 }
		]
	],
	[
		[3, 8, 4],
		[
			{ kinds: ['b'], n: 8 },
			{ kinds: ['a', 'c'], n: 7 }
		]
	],
	[[4, 8, 4], [{ kinds: ['a', 'b', 'c'], n: 16 }]],
	[[1, 2, 1], [{ kinds: ['a', 'b', 'c'], n: 'few' }]]
])('%j of each kind is published as %j', (counts, rows) =>
	expect(publishKinds(named(counts))).toEqual(rows)
);
