import * as v from 'valibot';
import type { Mark } from '../learning/mark.ts';
import type { Begins } from './begins.ts';

/** How hard: 1 to 3. Follows how the child does, or the teacher's choice. */
export const levelSchema = v.picklist([1, 2, 3]);
export type Level = v.InferOutput<typeof levelSchema>;

/** A move that can be made now. The scene and the plain view show the same ones. */
export interface Offer<Move> {
	/** The same while the choice stays; what a scene places its target by. */
	readonly id: string;
	readonly move: Move;
	/** Words from the content, seen on it or said for it. */
	readonly label: string;
	/** A thing to show ("duck"), by its name in the pictures of things. */
	readonly picture?: string | undefined;
	/**
	 * `card`: a choice in words. `picture`: one that a picture says alone. `held`: chosen already, to
	 * be taken back. `scene`: stands in the scene. `go`: "done", "next" (id `next`), "again" (`again`).
	 */
	readonly place: 'card' | 'picture' | 'held' | 'scene' | 'go';
	/** For something that is on or off. */
	readonly chosen?: boolean | undefined;
}

/** Where a run stands. */
export interface Standing {
	readonly stage: 'rounds' | 'feedback' | 'end';
	/** From 1. */
	readonly round: number;
	readonly rounds: number;
	/** Rounds that were right at the first try. */
	readonly right: number;
}

/** What a round said back. Wrong answers teach and can be tried again; only the first try is marked. */
export interface Feedback {
	readonly right: boolean;
	readonly say: string;
}

/** What the content's schema can't say: a wrong idea nobody named, a question without an answer. */
export interface Problem {
	readonly path: readonly (string | number)[];
	readonly say: string;
}

/**
 * A mini-game's rules, pure and the same in browser and server. `Content` is one file of
 * `lessons/games/NAME/`, `Move` one tap. Everything follows from content, seed, level and moves.
 */
export interface Rules<Content, State, Move> {
	readonly name: string;
	readonly contentSchema: v.GenericSchema<unknown, Content>;
	readonly moveSchema: v.GenericSchema<unknown, Move>;
	problems(content: Content): Problem[];
	/** Things whose pictures a go may need, by name. */
	things(content: Content): string[];
	/** Every text a pupil meets, for the reading-age lint. */
	texts(content: Content): string[];
	start(content: Content, begins: Begins): State;
	/** An impossible move gives back the same state: nothing happens and nothing is lost. */
	step(state: State, move: Move): State;
	standing(state: State): Standing;
	/** What the pupil is asked now. */
	say(state: State): string;
	/** What else there is to read in the picture, or is said in it, for those who would rather hear it. */
	heard(state: State): string[];
	offers(state: State): Offer<Move>[];
	feedback(state: State): Feedback | undefined;
	finished(state: State): boolean;
	/** The rounds answered so far, as content: what wasn't asked couldn't be shown. */
	asked(state: State): readonly unknown[];
	/** From the first try of each round answered so far. */
	result(state: State): Mark;
	/** How hard the next round would be: where the next go begins. */
	level(state: State): Level;
}

export interface Game<Content, State, Move> extends Rules<Content, State, Move> {
	/** The state after a log of moves; what can't be read as a move is passed over. */
	replay(content: Content, begins: Begins, moves: readonly unknown[]): State;
}

/** Any game, for those who only pass its content, state and moves along. */
export type AnyGame = Game<unknown, unknown, unknown>;

export function game<Content, State, Move>(
	rules: Rules<Content, State, Move>
): Game<Content, State, Move> {
	return {
		...rules,
		replay: (content, begins, moves) =>
			moves.reduce<State>(
				(state, move) => {
					const read = v.safeParse(rules.moveSchema, move);
					return read.success ? rules.step(state, read.output) : state;
				},
				rules.start(content, begins)
			)
	};
}
