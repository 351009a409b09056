import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { factsSchema } from '../../src/lib/curriculum/facts.ts';
import { quoteFacts } from '../../src/lib/curriculum/quote-facts.ts';
import type { AnyGame, Game, Level } from '../../src/lib/games/game.ts';
import { parseRounds } from '../../src/lib/games/load.ts';
import { roundOf, ROUNDS, type Go, type Move } from '../../src/lib/games/rounds/go.ts';
import type { Outcome } from '../../src/lib/games/rounds/play.ts';
import type { ContentBase, RoundBase } from '../../src/lib/games/rounds/schema.ts';

export const STAGES = ['eyfs', 'ks1', 'lks2', 'uks2'] as const;
export type StageFile = (typeof STAGES)[number];
export const LEVELS: readonly Level[] = [1, 2, 3];

const lessons = new URL('../../lessons/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, lessons), 'utf8');

/** The facts that rounds quote. */
export const FACTS = v.parse(factsSchema, parse(read('facts.yaml')));

/** A content file as it might be mistyped. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

/** A game's goes, from the rounds that pupils get, and what is asked of them in a test. */
export function goesOf<
	Content extends ContentBase<Round> & { readonly rounds: readonly Round[] },
	Round extends RoundBase,
	Out extends Outcome
>(game: Game<Content, Go<Content, Round, Out>, Move>) {
	type State = Go<Content, Round, Out>;
	const known = new Map<StageFile, Content>();

	const textOf = (stage: StageFile): string => read(`games/${game.name}/${stage}.yaml`);
	const fileOf = (stage: StageFile): Loose => parse(textOf(stage));
	const load = (file: unknown, facts = FACTS) =>
		parseRounds(game as unknown as AnyGame, quoteFacts(file, facts).value);

	function contentOf(stage: StageFile): Content {
		const before = known.get(stage);
		if (before) return before;
		const { content, problems } = load(fileOf(stage));
		if (problems.length > 0) throw new Error(JSON.stringify(problems));
		known.set(stage, content as Content);
		return content as Content;
	}

	const play = (state: State, picks: readonly string[]): State =>
		picks.reduce((at, what) => game.step(at, { do: 'pick', what }), state);
	const lock = (state: State): State => game.step(state, { do: 'lock' });

	return {
		textOf,
		fileOf,
		/** A file's content, with the facts in their places, and what is wrong with it. */
		load,
		/** The content that pupils of a key stage get. */
		contentOf,
		start: (stage: StageFile, seed = 1, level: Level = 2): State =>
			game.start(contentOf(stage), { seed, level }),
		/** A go with one round only: the one called `id`. */
		only(stage: StageFile, id: string, content = contentOf(stage)): State {
			const rounds = content.rounds.filter((one) => one.id === id);
			if (rounds.length === 0) throw new Error(`no round is called ${id}`);
			return game.start({ ...content, rounds }, { seed: 1, level: 1 });
		},
		/** A round of a file, by its name. */
		named<Play extends Round['play']>(stage: StageFile, play: Play, id: string) {
			const round = contentOf(stage).rounds.find((one) => one.id === id);
			if (round?.play !== play) throw new Error(`no round of ${play} is called ${id}`);
			return round as Extract<Round, { play: Play }>;
		},
		play,
		lock,
		offered: (state: State) => game.offers(state).map(({ id }) => id),
		/** The round that is asked, answered with these picks, and said to be done where that is a button's. */
		answered: (state: State, picks: readonly string[]): State => {
			const after = play(state, picks);
			return after.outcome ? after : lock(after);
		},
		/** Where a file that was changed is at fault, by its paths. */
		faultsIn(stage: StageFile, change: (rounds: Loose[], file: Loose) => void): string[] {
			const file = structuredClone(fileOf(stage));
			change(file['rounds'], file);
			return load(file).problems.map(({ path }) => path.join('.'));
		}
	};
}

/**
 * Tests what every game of rounds must hold to: enough of them at each level, and a way to answer each.
 * @param picksFor what a child who knows it all would pick, from a round as it is dealt
 * @param others how many rounds of a key stage ask for more than choosing an answer
 */
export function testRounds<
	Content extends ContentBase<Round> & { readonly rounds: readonly Round[] },
	Round extends RoundBase,
	Out extends Outcome
>(
	game: Game<Content, Go<Content, Round, Out>, Move>,
	picksFor: (round: Round, content: Content) => readonly string[],
	others: number
) {
	const { contentOf, start, only, answered } = goesOf(game);

	test.each(STAGES)(
		'%s has 24 rounds, a fair share of each level, and more than choosing',
		(stage) => {
			const { rounds } = contentOf(stage);
			expect(rounds.length).toBeGreaterThanOrEqual(24);
			for (const level of LEVELS)
				expect(rounds.filter((round) => round.level === level).length).toBeGreaterThanOrEqual(7);
			const told = rounds.map(({ id, say }) => [...game.heard(only(stage, id)), say].join());
			expect(new Set(told).size).toBe(rounds.length);
			expect(rounds.filter(({ play }) => play !== 'choose').length).toBeGreaterThanOrEqual(others);
		}
	);

	test.each(STAGES)('every round of %s can be answered right', (stage) => {
		const seen = new Set<string>();
		for (const level of LEVELS)
			for (let seed = 0; seed < 25; seed++) {
				let state = start(stage, seed, level);
				while (!game.finished(state)) {
					const round = roundOf(state) as Round;
					seen.add(round.id);
					state = answered(state, picksFor(round, state.content));
					expect(game.feedback(state), `${stage} ${round.id}`).toMatchObject({ right: true });
					state = game.step(state, { do: 'next' });
				}
				expect(state.answers).toHaveLength(ROUNDS);
				expect(game.result(state).misconceptions).toEqual([]);
			}
		expect(seen.size).toBeGreaterThan(20);
	});
}
