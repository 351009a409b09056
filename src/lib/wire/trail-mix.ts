import * as v from 'valibot';
import type { Day } from '../calendar/instant.ts';
import type { Form, Question } from '../curriculum/check.ts';
import type { Strand } from '../curriculum/strand.ts';

/** The kind of a response to one question of a trail mix. */
export const MIX = 'mix';

/** What a pupil answered to one question of a trail mix; the activity names the question. */
export const mixAnswerSchema = v.strictObject({
	/** The lesson's version the question was taken from. */
	hash: v.pipe(v.string(), v.maxLength(120)),
	form: v.picklist(['a', 'b']),
	/** The number of the option chosen; -1 is "I don't know yet". */
	answer: v.pipe(v.number(), v.integer(), v.minValue(-1))
});
export type MixAnswer = v.InferOutput<typeof mixAnswerSchema>;

/** One question as a pupil's browser gets it. */
export interface MixQuestion {
	/** Names its lesson and its check: `y4-who-says-so/likes`. */
	readonly id: string;
	readonly lesson: string;
	readonly hash: string;
	readonly strand: Strand;
	/** The lesson's big question. */
	readonly about: string;
	readonly form: Form;
	readonly question: Question;
}

/** A pupil's questions of one week: `GET /mix.json`. */
export interface TrailMix {
	/** The Monday of the week. */
	readonly week: Day;
	readonly questions: readonly MixQuestion[];
	/** Answers the server has, by question. */
	readonly answered: Readonly<Record<string, MixAnswer>>;
	readonly finished: boolean;
}

/** A question's id, and back. */
export const questionId = (lesson: string, check: string): string => `${lesson}/${check}`;
export const partsOfQuestion = (id: string): { lesson: string; check: string } => {
	const [lesson = '', check = ''] = id.split('/');
	return { lesson, check };
};
