import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { aRun, checked, checkOf, LESSON, theEdition } from '../../../../tests/builders/work.ts';
import { DAY } from '../../calendar/instant.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import { editionFor } from './edition-for.ts';
import { takeIn } from './take-in.ts';
import { editionOf } from './versions.ts';

/** A child who has done the check before the lesson, and the lesson as it was. */
function aBegunLesson() {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school), year: 'Y3' });
	const other = aPupil(school, { in: aClass(school), year: 'Y3' });
	const was = theEdition(school);
	editionOf(school, LESSON);
	const run = aRun(school, pupil);
	takeIn(school, run.open());
	takeIn(school, run.response(checkOf(was, 'before'), checked(was, 'a', true)));
	const editions = school.curriculum.editions as Map<string, Edition>;
	const edit = () =>
		void editions.set(LESSON, {
			...was,
			hash: 'edited',
			lesson: { ...was.lesson, title: 'Edited' }
		});
	const withhold = () => void editions.delete(LESSON);
	return { school, pupil, other, was, run, edit, withhold };
}

test('a child under way with a lesson that is edited goes on with it as it was; others begin it as it is', () => {
	const { school, pupil, other, was, edit } = aBegunLesson();
	edit();
	expect(editionFor(school, LESSON, pupil.id)).toMatchObject({
		hash: was.hash,
		lesson: { title: was.lesson.title }
	});
	for (const who of [other.id, undefined])
		expect(editionFor(school, LESSON, who)).toMatchObject({ hash: 'edited' });
});

test('one under way with a lesson that is withheld meanwhile can still finish it', () => {
	const { school, pupil, other, was, withhold } = aBegunLesson();
	withhold();
	expect(editionFor(school, LESSON, pupil.id)?.hash).toBe(was.hash);
	expect(editionFor(school, LESSON, other.id)).toBeUndefined();
});

test('once it is finished, or a week old, the lesson is as it is now', () => {
	const finished = aBegunLesson();
	finished.edit();
	takeIn(finished.school, finished.run.finish());
	expect(editionFor(finished.school, LESSON, finished.pupil.id)?.hash).toBe('edited');

	const left = aBegunLesson();
	left.edit();
	left.school.later(7 * DAY);
	expect(editionFor(left.school, LESSON, left.pupil.id)?.hash).toBe('edited');
});

test('there is nothing for a lesson that never was', () => {
	const { school, pupil } = aBegunLesson();
	expect(editionFor(school, 'y3-never', pupil.id)).toBeUndefined();
});
