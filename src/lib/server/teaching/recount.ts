import { eq } from 'drizzle-orm';
import type { PupilId } from '../../wire/ids.ts';
import { Stuck } from '../post/handed-in.ts';
import { together, type School } from '../school/school.ts';
import { foldIdeas, foldStatement } from './fold.ts';
import { marked, markedGame, type Marked } from './marked.ts';
import { markedMix } from './marked-mix.ts';
import { attempts, judgements, marks, responses } from './tables.ts';
import { versionOf } from './versions.ts';

/**
 * Marks everything a pupil ever handed in again, each answer by the version it was an answer to, and
 * folds it anew: for after a rule has changed. With the same rules nothing changes.
 */
export function recount(school: School, pupil: PupilId): void {
	together(school, () => {
		const before = school.db.select().from(marks).where(eq(marks.pupil, pupil)).all();
		const touched = new Set(before.map(({ statement }) => statement));
		const ideas = new Set<string>();
		const all = school.db
			.select({ response: responses, hash: attempts.hash, game: attempts.game, mix: attempts.mix })
			.from(responses)
			.innerJoin(attempts, eq(attempts.id, responses.attempt))
			.where(eq(responses.pupil, pupil))
			.all();
		for (const { response, hash, game, mix } of all) {
			const mark = markAgain(school, response, { hash, game, mix });
			if (!mark) continue;
			replaceMarks(school, pupil, response.id, mark);
			for (const { statement } of mark.marks) touched.add(statement);
			ideas.add(response.ideasOf).add(mark.ideasOf);
		}
		for (const { statement } of school.db
			.select()
			.from(judgements)
			.where(eq(judgements.pupil, pupil))
			.all())
			touched.add(statement);
		for (const statement of touched) foldStatement(school, pupil, statement);
		for (const of of ideas) foldIdeas(school, pupil, of);
	});
}

/** Nothing where the version or its activity can't be read any more: its old marks stand. */
function markAgain(
	school: School,
	{ activity, kind, response }: typeof responses.$inferSelect,
	{ hash, game, mix }: { hash: string; game: string | null; mix: string | null }
): Marked | undefined {
	try {
		if (mix !== null) return markedMix(school, { activity, kind, response });
		if (game !== null) return markedGame(school, game, response);
		const edition = versionOf(school, hash);
		return edition && marked(school, edition, { activity, kind, response });
	} catch (cause) {
		if (cause instanceof Stuck) return undefined;
		throw cause;
	}
}

function replaceMarks(
	school: School,
	pupil: PupilId,
	response: (typeof responses.$inferSelect)['id'],
	mark: Marked
): void {
	school.db.delete(marks).where(eq(marks.response, response)).run();
	for (const touched of mark.marks)
		school.db
			.insert(marks)
			.values({ pupil, response, source: mark.source, ...touched })
			.run();
	const { ideasOf, shown, could } = mark;
	school.db
		.update(responses)
		.set({ ideasOf, shown: [...shown], could: [...could] })
		.where(eq(responses.id, response))
		.run();
}
