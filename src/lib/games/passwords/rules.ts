import * as v from 'valibot';
import { slug } from '../../curriculum/words.ts';
import type { KeyStage } from '../../curriculum/year.ts';
import type { Mark } from '../../learning/mark.ts';
import { game, type Level, type Offer } from '../game.ts';
import { dice, shuffle } from '../shuffle.ts';
import { BAG, judgeBuild, shownParts } from './build.ts';
import { describeDoor, judgeChain } from './chain.ts';
import { judgeHide, SECRET } from './hide.ts';
import type { Outcome } from './outcome.ts';
import { problemsOf } from './problems.ts';
import { contentSchema, type Content, type Round } from './rounds.ts';

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
interface Answer {
	readonly statements: readonly string[];
	readonly right: boolean;
	readonly shows?: string | undefined;
}

export interface State {
	readonly content: Content;
	readonly rounds: readonly Round[];
	/** For each round, words that come out of the bag, in order. */
	readonly draws: readonly (readonly string[])[];
	readonly at: number;
	readonly picked: readonly string[];
	readonly outcome?: Outcome | undefined;
	readonly answers: readonly Answer[];
	readonly moves: number;
}

const TITLES: Record<KeyStage, string> = {
	EYFS: 'The Nosy Magpie',
	KS1: 'The Nosy Magpie',
	LKS2: 'The Guessing Machine',
	UKS2: 'One Key, Many Doors'
};

/**
 * Passwords. EYFS and KS1 keep secrets from a nosy magpie; LKS2 build pretend passphrases that
 * outlast her guessing machine; UKS2 see how one lost key opens many doors. Nobody ever picks,
 * types or is asked for a real password: every part comes from the content.
 */
export const passwords = game<Content, State, Move>({
	name: 'passwords',
	title: (stage) => TITLES[stage],
	contentSchema,
	moveSchema,
	problems: problemsOf,
	things: thingsOf,
	texts: textsOf,
	start,
	step,
	standing: (state) => ({
		stage: finished(state) ? 'end' : state.outcome ? 'feedback' : 'rounds',
		round: Math.min(state.at + 1, state.rounds.length),
		rounds: state.rounds.length,
		right: state.answers.filter(({ right }) => right).length
	}),
	say: (state) => roundOf(state)?.say ?? '',
	offers,
	feedback: ({ outcome }) => outcome && { right: outcome.right, say: outcome.say },
	finished,
	result
});

/** The round being played, if any is left. */
export const roundOf = (state: State): Round | undefined => state.rounds[state.at];

/** What the picked parts read as, with the words that came out of the bag. */
export function partsOf(state: State): string[] {
	const round = roundOf(state);
	return round?.play === 'build'
		? shownParts(round, state.draws[state.at] ?? [], state.picked)
		: [];
}

/** Six rounds, nearest the level first, then from easy to hard; everything in them shuffled. */
function start(content: Content, seed: number, level: Level): State {
	const roll = dice(seed);
	const far = (round: Round) => Math.abs(round.level - level);
	const rounds = shuffle(content.rounds, roll)
		.sort((a, b) => far(a) - far(b))
		.slice(0, ROUNDS)
		.sort((a, b) => a.level - b.level)
		.map((round) => shuffled(round, roll));
	const draws = rounds.map(() => shuffle(content.machine?.words ?? [], roll));
	return { content, rounds, draws, at: 0, picked: [], answers: [], moves: 0 };
}

function shuffled(round: Round, roll: () => number): Round {
	if (round.play === 'hide') return { ...round, pictures: shuffle(round.pictures, roll) };
	if (round.play === 'choose') return { ...round, choices: shuffle(round.choices, roll) };
	if (round.play === 'build') return { ...round, parts: shuffle(round.parts, roll) };
	return round;
}

function step(state: State, move: Move): State {
	const next = moved(state, move);
	return next === undefined ? state : { ...next, moves: state.moves + 1 };
}

/** Undefined for a move that can't be made now. */
function moved(state: State, move: Move): State | undefined {
	const round = roundOf(state);
	if (round === undefined) return undefined;
	if (state.outcome !== undefined) {
		if (move.do === 'next') return { ...state, at: state.at + 1, picked: [], outcome: undefined };
		if (move.do === 'again' && !state.outcome.right && state.moves < PATIENCE) {
			return { ...state, picked: [], outcome: undefined };
		}
		return undefined;
	}
	if (move.do === 'pick') return picked(state, round, move.what);
	if (move.do === 'drop' && round.play !== 'chain' && move.at < state.picked.length) {
		if (state.moves >= PATIENCE) return undefined;
		return { ...state, picked: state.picked.filter((_, at) => at !== move.at) };
	}
	if (move.do === 'lock' && mayLock(state, round)) return judged(state, round);
	return undefined;
}

function picked(state: State, round: Round, what: string): State | undefined {
	if (round.play === 'choose') {
		return round.choices.some(({ id }) => id === what)
			? judged({ ...state, picked: [what] }, round)
			: undefined;
	}
	if (round.play === 'chain') {
		const known = round.accounts.some(({ id }) => id === what && id !== round.leak);
		if (!known) return undefined;
		if (!state.picked.includes(what)) return { ...state, picked: [...state.picked, what] };
		if (state.moves >= PATIENCE) return undefined;
		return { ...state, picked: state.picked.filter((id) => id !== what) };
	}
	const known =
		round.play === 'hide'
			? round.pictures.some(({ thing }) => thing === what)
			: what === BAG || usable(state, round.parts, what);
	return known && state.picked.length < roomIn(round)
		? { ...state, picked: [...state.picked, what] }
		: undefined;
}

/** Each part can be used once; the bag never runs out. */
function usable(state: State, parts: readonly { id: string }[], what: string): boolean {
	return parts.some(({ id }) => id === what) && !state.picked.includes(what);
}

/** How many can be picked. */
export function roomIn(round: Round): number {
	if (round.play === 'hide') return SECRET;
	if (round.play === 'build') return round.slots;
	return round.play === 'chain' ? round.accounts.length - 1 : 1;
}

function mayLock(state: State, round: Round): boolean {
	if (round.play === 'choose') return false;
	return round.play === 'chain' || state.picked.length === roomIn(round);
}

function judged(state: State, round: Round): State {
	const outcome = judge(state, round);
	const first = state.answers.length === state.at;
	const { right, shows } = outcome;
	const answers = first
		? [...state.answers, { statements: round.statements, right, shows }]
		: state.answers;
	return { ...state, outcome, answers };
}

function judge(state: State, round: Round): Outcome {
	if (round.play === 'hide') return judgeHide(round, state.content, state.picked);
	if (round.play === 'build') return judgeBuild(round, state.content, state.picked);
	if (round.play === 'chain') return judgeChain(round, state.content, state.picked);
	const choice = round.choices.find(({ id }) => id === state.picked[0]);
	return { right: choice?.right ?? false, say: choice?.feedback ?? '', shows: choice?.shows };
}

function offers(state: State): Offer<Move>[] {
	const round = roundOf(state);
	if (round === undefined) return [];
	if (state.outcome !== undefined) {
		const next: Offer<Move> = { id: 'next', move: { do: 'next' }, label: '', place: 'go' };
		const again: Offer<Move> = { id: 'again', move: { do: 'again' }, label: '', place: 'go' };
		return possible(state, [next, again]);
	}
	const lock: Offer<Move> = {
		id: 'lock',
		move: { do: 'lock' },
		label: state.content.buttons.lock ?? '',
		place: 'go'
	};
	return possible(state, [...held(state, round), ...choices(state, round), lock]);
}

const possible = (state: State, all: Offer<Move>[]) =>
	all.filter(({ move }) => moved(state, move) !== undefined);

/** What is chosen already and can be taken back. */
function held(state: State, round: Round): Offer<Move>[] {
	const texts = partsOf(state);
	return state.picked.map((id, at) => {
		const picture =
			round.play === 'hide' ? round.pictures.find(({ thing }) => thing === id) : undefined;
		return {
			id: `held-${at}`,
			move: { do: 'drop', at },
			label: picture?.name ?? texts[at] ?? '',
			picture: picture?.thing,
			place: 'held'
		};
	});
}

function choices(state: State, round: Round): Offer<Move>[] {
	const pick = (what: string): Move => ({ do: 'pick', what });
	if (round.play === 'hide') {
		return round.pictures.map(({ thing, name }) => ({
			id: thing,
			move: pick(thing),
			label: name,
			picture: thing,
			place: 'picture'
		}));
	}
	if (round.play === 'choose') {
		return round.choices.map(({ id, text, thing }) => ({
			id,
			move: pick(id),
			label: text,
			picture: thing,
			place: 'card'
		}));
	}
	if (round.play === 'build') {
		const bag = { id: BAG, text: state.content.buttons.bag ?? '', is: undefined };
		return [bag, ...round.parts].map(({ id, text, is }) => ({
			id,
			move: pick(id),
			label: is === undefined ? text : `${text}: ${is}`,
			place: 'card'
		}));
	}
	return round.accounts
		.filter(({ id }) => id !== round.leak)
		.map((account) => ({
			id: account.id,
			move: pick(account.id),
			label: describeDoor(account, round, state.content),
			place: 'scene',
			chosen: state.picked.includes(account.id)
		}));
}

function finished(state: State): boolean {
	return state.at >= state.rounds.length;
}

function result(state: State): Mark {
	const results = new Map<string, { right: number; of: number }>();
	for (const { statements, right } of state.answers) {
		for (const statement of statements) {
			const so = results.get(statement) ?? { right: 0, of: 0 };
			results.set(statement, { right: so.right + (right ? 1 : 0), of: so.of + 1 });
		}
	}
	const shown = state.answers.flatMap(({ shows }) => (shows === undefined ? [] : [shows]));
	return {
		results: [...results].map(([statement, so]) => ({ statement, ...so })),
		misconceptions: [...new Set(shown)]
	};
}

function thingsOf(content: Content): string[] {
	const all = content.rounds.flatMap((round) => {
		if (round.play === 'hide') {
			return [round.hiding.thing, ...round.pictures.map(({ thing }) => thing), ...round.saw];
		}
		if (round.play === 'choose') return round.choices.flatMap(({ thing }) => thing ?? []);
		return [];
	});
	return [...new Set(all)];
}

function textsOf(content: Content): string[] {
	const teaching = [content.guesses?.saw, content.guesses?.same, content.guesses?.row];
	const doors = content.doors && [
		content.doors.reuse,
		content.doors.email,
		content.doors.second,
		content.doors.other
	];
	return [
		...[...teaching, ...(doors ?? [])].flatMap((one) => one?.say ?? []),
		...content.rounds.flatMap((round) => {
			if (round.play === 'hide') return [round.say, round.safe];
			if (round.play === 'build') {
				return [round.say, round.lasts, round.short.say, ...round.parts.map(({ say }) => say)];
			}
			if (round.play === 'chain') return [round.say, round.right];
			const said = round.choices.flatMap(({ text, feedback }) => [text, feedback]);
			return [round.say, ...(round.asks ? [round.asks] : []), ...said];
		})
	];
}
