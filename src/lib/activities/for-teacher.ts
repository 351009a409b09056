import type { Lesson } from '../curriculum/lesson.ts';
import { formFor } from '../wire/live.ts';
import type { Activity } from './index.ts';

/** A line of what a teacher has beside the board: an answer, and what is said about it. */
export interface AnswerLine {
	readonly text: string;
	readonly says: string;
	/** The answer, or one of several; undefined where nothing is right or wrong. */
	readonly right?: boolean;
	/** The wrong idea it reveals. */
	readonly shows?: string | undefined;
}

type Answers<A> = (activity: A, part: number, lesson: Lesson) => readonly AnswerLine[];
type ByKind = { readonly [K in Activity['kind']]?: Answers<Extract<Activity, { kind: K }>> };

/** Kinds that are missing have no answers to give away. */
const ANSWERS: ByKind = {
	check: (activity, part, { checks }) =>
		(checks[part]?.[formFor(activity)].options ?? []).map(asLine),
	choose: ({ options }) => options.map(asLine),
	sort: ({ cards, groups }) =>
		cards.map(({ text, belongs, feedback, shows }) => {
			const where = groups.filter(({ id }) => belongs.includes(id)).map(({ title }) => title);
			return { text: `${text}: ${where.join(' or ')}`, says: feedback, shows };
		}),
	match: ({ pairs }) =>
		pairs.map(({ left, right, feedback }) => ({
			text: `${left.text}: ${right.text}`,
			says: feedback
		})),
	order: ({ steps }) => steps.map(({ text }, i) => ({ text: `${i + 1}. ${text}`, says: '' })),
	spot: ({ parts }) =>
		parts.map(({ text, spot, feedback, shows }) => ({ text, says: feedback, right: spot, shows })),
	story: ({ scenes }, part) =>
		(scenes[part]?.choices ?? []).map(({ text, to, shows }) => ({
			text,
			says: scenes.find(({ id }) => id === to)?.text ?? '',
			shows
		}))
};

/**
 * The answers to what is on the board, for the teacher's eyes.
 * @param part which part of the activity, as the board counts them
 */
export function answersFor(
	activity: Activity,
	part: number,
	lesson: Lesson
): readonly AnswerLine[] {
	const answers = ANSWERS[activity.kind] as Answers<Activity> | undefined;
	return answers?.(activity, part, lesson) ?? [];
}

const asLine = (option: {
	text: string;
	right: boolean;
	feedback?: string | undefined;
	shows?: string | undefined;
}): AnswerLine => ({
	text: option.text,
	says: option.feedback ?? '',
	right: option.right,
	shows: option.shows
});
