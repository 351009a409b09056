import type { Form } from '../curriculum/check.ts';
import type { Year } from '../curriculum/year.ts';
import type { Picture } from '../curriculum/picture.ts';
import type { GameLevels } from '../games/begins.ts';
import type { GameRounds } from '../wire/pupil-lesson.ts';
import type { Around } from './kind.ts';

/**
 * What the player hands every `Play.svelte`. The activity shows itself, gives feedback, and calls
 * `ondone` once, with the first answers, when the pupil has seen the feedback and wants to go on.
 */
export interface PlayProps<A, R> {
	activity: A;
	around: Around;
	year: Year;
	/** Which form of the checks this pupil gets here. */
	form: Form;
	/** Makes the same shuffle after a reload. */
	seed: number;
	/**
	 * What was answered before, when the pupil comes back to it; then it is shown, not asked again, and
	 * `ondone` is not called: the player has the button to go on.
	 */
	saved?: R | undefined;
	/** Where a picture of the lesson is served. */
	src: (picture: Picture) => string;
	/** Reads a text aloud because the pupil asked; does nothing where no voice is held. */
	speak: (text: string) => void;
	/** Reads a new question or feedback aloud by itself; left out for those who would rather read. */
	hear?: ((text: string) => void) | undefined;
	/** The rounds of the game in it, where it has one. */
	rounds?: GameRounds | undefined;
	/** Where this pupil's goes of games begin. */
	gameLevels?: GameLevels | undefined;
	/** Tell an adult is open: nothing moves meanwhile. */
	paused?: boolean | undefined;
	ondone: (response: R) => void;
	/** Called as the pupil works, so that a half-written answer outlives a reload. */
	ondraft?: ((draft: unknown) => void) | undefined;
	draft?: unknown;
}
