import * as v from 'valibot';
import { levelSchema, type Level } from './game.ts';

/** How one go of a game begins; everything else in it follows from its content and its moves. */
export const beginsSchema = v.object({
	/** Makes its shuffles. */
	seed: v.number(),
	level: levelSchema,
	/** A teacher holds the level: it doesn't follow how the pupil does. */
	held: v.optional(v.boolean())
});
export type Begins = v.InferOutput<typeof beginsSchema>;

/** Where a pupil's goes begin. */
export interface GameLevels {
	/** For all games, where a teacher holds them there. */
	readonly held: Level | null;
	/** Where the last go of a game ended, by its name. */
	readonly ended: Readonly<Record<string, Level>>;
}

/** Who has played nothing yet starts in the middle. */
const MIDDLE: Level = 2;

/** The level at which a pupil's next go of a game begins. */
export const levelFor = (
	levels: GameLevels | undefined,
	game: string
): Pick<Begins, 'level' | 'held'> =>
	levels?.held != null
		? { level: levels.held, held: true }
		: { level: levels?.ended[game] ?? MIDDLE };
