import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runs } from '../../../../tests/builders/long.ts';
import { parseRounds } from '../load.ts';
import type { AnyGame, Level } from '../game.ts';
import { fallen } from './chain.ts';
import { secondsOf, waysOf } from './build.ts';
import type { Build, Chain, Content } from './rounds.ts';
import { passwords, roundOf, ROUNDS, type Move, type State } from './rules.ts';

const STAGES = ['eyfs', 'ks1', 'lks2', 'uks2'] as const;

const fileOf = (stage: (typeof STAGES)[number]): unknown =>
	parse(
		readFileSync(
			new URL(`../../../../lessons/games/passwords/${stage}.yaml`, import.meta.url),
			'utf8'
		)
	);

/** The content that pupils of a key stage get. */
function contentOf(stage: (typeof STAGES)[number]): Content {
	const { content, problems } = parseRounds(passwords as AnyGame, fileOf(stage));
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
	return content as Content;
}

const DAY = 86_400;
const YEAR = 365 * DAY;

const start = (stage: (typeof STAGES)[number], seed = 1, level: Level = 1) =>
	passwords.start(contentOf(stage), seed, level);

/** Plays on until a round satisfies `is`. */
function until(state: State, is: (state: State) => boolean): State {
	for (let at = state; !passwords.finished(at); at = passwords.step(answered(at), { do: 'next' })) {
		if (is(at)) return at;
	}
	throw new Error('no such round in this go');
}

/** The same round answered right, whatever it is. */
function answered(state: State): State {
	const round = roundOf(state);
	if (round?.play === 'choose') {
		return play(
			state,
			round.choices.filter(({ right }) => right).map(({ id }) => id)
		);
	}
	if (round?.play === 'hide') {
		const unseen = round.pictures.filter(({ thing }) => !round.saw.includes(thing));
		return locked(
			play(
				state,
				unseen
					.slice(-3)
					.map(({ thing }) => thing)
					.reverse()
			)
		);
	}
	if (round?.play === 'build') return locked(play(state, Array(round.slots).fill('bag')));
	if (round?.play === 'chain') {
		return locked(
			play(
				state,
				fallen(round).filter((id) => id !== round.leak)
			)
		);
	}
	return state;
}

const play = (state: State, picks: string[]) =>
	picks.reduce((at, what) => passwords.step(at, { do: 'pick', what }), state);
const locked = (state: State) => passwords.step(state, { do: 'lock' });
const points = (state: State) =>
	passwords.result(state).results.reduce((sum, { right }) => sum + right, 0);

test.each(STAGES)('every round of %s can be answered right', (stage) => {
	for (const level of [1, 2, 3] as const) {
		for (let seed = 0; seed < 20; seed++) {
			let state = start(stage, seed, level);
			while (!passwords.finished(state)) {
				state = answered(state);
				expect(passwords.feedback(state), `${stage} ${roundOf(state)?.id}`).toMatchObject({
					right: true
				});
				state = passwords.step(state, { do: 'next' });
			}
			expect(state.answers).toHaveLength(ROUNDS);
			expect(passwords.result(state).misconceptions).toEqual([]);
		}
	}
});

test.each(STAGES)('a second go of %s differs, and the same seed gives the same go', (stage) => {
	const ids = (seed: number) =>
		start(stage, seed)
			.rounds.map(({ id }) => id)
			.join();
	expect(ids(7)).toBe(ids(7));
	expect(new Set([1, 2, 3, 4, 5].map(ids)).size).toBeGreaterThan(1);
});

test.each(STAGES)(
	'no moves in %s break a rule or lose a point, and the log plays the same',
	(stage) => {
		const content = contentOf(stage);
		const ids = content.rounds.flatMap((round) => {
			if (round.play === 'hide') return round.pictures.map(({ thing }) => thing);
			if (round.play === 'choose') return round.choices.map(({ id }) => id);
			if (round.play === 'build') return ['bag', ...round.parts.map(({ id }) => id)];
			return round.accounts.map(({ id }) => id);
		});
		const wild: fc.Arbitrary<Move> = fc.oneof(
			fc.record({ do: fc.constant('pick' as const), what: fc.constantFrom(...ids) }),
			fc.record({ do: fc.constant('drop' as const), at: fc.nat(5) }),
			fc.constantFrom<Move>({ do: 'lock' }, { do: 'again' }, { do: 'next' })
		);
		// Mostly what is on offer, so that a run gets somewhere, and mischief in between.
		const tap = fc.oneof(
			{ weight: 3, arbitrary: fc.record({ offer: fc.nat(40) }) },
			{ weight: 1, arbitrary: fc.record({ wild }) }
		);
		fc.assert(
			fc.property(
				fc.nat(10_000),
				fc.constantFrom<Level>(1, 2, 3),
				fc.array(tap, { maxLength: 150 }),
				(seed, level, taps) => {
					let state = passwords.start(content, seed, level);
					const log: Move[] = [];
					for (const one of taps) {
						const offers = passwords.offers(state);
						const move = 'wild' in one ? one.wild : offers[one.offer % (offers.length || 1)]?.move;
						if (move === undefined) break;
						const next = passwords.step(state, move);
						if ('offer' in one) expect(next).not.toBe(state);
						if (next !== state) log.push(move);

						expect(points(next)).toBeGreaterThanOrEqual(points(state));
						expect(next.answers.slice(0, state.answers.length)).toEqual(state.answers);
						expect(next.at - state.at).toBeOneOf([0, 1]);
						expect(next.answers.length).toBeOneOf([next.at, next.at + 1]);
						expect(next.picked.length).toBeLessThanOrEqual(6);
						state = next;
					}
					const replayed = passwords.replay(content, seed, level, log);
					expect(replayed).toEqual(state);
					expect(passwords.result(replayed)).toEqual(passwords.result(state));
				}
			),
			{ numRuns: runs(150) }
		);
	}
);

test('a go ends within 500 moves, however long a child dithers', () => {
	let state = start('uks2');
	let moves = 0;
	while (!passwords.finished(state)) {
		const offers = passwords.offers(state);
		const dither =
			offers.find(({ id, chosen }) => id === 'again' || chosen !== undefined) ?? offers[0];
		const canDither = state.moves < 450 && dither !== undefined;
		const onward = offers.find(({ id }) => id === 'next' || id === 'lock') ?? offers[0];
		const move = (canDither ? dither : onward)?.move;
		if (move === undefined) break;
		const next = passwords.step(state, move);
		state = next;
		moves += 1;
	}
	expect(passwords.finished(state)).toBe(true);
	expect(moves).toBeLessThan(500);
});

test('what is no move at all is passed over in a log', () => {
	const content = contentOf('eyfs');
	expect(passwords.replay(content, 1, 1, [null, 'pick', { do: 'win' }, { do: 'next' }])).toEqual(
		passwords.start(content, 1, 1)
	);
});

test('only the first try is marked, and trying again is safe', () => {
	const asked = until(start('ks1'), (state) => roundOf(state)?.play === 'choose');
	const round = roundOf(asked);
	const wrong = round?.play === 'choose' ? round.choices.find(({ right }) => !right) : undefined;
	const missed = play(asked, [wrong?.id ?? '']);
	const again = answered(passwords.step(missed, { do: 'again' }));
	expect(passwords.feedback(again)).toMatchObject({ right: true });
	expect(passwords.result(again)).toEqual(passwords.result(missed));
	expect(passwords.result(missed).misconceptions).toContain(wrong?.shows);
});

test('the magpie guesses what she saw, three the same, and the first three in the row', () => {
	const state = until(start('eyfs'), (at) => roundOf(at)?.play === 'hide');
	const round = roundOf(state);
	if (round?.play !== 'hide') throw new Error('not a round of hiding');
	const things = round.pictures.map(({ thing }) => thing);
	const [seen = ''] = round.saw;
	const unseen = things.find((thing) => !round.saw.includes(thing)) ?? '';
	const shows = (picks: string[]) => locked(play(state, picks)).outcome?.shows;

	expect(shows([seen, seen, seen])).toBe('seen-is-secret');
	expect(shows([unseen, unseen, unseen])).toBe('same-is-safe');
	expect(shows(things.slice(0, 3))).toBe('first-ones-will-do');
	expect(shows([unseen, seen, unseen])).toBeUndefined();
});

test('the sum is the choices multiplied, divided by guesses a second', () => {
	const content = contentOf('lks2');
	const build = content.rounds.find((one): one is Build => one.id === 'one-hour');
	if (!build) throw new Error('no such round');
	expect(waysOf(build, content, ['bag', 'bag', 'bag'])).toBe(470_184_984_576);
	expect(secondsOf(build, content, ['bag', 'bag']) / 3600).toBeCloseTo(16.8, 1);
	expect(secondsOf(build, content, ['bag', 'bag', 'bag']) / YEAR).toBeCloseTo(14.9, 1);
	expect(secondsOf(build, content, ['bag', 'bag', 'bag', 'bag']) / YEAR).toBeGreaterThan(115_000);
	expect(waysOf(build, content, ['dog', 'seven'])).toBe(10);
});

test('one lost key opens every door it fits, and those whose new keys go through them', () => {
	const opened = (id: string) =>
		fallen(contentOf('uks2').rounds.find((round) => round.id === id) as Chain);
	expect(opened('one-key')).toEqual(['chat', 'game', 'art']);
	expect(opened('the-post-door')).toEqual(['game', 'mail', 'film', 'shop']);
	expect(opened('second-step')).toEqual(['music', 'game']);
	expect(opened('nothing-more')).toEqual(['art']);
	expect(opened('long-way-round')).toEqual(['film', 'old', 'mail', 'game']);
});

/** A content file as it might be mistyped. */
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

test('a content file with a mistake says where it is', () => {
	const asLoaded = (change: (file: Loose) => void) => {
		const file = structuredClone(fileOf('ks1')) as Loose;
		change(file);
		return parseRounds(passwords as AnyGame, file).problems.map(({ path }) => path.join('.'));
	};
	expect(asLoaded(() => {})).toEqual([]);
	expect(asLoaded((file) => (file['rounds'][3].choices[0].shows = 'nobody-said'))).toContain(
		'rounds.3.choices.0.shows'
	);
	expect(asLoaded((file) => (file['rounds'][3].choices[1].right = false))).toContain(
		'rounds.3.choices'
	);
	expect(asLoaded((file) => (file['rounds'][0].statements = ['ECW-PRI-Y6-1']))).toContain(
		'rounds.0.statements.0'
	);
	expect(asLoaded((file) => (file['rounds'][0].saw = ['elephant']))).toContain('rounds.0.saw');
	expect(asLoaded((file) => delete file['rounds'][0].say)).toContain('rounds.0.say');
	expect(asLoaded((file) => (file['rounds'] = file['rounds'].slice(0, 7)))).toContain('rounds');
});
