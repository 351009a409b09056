import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRounds } from '../load.ts';
import type { AnyGame, Level } from '../game.ts';
import { fallen } from './chain.ts';
import { secondsOf, waysOf } from './build.ts';
import type { Build, Chain, Content } from './rounds.ts';
import { roundOf, ROUNDS } from '../rounds/go.ts';
import { passwords, type State } from './rules.ts';

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
	passwords.start(contentOf(stage), { seed, level });

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
