import { and, eq, inArray } from 'drizzle-orm';
import { dayOf, instantOf, type Instant } from '../../calendar/instant.ts';
import { schoolYearFrom } from '../../coverage/facts.ts';
import type { ClassId, EvidenceId, ItemId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { pupils } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { marks, responses } from '../teaching/tables.ts';
import { approve } from './decide.ts';
import { sampleBehind } from './sample-behind.ts';
import { evidence } from './tables.ts';

/** A check or a game that a teacher may keep as evidence. */
export interface Result {
	readonly response: ItemId;
	readonly shownName: string;
	readonly avatar: string;
	readonly lesson: string;
	readonly title: string;
	/** The server's own marks, in words. */
	readonly text: string;
	/** Whether it is a go of a game, which can be watched. */
	readonly isGame: 0 | 1;
	readonly at: Instant;
}

/** This school year's finished checks and games of a class that aren't kept yet, newest first. */
export function resultsToKeep(school: School, schoolClass: ClassId, most = 120): Result[] {
	const from = instantOf(schoolYearFrom(dayOf(school.clock())), '00:00');
	const rows = school.sqlite.prepare(ROWS).all({ schoolClass, from, most }) as Omit<
		Result,
		'title' | 'text'
	>[];
	return rows.flatMap((row) => {
		const sample = sampleBehind(school, row.response);
		return sample ? [{ ...row, title: sample.title, text: sample.text }] : [];
	});
}

/** A teacher keeps a result: chosen and approved at once. Harmless to repeat. */
export function keepResult(
	school: School,
	kept: { readonly schoolClass: ClassId; readonly response: ItemId; readonly by: Staff }
): void {
	together(school, () => {
		const { response, pupil } = finishedResult(school, kept);
		const id = response.id as string as EvidenceId;
		const statements = school.db
			.selectDistinct({ statement: marks.statement })
			.from(marks)
			.where(eq(marks.response, response.id))
			.all();
		school.db
			.insert(evidence)
			.values({
				id,
				response: response.id,
				pupil: pupil.id,
				schoolClass: kept.schoolClass,
				lesson: response.lesson ?? response.ideasOf,
				activity: response.activity,
				form: 'result',
				statements: statements.map(({ statement }) => statement),
				why: '',
				offeredAt: response.at,
				offeredBy: kept.by.id
			})
			.onConflictDoNothing()
			.run();
		approve(school, { schoolClass: kept.schoolClass, evidence: id, by: kept.by });
	});
}

function finishedResult(
	school: School,
	{ schoolClass, response }: Parameters<typeof keepResult>[1]
) {
	const row = school.db
		.select({ response: responses, pupil: pupils })
		.from(responses)
		.innerJoin(pupils, eq(pupils.id, responses.pupil))
		.innerJoin(marks, eq(marks.response, responses.id))
		.where(
			and(
				eq(responses.id, response),
				eq(pupils.schoolClass, schoolClass),
				inArray(marks.source, ['after-check', 'game'])
			)
		)
		.get();
	if (!row)
		throw new Refusal(404, {
			code: 'no-such-result',
			say: 'This result is not in this class.',
			mend: 'Go back to the class’s evidence.'
		});
	return row;
}

const ROWS = `
select r.id as response, p.shown_name as shownName, p.avatar, r.lesson, r.at,
		r.kind = 'game' as isGame
	from responses r join pupils p on p.id = r.pupil
	where p.school_class = @schoolClass and p.left_at is null and r.at >= @from
		and exists (select 1 from marks m
			where m.response = r.id and m.source in ('after-check', 'game') and m."of" > 0)
		and not exists (select 1 from evidence e where e.response = r.id)
	order by r.at desc, r.id
	limit @most`;
