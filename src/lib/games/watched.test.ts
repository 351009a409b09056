import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AnyGame } from './game.ts';
import { GAMES } from './index.ts';
import { parseRounds } from './load.ts';
import { momentsOf, roundsOf } from './watched.ts';

const rules = (await GAMES['passwords']?.rules()) as AnyGame;
const file = new URL('../../../lessons/games/passwords/ks1.yaml', import.meta.url);
const { content } = parseRounds(rules, parse(readFileSync(file, 'utf8')));
const begins = { seed: 4, level: 2 } as const;

/** Plays to the end by the first offer that leads on, and makes a move that does nothing now and then. */
function aGo() {
	let state = rules.start(content, begins);
	const moves: unknown[] = [];
	while (!rules.finished(state)) {
		const offers = rules.offers(state);
		const offer =
			offers.find(({ id }) => id === 'next' || id === 'lock') ??
			offers.find(({ place }) => place !== 'held');
		state = rules.step(state, offer?.move);
		moves.push(offer?.move, { do: 'pick', what: 'nothing-called-so' });
	}
	return { state, moves };
}

test('a go can be watched tap by tap, as the child saw it', () => {
	const { state, moves } = aGo();
	const moments = momentsOf(rules, content, begins, moves);
	expect(moments).toHaveLength(moves.length / 2 + 1);
	expect(moments.at(-1)?.state).toEqual(state);
	const [, first] = moments;
	const offered = rules.offers(rules.start(content, begins)).map(({ label }) => label);
	expect(offered).toContain(first?.tapped);
});

test('each round stands there with its first moment and its first try', () => {
	const { state, moves } = aGo();
	const moments = momentsOf(rules, content, begins, moves);
	const rounds = roundsOf(rules, moments);
	expect(rounds.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(rounds.filter(({ right }) => right)).toHaveLength(rules.standing(state).right);
	for (const { n, first } of rounds) expect(moments[first]?.round).toBe(n);
	// Left before it was answered.
	const [last] = roundsOf(rules, momentsOf(rules, content, begins, moves.slice(0, 0)));
	expect(last).toEqual({ n: 1, first: 0, right: undefined });
});
