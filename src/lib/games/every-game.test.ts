import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runs } from '../../../tests/builders/long.ts';
import { KEY_STAGES, type KeyStage } from '../curriculum/year.ts';
import { thingAddress } from '../pictures/address.ts';
import type { AnyGame, Level } from './game.ts';
import { GAMES } from './index.ts';
import { INTROS } from './intros.ts';
import { parseRounds } from './load.ts';
import { picturesOf } from './pictures.ts';

/** The file of rounds for a key stage, as it is written. */
const sourceOf = (game: string, stage: KeyStage): string =>
	readFileSync(
		new URL(`../../../lessons/games/${game}/${stage.toLowerCase()}.yaml`, import.meta.url),
		'utf8'
	);

/** The content that pupils of a key stage get. */
function contentOf(game: AnyGame, stage: KeyStage): unknown {
	const { content, problems } = parseRounds(game, parse(sourceOf(game.name, stage)));
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
	return content;
}

const everyStage = Object.entries(GAMES).flatMap(([name, entry]) =>
	KEY_STAGES.map((stage) => ({ name, entry, stage }))
);

describe.each(everyStage)('$name in $stage', async ({ name, entry, stage }) => {
	const game = await entry.rules();
	const content = contentOf(game, stage);
	const points = (state: unknown) => game.standing(state).right;

	test('has a name and a first screen', () => {
		expect(game.name).toBe(name);
		expect(entry.titles[stage]).not.toBe('');
		expect(INTROS[name]?.(stage).say).toBeTruthy();
		expect(INTROS[name]?.(stage).promise).toBeTruthy();
	});

	test('quotes a number to ring from the facts', () => {
		expect(sourceOf(name, stage)).not.toMatch(/\b0[38]00[ \d]/);
	});

	test('differs from go to go', () => {
		const asked = new Set(
			[1, 2, 3, 4, 5, 6].map((seed) => game.say(game.start(content, { seed, level: 2 })))
		);
		expect(asked.size).toBeGreaterThan(1);
	});

	test('no moves, however odd, break a run or lose a point, and the log plays again to the same', () => {
		const wild = fc.oneof(
			fc.record({ do: fc.constant('pick'), what: fc.constantFrom(...namesIn(content)) }),
			fc.record({ do: fc.constant('drop'), at: fc.nat(9) }),
			fc.constantFrom({ do: 'lock' }, { do: 'again' }, { do: 'next' })
		);
		// Mostly what is on offer, so that a run gets somewhere, and mischief in between.
		const tap = fc.oneof(
			{ weight: 4, arbitrary: fc.record({ offer: fc.nat(40) }) },
			{ weight: 1, arbitrary: fc.record({ wild }) }
		);
		fc.assert(
			fc.property(
				fc.nat(10_000),
				fc.constantFrom<Level>(1, 2, 3),
				fc.array(tap, { maxLength: 150 }),
				(seed, level, taps) => {
					let state = game.start(content, { seed, level });
					const log: unknown[] = [];
					for (const one of taps) {
						const offers = game.offers(state);
						if (offers.length === 0) break;
						const move = 'wild' in one ? one.wild : offers[one.offer % offers.length]?.move;
						const next = game.step(state, move);
						if ('offer' in one) expect(next).not.toBe(state);
						if (next !== state) log.push(move);
						expect(points(next)).toBeGreaterThanOrEqual(points(state));
						expect(game.asked(next).slice(0, game.asked(state).length)).toEqual(game.asked(state));
						expect(game.standing(next).round - game.standing(state).round).toBeOneOf([0, 1]);
						state = next;
					}
					expect(game.finished(state)).toBe(game.standing(state).stage === 'end');
					const again = game.replay(content, { seed, level }, log);
					expect(again).toEqual(state);
					expect(game.result(again)).toEqual(game.result(state));
				}
			),
			{ numRuns: runs(40) }
		);
	});

	test('names every picture it offers, to be fetched ahead', () => {
		const named = picturesOf(game, content);
		for (const seed of [1, 2, 3, 4, 5, 6]) {
			let state = game.start(content, { seed, level: 2 });
			for (let n = 0; !game.finished(state) && n < 500; n++) {
				const offers = game.offers(state);
				const shown = offers.flatMap(({ picture }) => (picture ? [thingAddress(picture)] : []));
				expect(named).toEqual(expect.arrayContaining(shown));
				state = game.step(state, onward(offers)?.move);
			}
		}
	});

	test('ends within 500 moves, however long a child dithers', () => {
		let state = game.start(content, { seed: 1, level: 2 });
		let moves = 0;
		for (; !game.finished(state) && moves < 500; moves++) {
			const offers = game.offers(state);
			// Takes back and tries again as long as that is offered; goes on only when it must.
			const dither = offers.find(({ id, place }) => id === 'again' || place === 'held');
			const pick = offers.find(({ place }) => place !== 'go' && place !== 'held');
			const move = ((moves < 450 ? (dither ?? pick) : undefined) ?? onward(offers))?.move;
			state = game.step(state, move);
		}
		expect(game.finished(state)).toBe(true);
	});

	test('what is no move at all is passed over in a log', () => {
		const log = [null, 'pick', { do: 'win' }, { do: 'next' }];
		const begins = { seed: 1, level: 1 } as const;
		expect(game.replay(content, begins, log)).toEqual(game.start(content, begins));
	});
});

/** Everything in the content that has a name and might be picked. */
const namesIn = (content: unknown): string[] =>
	typeof content !== 'object' || content === null
		? []
		: Object.entries(content).flatMap(([key, value]) =>
				typeof value === 'string' && ['id', 'thing'].includes(key) ? [value] : namesIn(value)
			);

const onward = (offers: ReturnType<AnyGame['offers']>) =>
	offers.find(({ id }) => id === 'next' || id === 'lock') ??
	offers.find(({ place, chosen }) => place !== 'held' && !chosen);
