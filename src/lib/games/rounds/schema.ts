import * as v from 'valibot';
import { misconceptionSchema } from '../../curriculum/misconception.ts';
import { slug, words } from '../../curriculum/words.ts';
import { KEY_STAGES } from '../../curriculum/year.ts';
import { levelSchema, type Level } from '../game.ts';

/** What every round has, whatever is played in it. */
export const base = {
	id: slug,
	level: levelSchema,
	statements: v.pipe(v.array(v.string()), v.minLength(1)),
	/** What the pupil is asked, read aloud first. */
	say: words
};

/** What a wrong answer is told, and the wrong idea it shows. */
export const teaches = v.strictObject({ say: words, shows: slug });

/** What every file of `lessons/games/NAME/STAGE.yaml` has beside its rounds. */
export const contentBase = <const Name extends string>(name: Name) => ({
	game: v.literal(name),
	stage: v.picklist(KEY_STAGES),
	misconceptions: v.array(misconceptionSchema)
});

/** Enough that two goes differ. */
export const roundsOf = <Round extends v.GenericSchema>(round: Round) =>
	v.pipe(v.array(round), v.minLength(8));

export interface RoundBase {
	readonly id: string;
	readonly play: string;
	readonly level: Level;
	readonly statements: readonly string[];
	readonly say: string;
}

export interface ContentBase<Round> {
	readonly stage: (typeof KEY_STAGES)[number];
	readonly misconceptions: readonly { readonly id: string; readonly says: string }[];
	readonly rounds: readonly Round[];
}
