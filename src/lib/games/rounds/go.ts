import * as v from 'valibot';
import { slug } from '../../curriculum/words.ts';
import type { Mark } from '../../learning/mark.ts';
import type { Begins } from '../begins.ts';
import { game, type Game, type Level, type Offer, type Problem } from '../game.ts';
import { dice, shuffle } from '../shuffle.ts';
import { levelAfter } from './level.ts';
import type { Outcome, Play } from './play.ts';
import { problemsOf } from './problems.ts';
import type { ContentBase, RoundBase } from './schema.ts';

/** Rounds in one go. */
export const ROUNDS = 6;

/** Moves after which nothing can be taken back or tried again, so that a log always ends. */
const PATIENCE = 400;

export const moveSchema = v.variant('do', [
	v.strictObject({ do: v.literal('pick'), what: slug }),
	v.strictObject({ do: v.literal('drop'), at: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
	v.strictObject({ do: v.literal('lock') }),
	v.strictObject({ do: v.literal('again') }),
	v.strictObject({ do: v.literal('next') })
]);
export type Move = v.InferOutput<typeof moveSchema>;

/** The first try of one round: the one that is marked. */
export interface Answer {
	readonly statements: readonly string[];
	readonly right: boolean;
	readonly shows?: string | undefined;
	/** What was picked at that try. */
	readonly picked: readonly string[];
}

/** A run through some of a game's rounds. */
export interface Go<Content, Round, Out extends Outcome = Outcome> {
	readonly content: Content;
	readonly begins: Begins;
	/** As they were dealt: those played, the one being played, and those that may come. */
	readonly rounds: readonly Round[];
	/** How many rounds this go has. */
	readonly of: number;
	readonly at: number;
	readonly picked: readonly string[];
	readonly outcome?: Out | undefined;
	/** One a round that was answered. */
	readonly answers: readonly Answer[];
	readonly moves: number;
}

/** What a game of rounds says of itself. */
export interface GameOfRounds<Content, Round extends RoundBase, Out extends Outcome> {
	readonly name: string;
	readonly contentSchema: v.GenericSchema<unknown, Content>;
	/** How the game plays each round, by its `play`. */
	playOf(round: Round): Play<Round, Content, Out>;
	/** Texts and wrong ideas that stand in the content beside the rounds. */
	readonly beside?: {
		texts(content: Content): string[];
		shown(content: Content): { slug: string; path: (string | number)[] }[];
	};
	/** What can be wrong with the content as a whole. */
	problems?(content: Content): Problem[];
}

/** The round being played, if any is left. */
export const roundOf = <Round>(go: Go<unknown, Round, Outcome>): Round | undefined =>
	go.at < go.of ? go.rounds[go.at] : undefined;

/** The level the pupil has come to. */
export const levelOf = ({ begins, answers }: Go<unknown, unknown, Outcome>): Level =>
	levelAfter(begins.level, begins.held ? [] : answers.map(({ right }) => right));

/**
 * A game of six rounds, each answered, explained and tried again as often as a child likes. Only first tries
 * are marked, and they choose how hard the next round is.
 */
export function gameOfRounds<
	Content extends ContentBase<Round>,
	Round extends RoundBase,
	Out extends Outcome
>(own: GameOfRounds<Content, Round, Out>): Game<Content, Go<Content, Round, Out>, Move> {
	type State = Go<Content, Round, Out>;
	const { playOf } = own;

	function start(content: Content, begins: Begins): State {
		const roll = dice(begins.seed);
		const rounds = shuffle(content.rounds, roll).map(
			(round) => playOf(round).deal?.(round, roll, content) ?? round
		);
		const of = Math.min(ROUNDS, rounds.length);
		const go = { content, begins, rounds, of, at: 0, picked: [], answers: [], moves: 0 };
		return nearest(go);
	}

	/** Brings the round nearest to the pupil's level forward, first come first. */
	function nearest(go: State): State {
		const level = levelOf(go);
		const left = go.rounds.slice(go.at);
		const far = (round: Round) => Math.abs(round.level - level);
		const least = Math.min(...left.map(far));
		const next = left.findIndex((round) => far(round) === least);
		const chosen = left[next];
		if (next <= 0 || !chosen) return go;
		const others = left.filter((_, at) => at !== next);
		return { ...go, rounds: [...go.rounds.slice(0, go.at), chosen, ...others] };
	}

	/** Undefined for a move that can't be made now. */
	function moved(go: State, move: Move): State | undefined {
		const round = roundOf(go);
		if (!round) return undefined;
		const hasPatience = go.moves < PATIENCE;
		if (go.outcome) {
			const on = { ...go, picked: [], outcome: undefined };
			if (move.do === 'next') return nearest({ ...on, at: go.at + 1 });
			return move.do === 'again' && !go.outcome.right && hasPatience ? on : undefined;
		}
		const play = playOf(round);
		if (move.do === 'pick') {
			const picked = play.pick(round, go.picked, move.what);
			if (!picked || (picked.length < go.picked.length && !hasPatience)) return undefined;
			const after = { ...go, picked };
			return play.ready(round, picked) === 'judged' ? judged(after, round) : after;
		}
		if (move.do === 'drop') {
			const canDrop = play.held && move.at < go.picked.length && hasPatience;
			return canDrop ? { ...go, picked: go.picked.filter((_, at) => at !== move.at) } : undefined;
		}
		return move.do === 'lock' && play.ready(round, go.picked) === 'may-lock'
			? judged(go, round)
			: undefined;
	}

	function judged(go: State, round: Round): State {
		const outcome = playOf(round).judge(round, go.content, go.picked);
		if (go.answers.length > go.at) return { ...go, outcome };
		const { right, shows } = outcome;
		const answer = { statements: round.statements, right, shows, picked: go.picked };
		return { ...go, outcome, answers: [...go.answers, answer] };
	}

	function offers(go: State): Offer<Move>[] {
		const round = roundOf(go);
		if (!round) return [];
		if (go.outcome) return possible(go, [to('next'), to('again')]);
		const play = playOf(round);
		const held = (play.held?.(round, go.content, go.picked) ?? []).map(
			({ label, picture }, at): Offer<Move> => ({
				id: `held-${at}`,
				move: { do: 'drop', at },
				label,
				picture,
				place: 'held'
			})
		);
		const choices = play
			.choices(round, go.content, go.picked)
			.map((choice): Offer<Move> => ({ ...choice, move: { do: 'pick', what: choice.id } }));
		return possible(go, [...held, ...choices, to('lock', play.lock?.(go.content))]);
	}

	const possible = (go: State, all: Offer<Move>[]) =>
		all.filter(({ move }) => moved(go, move) !== undefined);

	const finished = (go: State): boolean => go.at >= go.of;

	return game<Content, State, Move>({
		name: own.name,
		contentSchema: own.contentSchema,
		moveSchema,
		problems: (content) =>
			problemsOf(content, playOf, own.beside?.shown(content) ?? [], own.problems?.(content) ?? []),
		things: ({ rounds }) => [
			...new Set(rounds.flatMap((round) => playOf(round).things?.(round) ?? []))
		],
		texts: (content) => [
			...(own.beside?.texts(content) ?? []),
			...content.rounds.flatMap((round) => playOf(round).texts(round))
		],
		start,
		step(go, move) {
			const next = moved(go, move);
			return next === undefined ? go : { ...next, moves: go.moves + 1 };
		},
		standing: (go) => ({
			stage: finished(go) ? 'end' : go.outcome ? 'feedback' : 'rounds',
			round: Math.min(go.at + 1, go.of),
			rounds: go.of,
			right: go.answers.filter(({ right }) => right).length
		}),
		say: (go) => roundOf(go)?.say ?? '',
		heard(go) {
			const round = roundOf(go);
			const { content, picked, outcome } = go;
			return (round && playOf(round).heard?.(round, content, picked, outcome)) ?? [];
		},
		offers,
		feedback: ({ outcome }) => outcome && { right: outcome.right, say: outcome.say },
		finished,
		asked: ({ rounds, answers }) => rounds.slice(0, answers.length),
		result: markOf,
		level: levelOf
	});
}

const to = (what: 'next' | 'again' | 'lock', label = ''): Offer<Move> => ({
	id: what,
	move: { do: what },
	label,
	place: 'go'
});

/** From the first try of each round answered so far. */
function markOf({ answers }: Go<unknown, unknown, Outcome>): Mark {
	const results = new Map<string, { right: number; of: number }>();
	for (const { statements, right } of answers)
		for (const statement of statements) {
			const so = results.get(statement) ?? { right: 0, of: 0 };
			results.set(statement, { right: so.right + (right ? 1 : 0), of: so.of + 1 });
		}
	const shown = answers.flatMap(({ shows }) => (shows === undefined ? [] : [shows]));
	return {
		results: [...results].map(([statement, so]) => ({ statement, ...so })),
		misconceptions: [...new Set(shown)]
	};
}
