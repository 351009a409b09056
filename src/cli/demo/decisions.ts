import { DAY, HOUR, type Instant } from '../../lib/calendar/instant.ts';
import { approve, giveBack } from '../../lib/server/evidence/decide.ts';
import { keepResult, resultsToKeep } from '../../lib/server/evidence/keep-result.ts';
import { evidenceOf } from '../../lib/server/evidence/of-class.ts';
import { classesOf } from '../../lib/server/people/classes.ts';
import { classStaff } from '../../lib/server/people/tables.ts';
import { together, type School } from '../../lib/server/school/school.ts';
import { staffOf } from '../../lib/server/sign-in/session.ts';

/** A class's newest work is left for its teacher to look at. */
const LEFT = 4;

/**
 * What teachers made of the work their classes offered: nearly all of it kept, now and then something
 * given back, the newest not looked at yet.
 * @param at sets the school's clock to when something happened
 */
export function addDecisions(school: School, at: (instant: Instant) => void): void {
	const now = school.clock();
	for (const { id: schoolClass } of classesOf(school)) {
		const teacher = school.db
			.select()
			.from(classStaff)
			.all()
			.find((row) => row.schoolClass === schoolClass && row.as === 'teacher');
		const by = teacher && staffOf(school, teacher.staff);
		if (!by) continue;
		together(school, () => {
			const { waiting } = evidenceOf(school, schoolClass);
			for (const [i, { id: evidence, offeredAt }] of waiting
				.slice(Math.min(LEFT, Math.ceil(waiting.length / 3)))
				.entries()) {
				at(Math.min(offeredAt + DAY + 6 * HOUR, now));
				if (i % 12 === 7)
					giveBack(school, { schoolClass, evidence, by, words: 'Nearly there! Tell me why.' });
				else approve(school, { schoolClass, evidence, by, words: i % 3 === 0 ? 'Well done!' : '' });
			}
			for (const { response, at: done } of resultsToKeep(school, schoolClass).slice(0, 3)) {
				at(Math.min(done + DAY, now));
				keepResult(school, { schoolClass, response, by });
			}
		});
	}
	at(now);
}
