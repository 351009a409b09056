import { and, asc, eq, gt, lt } from 'drizzle-orm';
import { sampleOf } from '../../activities/index.ts';
import type { Sample, Stroke } from '../../activities/kind.ts';
import type { KeyStage } from '../../curriculum/year.ts';
import { GAMES } from '../../games/index.ts';
import { levelOf, type Level } from '../../learning/attainment.ts';
import type { ItemId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { roundsByHash } from '../teaching/game-rounds.ts';
import { attempts, marks, responses } from '../teaching/tables.ts';
import { versionOf } from '../teaching/versions.ts';

/** What a pupil made, as it came in, with the words around it as the lesson stood then. */
export interface WorkSample {
	readonly form: 'writing' | 'drawing' | 'result' | 'observation';
	readonly text: string;
	readonly strokes: readonly Stroke[];
	readonly picture?: Sample['picture'] | undefined;
	/** The lesson's title, and what the pupil was asked to make. */
	readonly title: string;
	readonly task: string;
	/** The game it is a go of, as `GAMES` names it. */
	readonly game?: string | undefined;
}

/** The work behind a response; nothing where the lesson's, or the game's, version is lost or it makes no sample. */
export function sampleBehind(school: School, response: ItemId): WorkSample | undefined {
	const row = school.db
		.select({ response: responses, hash: attempts.hash })
		.from(responses)
		.innerJoin(attempts, eq(attempts.id, responses.attempt))
		.where(eq(responses.id, response))
		.get();
	if (!row) return undefined;
	if (row.response.lesson === null && row.response.kind === 'game')
		return goOfGame(school, row.response, row.hash);
	const edition = versionOf(school, row.hash);
	const activity = edition?.lesson.activities.find(({ id }) => id === row.response.activity);
	if (!edition || !activity) return undefined;
	const { title } = edition.lesson;
	if (activity.kind === 'check' || activity.kind === 'game')
		return {
			form: 'result',
			text: resultInWords(school, row.response),
			strokes: [],
			title,
			task: activity.title,
			game: activity.kind === 'game' ? activity.game : undefined
		};
	const sample = sampleOf(activity, row.response.response, edition.lesson);
	if (!sample) return undefined;
	const task = 'task' in activity ? activity.task : activity.title;
	const { form, text, strokes = [], picture } = sample;
	return { form, text, strokes, picture, title, task };
}

/** A game on its own: its name at that key stage stands where the lesson's would. */
function goOfGame(
	school: School,
	response: typeof responses.$inferSelect,
	hash: string
): WorkSample | undefined {
	const rounds = roundsByHash(school, hash);
	const stage = (rounds?.content as { stage?: KeyStage } | undefined)?.stage;
	const game = rounds?.game;
	const title = stage && GAMES[game ?? '']?.titles[stage];
	if (!title) return undefined;
	const text = resultInWords(school, response);
	return { form: 'result', text, strokes: [], title, task: title, game };
}

/**
 * What a check or a game showed, statement by statement and never as a mark. By the server's own marking,
 * not the browser's.
 */
function resultInWords(school: School, response: typeof responses.$inferSelect): string {
	const now = levelsIn(school, response.id);
	const before = response.kind === 'check' ? checkBefore(school, response) : undefined;
	const then = before && levelsIn(school, before);
	const name = (id: string) => {
		const statement = school.curriculum.statements.get(id);
		return statement?.short ?? statement?.summary ?? id;
	};
	return [...now]
		.map(([id, level]) => {
			const first = then?.get(id);
			return first
				? `${name(id)}: ${first} before the lesson, ${level} after it.`
				: `${name(id)}: ${level}.`;
		})
		.join(' ');
}

function checkBefore(
	school: School,
	{ attempt, n }: typeof responses.$inferSelect
): ItemId | undefined {
	return school.db
		.select({ id: responses.id })
		.from(responses)
		.innerJoin(marks, eq(marks.response, responses.id))
		.where(
			and(eq(responses.attempt, attempt), lt(responses.n, n), eq(marks.source, 'before-check'))
		)
		.get()?.id;
}

const levelsIn = (school: School, response: ItemId): ReadonlyMap<string, Level> =>
	new Map(
		school.db
			.select({ statement: marks.statement, right: marks.right, of: marks.of })
			.from(marks)
			.where(and(eq(marks.response, response), gt(marks.of, 0)))
			.orderBy(asc(marks.statement))
			.all()
			.map(({ statement, ...share }) => [statement, levelOf(share)])
	);
