import { parse, ValiError } from 'valibot';
import { kinds, markResponse } from '../../activities/index.ts';
import type { Lesson } from '../../curriculum/lesson.ts';
import type { ShownSource } from '../../learning/attainment.ts';
import type { Mark } from '../../learning/mark.ts';
import { couldShow } from '../../learning/misconceptions.ts';
import { misconceptionsIn, practisedBy, sourceOf } from '../../learning/what-shows.ts';
import { Stuck } from '../post/handed-in.ts';
import type { School } from '../school/school.ts';
import { roundsByHash } from './game-rounds.ts';
import { RULES } from './game-rules.ts';

/** What the server itself makes of a response: the browser's own mark is never asked for. */
export interface Marked {
	readonly source: ShownSource;
	/** For each statement it touches; `of` is 0 where it practised it without a chance to be right. */
	readonly marks: readonly {
		readonly statement: string;
		readonly right: number;
		readonly of: number;
		readonly practised: boolean;
	}[];
	/** Whose misconceptions these are: a lesson's id, or `game/NAME`. */
	readonly ideasOf: string;
	readonly shown: readonly string[];
	readonly could: readonly string[];
}

interface Did {
	readonly activity: string;
	readonly kind: string;
	readonly response: unknown;
}

/**
 * Marks what a pupil did in one activity of a lesson, as the lesson was then.
 * @throws Stuck when there is no such activity, or this is no answer to it
 */
export function marked(
	school: School,
	{ id, lesson }: { readonly id: string; readonly lesson: Lesson },
	did: Did
): Marked {
	const activity = lesson.activities.find(({ id }) => id === did.activity);
	if (activity?.kind !== did.kind) throw new Stuck('unknown-activity');
	const practised = practisedBy(activity, lesson);
	if (activity.kind === 'game') return markedGame(school, activity.game, did.response, practised);
	const mark = asAnswer(() => markResponse(activity, did.response, lesson));
	return {
		source: sourceOf(activity),
		marks: marksOf(mark, practised),
		ideasOf: id,
		shown: mark.misconceptions,
		could: misconceptionsIn(activity, did.response, lesson)
	};
}

/**
 * Marks a run of a game by playing its moves again. Left before its end, it is practice.
 * @param practised statements the activity around it practises; those of the rounds come on top
 * @throws Stuck when the run is of another game, of rounds nobody knows, or no run at all
 */
export function markedGame(
	school: School,
	name: string,
	response: unknown,
	practised: readonly string[] = []
): Marked {
	const run = asAnswer(() => parse(kinds.game.response, response));
	const rounds = roundsByHash(school, run.hash);
	const rules = RULES[name];
	if (!rules || run.game !== name || rounds?.game !== name) throw new Stuck('unknown-game');
	const state = rules.replay(rounds.content, run, run.moves);
	const mark = rules.result(state);
	const played = mark.results.map(({ statement }) => statement);
	return {
		source: rules.finished(state) ? 'game' : 'practice',
		marks: marksOf(mark, run.moves.length > 0 ? [...practised, ...played] : []),
		ideasOf: `game/${name}`,
		shown: mark.misconceptions,
		could: couldShow(rules.asked(state))
	};
}

function marksOf({ results }: Mark, practised: readonly string[]): Marked['marks'] {
	const shown = new Map(results.map((result) => [result.statement, result]));
	return [...new Set([...practised, ...shown.keys()])].map((statement) => ({
		statement,
		right: shown.get(statement)?.right ?? 0,
		of: shown.get(statement)?.of ?? 0,
		practised: practised.includes(statement)
	}));
}

/** @throws Stuck when what was handed in isn't an answer of its kind */
function asAnswer<T>(mark: () => T): T {
	try {
		return mark();
	} catch (cause) {
		if (cause instanceof ValiError) throw new Stuck('not-an-answer');
		throw cause;
	}
}
