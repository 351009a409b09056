import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { aRun, checked, checkOf, LESSON, theEdition } from '../../../../tests/builders/work.ts';
import { HOUR, MINUTE } from '../../calendar/instant.ts';
import type { EvidenceId } from '../../wire/ids.ts';
import { approve, giveBack } from '../evidence/decide.ts';
import { attemptFor, begunBy } from './attempt-for.ts';
import { takeIn } from './take-in.ts';

function aYear3() {
	const school = aSchool();
	const schoolClass = aClass(school, { id: 'HAZEL', years: ['Y3'] });
	const teacher = aStaff(school, { roles: ['teacher'], of: schoolClass });
	const pupil = aPupil(school, { in: schoolClass, year: 'Y3' });
	const edition = theEdition(school);
	const make = edition.lesson.activities.find(({ kind }) => kind === 'make');
	if (!make) throw new Error('the lesson has nothing to make');
	const work = (run: ReturnType<typeof aRun>, text: string) => {
		const item = run.response(make, { text, strokes: [], offered: { why: '' } });
		takeIn(school, item);
		return item.id as string as EvidenceId;
	};
	/** A whole run, and the work offered in it. */
	const finished = () => {
		const run = aRun(school, pupil);
		takeIn(school, run.open());
		for (const when of ['before', 'after'] as const)
			takeIn(
				school,
				run.response(checkOf(edition, when), checked(edition, when === 'before' ? 'a' : 'b', true))
			);
		const evidence = work(run, 'three words');
		takeIn(school, run.finish());
		return evidence;
	};
	const decide = (evidence: EvidenceId, how: typeof giveBack) =>
		how(school, { schoolClass, evidence, by: teacher });
	const held = () => attemptFor(school, pupil.id, LESSON);
	return { school, pupil, edition, make, work, finished, decide, held };
}

test('work given back opens its lesson at that work, with all else as it was answered', () => {
	const { school, pupil, edition, make, finished, decide, held } = aYear3();
	const evidence = finished();
	expect(held()).toBeUndefined();
	expect(begunBy(school, pupil.id)).toEqual([]);
	school.later(HOUR);
	decide(evidence, giveBack);
	expect(held()).toMatchObject({ hash: edition.hash, openedAt: school.clock() });
	expect(Object.keys(held()?.answered ?? {}).sort()).toEqual(
		[checkOf(edition, 'before').id, checkOf(edition, 'after').id].sort()
	);
	expect(held()?.answered).not.toHaveProperty(make.id);
	expect(begunBy(school, pupil.id)).toEqual([LESSON]);
	decide(evidence, approve);
	expect(held()).toBeUndefined();
});

test('made again and left before the end, nothing is asked twice; given back again, it opens there again', () => {
	const { school, pupil, edition, make, work, finished, decide, held } = aYear3();
	decide(finished(), giveBack);
	school.later(2 * HOUR);
	const again = aRun(school, pupil, { opened: school.clock() - 5 * MINUTE });
	takeIn(school, again.open());
	const second = work(again, 'three better words');
	expect(Object.keys(held()?.answered ?? {}).sort()).toEqual(
		[checkOf(edition, 'before').id, checkOf(edition, 'after').id, make.id].sort()
	);
	takeIn(school, again.finish());
	expect(held()).toBeUndefined();
	decide(second, giveBack);
	expect(held()?.answered).toHaveProperty([checkOf(edition, 'before').id]);
	expect(held()?.answered).not.toHaveProperty([make.id]);
});
