import type { Form } from '../curriculum/check.ts';
import type { Picture } from '../curriculum/picture.ts';
import type { Year } from '../curriculum/year.ts';
import type { Around } from './kind.ts';

/** What every `Board.svelte` is handed: the activity in front of a whole class, led by a teacher. */
export interface BoardProps<A> {
	activity: A;
	around: Around;
	year: Year;
	form: Form;
	seed: number;
	src: (picture: Picture) => string;
	/** Whether the teacher has shown the answer. */
	revealed: boolean;
	/** Which part is in front of the class where an activity has several (scenes of a story, questions of a check), from 0. */
	part: number;
	/** Hands or devices for each choice of this part, in the order of the choices; undefined while nobody has voted. */
	votes?: readonly number[] | undefined;
	/** Called to go to another part; where it is left out, the board has no buttons of its own for that. */
	onpart?: ((part: number) => void) | undefined;
}

/** How an activity is taken on the board: in which parts, and what a class can vote on in each. */
export interface BoardParts {
	readonly parts: number;
	/** In a fixed order, the one that votes are counted in; none where nothing can be voted on. */
	choices(part: number): readonly string[];
	/** Whether the part has an answer that the teacher can show. */
	hasAnswer(part: number): boolean;
	/**
	 * The part after this one, for the choice the class made where it matters (a story). Undefined at
	 * the end, and where the class has yet to choose.
	 */
	next(part: number, choice?: number): number | undefined;
}

/** What a kind says of it; the rest follows from that. */
export type KindBoard = Pick<BoardParts, 'parts'> & Partial<BoardParts>;

/** All of it, for a kind that says some or nothing: one part after another, nothing to vote on or to show. */
export function boardParts(said: KindBoard = { parts: 1 }): BoardParts {
	const { parts } = said;
	return {
		choices: () => [],
		hasAnswer: () => false,
		next: (part) => (part + 1 < parts ? part + 1 : undefined),
		...said
	};
}
