import { and, eq } from 'drizzle-orm';
import type { ClassId, EvidenceId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { noteEvidence, withdrawEvidence } from '../teaching/evidenced.ts';
import { judge, withdrawJudgement } from '../teaching/judge.ts';
import { isAside, standing } from './aside.ts';
import { HOWS } from './observe.ts';
import { seenTogether, type EvidenceRow } from './seen-together.ts';
import { approvals, evidence } from './tables.ts';

interface Decision {
	/** The class in the address: a teacher decides about their own class's work. */
	readonly schoolClass: ClassId;
	readonly evidence: EvidenceId;
	readonly by: Staff;
	/** A kind word to the pupil. */
	readonly words?: string;
}

/** A work sample enters the portfolio, and counts for its statements. Harmless to repeat. */
export function approve(school: School, decision: Decision): void {
	together(school, () => {
		for (const sample of samplesIn(school, decision)) {
			if (standing(school, sample.id) === 'approved') continue;
			decide(school, sample.id, decision, 'approved');
			noteEvidence(school, sample.id, sample);
			countObservation(school, sample, decision.by);
		}
	});
}

/** A work sample goes back to the pupil; one that was in the portfolio is taken out of it. */
export function giveBack(school: School, decision: Decision): void {
	together(school, () => {
		for (const { id } of samplesIn(school, decision)) {
			const was = standing(school, id);
			if (was === 'returned') continue;
			decide(school, id, decision, 'returned');
			if (was !== 'approved') continue;
			withdrawEvidence(school, id);
			withdrawJudgement(school, id);
		}
	});
}

/** The work sample; what an adult saw of several children is decided on for all of them. */
function samplesIn(school: School, { evidence: id, schoolClass }: Decision): EvidenceRow[] {
	const inClass = eq(evidence.schoolClass, schoolClass);
	const sample = school.db
		.select()
		.from(evidence)
		.where(and(eq(evidence.id, id), inClass))
		.get();
	// What went to the desk is out of the teacher's hands, and nothing says that it was ever there.
	if (!sample || isAside(school, sample.id))
		throw new Refusal(404, {
			code: 'no-such-evidence',
			say: 'This piece of work is not in this class.',
			mend: 'Go back to the class’s evidence.'
		});
	return seenTogether(school, sample);
}

/** How a child was seen to do something counts from the day it was seen, once the teacher agrees. */
function countObservation(
	school: School,
	{ id, pupil, how, statements, offeredAt, offeredBy }: EvidenceRow,
	moderator: Staff
) {
	const [statement] = statements;
	if (how === null || statement === undefined) return;
	const { level } = HOWS[how];
	judge(school, pupil, statement, {
		level,
		source: 'observation',
		// Noted at a child's screen, it is nobody's but the teacher's who agrees.
		by: offeredBy ?? moderator.id,
		id,
		at: offeredAt
	});
}

function decide(
	school: School,
	id: EvidenceId,
	{ by, words = '' }: Decision,
	decided: 'approved' | 'returned'
): void {
	school.db
		.insert(approvals)
		.values({ evidence: id, decided, words, by: by.id, at: school.clock() })
		.run();
}
