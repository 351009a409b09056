import type { Edition, Lesson } from '../curriculum/lesson.ts';
import type { KeyStage } from '../curriculum/year.ts';

/** What of a lesson a pupil's browser is given. */
export type PupilLesson = Pick<
	Lesson,
	| 'title'
	| 'year'
	| 'strand'
	| 'question'
	| 'minutes'
	| 'statements'
	| 'picture'
	| 'vocabulary'
	| 'translationsRead'
	| 'checks'
	| 'activities'
>;

/** An edition as a pupil's browser gets it: `GET /lessons/ID.json`. */
export interface PupilEdition {
	readonly id: string;
	readonly hash: string;
	readonly lesson: PupilLesson;
	/** The rounds of each game in it, by activity: a lesson offline is whole. */
	readonly games: Readonly<Record<string, GameRounds>>;
}

/** A game's content for one key stage; a run names its hash, so that the server can play it again. */
export interface GameRounds {
	readonly game: string;
	readonly stage: KeyStage;
	readonly hash: string;
	readonly content: unknown;
	/** Where every picture is served that a go may show. A device may still hold rounds that don't say. */
	readonly pictures?: readonly string[];
}

/**
 * Leaves out what is for the teacher: notes, what wrong ideas to expect, answers to listen for. The
 * answers themselves stay, since the browser gives feedback without asking the server.
 * @param games the rounds of each game in the lesson, by activity
 */
export function forPupils(
	{ id, hash, lesson }: Edition,
	games: PupilEdition['games'] = {}
): PupilEdition {
	const { title, year, strand, question, minutes, statements, picture, checks } = lesson;
	const { vocabulary, translationsRead } = lesson;
	return {
		id,
		hash,
		games,
		lesson: {
			title,
			year,
			strand,
			question,
			minutes,
			statements,
			picture,
			vocabulary,
			translationsRead,
			checks,
			activities: lesson.activities.map((activity) =>
				activity.kind === 'talk'
					? { ...activity, prompts: activity.prompts.map(({ ask }) => ({ ask, listenFor: [] })) }
					: activity
			)
		}
	};
}
