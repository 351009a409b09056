import * as v from 'valibot';
import type { CheckPair, Form } from '../curriculum/check.ts';
import { pictureSchema, type Picture } from '../curriculum/picture.ts';
import { minutes, slug, words } from '../curriculum/words.ts';
import type { Mark } from '../learning/mark.ts';
import type { KindBoard } from './board.ts';

/** What every activity has, whatever its kind. */
export const base = {
	id: slug,
	title: words,
	minutes,
	/** The instruction, read aloud first. */
	say: words,
	picture: v.optional(pictureSchema),
	/** Statements it practises; the lesson's own when left out. */
	statements: v.optional(v.array(v.string())),
	/** Only on this route through the lesson; on all of them when left out. */
	route: v.optional(v.picklist(['support', 'stretch']))
};

/** Which one of a list was chosen, counted from 0. */
export const choiceNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What marking may need from the lesson around an activity. */
export interface Around {
	readonly statements: readonly string[];
	readonly checks: readonly CheckPair[];
	/** What was answered before it, by activity: an earlier choice may come back. */
	readonly answered?: Readonly<Record<string, unknown>> | undefined;
}

/** One line of a drawing, in a space 800 by 500. */
export interface Stroke {
	readonly colour: string;
	readonly width: number;
	readonly points: readonly (readonly [number, number])[];
}

/** A work sample that a response makes, offered to the pupil as evidence. */
export interface Sample {
	readonly form: 'writing' | 'drawing' | 'result' | 'observation';
	/** Plain words of the work, or that describe it, for a list or a PDF. */
	readonly text: string;
	/** A drawing as its lines, drawn again wherever it is shown. */
	readonly strokes?: readonly Stroke[];
	/** A poster as the picture it makes, drawn again likewise. */
	readonly picture?: Extract<Picture, { place: string }>;
}

/** A thing the lesson lint says about an activity, and where in it. */
export interface Fault {
	readonly path: readonly (string | number)[];
	readonly say: string;
	/** The lesson works all the same: `npm run lessons` refuses it, a school may teach it until it is mended. */
	readonly runs?: true;
}

/**
 * One kind of activity. `A` is what lesson.yaml says, `R` what a pupil did.
 * `mark` and `sample` are pure, and run alike in the browser and on the server.
 */
export interface Kind<A, R> {
	readonly name: string;
	readonly schema: v.GenericSchema<unknown, A>;
	readonly response: v.GenericSchema<unknown, R>;
	mark(activity: A, response: R, around: Around): Mark;
	sample(activity: A, response: R, around: Around): Sample | undefined;
	/** Every text a pupil meets, for reading aloud and for the reading-age lint. */
	texts(activity: A): string[];
	/** What the schema can't say: an answer that can't be right, an arrow that leads nowhere. */
	faults(activity: A, around: Around): Fault[];
	/** Its parts on the board and what can be voted on in each; one part and nothing when left out. */
	board?(activity: A, around: Around, form: Form): KindBoard;
}

export const kind = <A, R>(it: Kind<A, R>): Kind<A, R> => it;

/** Shares `right` of `of` out to each statement an activity practises. */
export function spread(
	activity: { readonly statements?: readonly string[] | undefined },
	around: Around,
	right: number,
	of: number
): Mark['results'] {
	return (activity.statements ?? around.statements).map((statement) => ({ statement, right, of }));
}
