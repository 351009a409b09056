import { and, eq, lt, sum } from 'drizzle-orm';
import { sampleOf } from '../../activities/index.ts';
import type { Stroke } from '../../activities/kind.ts';
import type { ItemId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { attempts, marks, responses } from '../teaching/tables.ts';
import { versionOf } from '../teaching/versions.ts';

/** What a pupil made, as it came in, with the words around it as the lesson stood then. */
export interface WorkSample {
	readonly form: 'writing' | 'drawing' | 'result' | 'observation';
	readonly text: string;
	readonly strokes: readonly Stroke[];
	/** The lesson's title, and what the pupil was asked to make. */
	readonly title: string;
	readonly task: string;
}

/** The work behind a response; nothing where the lesson's version is lost or it makes no sample. */
export function sampleBehind(school: School, response: ItemId): WorkSample | undefined {
	const row = school.db
		.select({ response: responses, hash: attempts.hash })
		.from(responses)
		.innerJoin(attempts, eq(attempts.id, responses.attempt))
		.where(eq(responses.id, response))
		.get();
	const edition = row && versionOf(school, row.hash);
	const activity = edition?.lesson.activities.find(({ id }) => id === row?.response.activity);
	if (!edition || !activity) return undefined;
	const { title } = edition.lesson;
	if (activity.kind === 'check' || activity.kind === 'game')
		return {
			form: 'result',
			text: resultInWords(school, row.response),
			strokes: [],
			title,
			task: activity.title
		};
	const sample = sampleOf(activity, row.response.response, edition.lesson);
	if (!sample) return undefined;
	const task = 'task' in activity ? activity.task : activity.title;
	return { form: sample.form, text: sample.text, strokes: sample.strokes ?? [], title, task };
}

/** What the server's own marks say of a check or a game: never the browser's. */
function resultInWords(school: School, response: typeof responses.$inferSelect): string {
	const now = tally(school, response.id);
	if (response.kind === 'game') return `${now.right} of ${now.of} right at the first try.`;
	const before = school.db
		.select({ id: responses.id })
		.from(responses)
		.innerJoin(marks, eq(marks.response, responses.id))
		.where(
			and(
				eq(responses.attempt, response.attempt),
				lt(responses.n, response.n),
				eq(marks.source, 'before-check')
			)
		)
		.get();
	if (!before) return `${now.right} of ${now.of} right.`;
	const then = tally(school, before.id);
	return `Before the lesson ${then.right} of ${then.of} right, after it ${now.right} of ${now.of}.`;
}

function tally(school: School, response: ItemId): { right: number; of: number } {
	const row = school.db
		.select({ right: sum(marks.right), of: sum(marks.of) })
		.from(marks)
		.where(eq(marks.response, response))
		.get();
	return { right: Number(row?.right ?? 0), of: Number(row?.of ?? 0) };
}
