import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { aFinishedLesson, aRun, theEdition } from '../../../../tests/builders/work.ts';
import { judge } from './judge.ts';
import { recount } from './recount.ts';
import { attainment, marks, misconceptions, responses } from './tables.ts';
import { takeIn } from './take-in.ts';

test('a recount by the same rules changes nothing, even after the lesson’s folder has changed', () => {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK' });
	const pupil = aPupil(school, { in: oak });
	const teacher = aStaff(school, { roles: ['teacher'], of: oak });
	const edition = theEdition(school);
	const sort = edition.lesson.activities.find(({ id }) => id === 'easy-or-hard');
	if (!sort) throw new Error('the lesson has no sort');
	takeIn(school, aRun(school, pupil, { edition }).response(sort, { placed: { name: 'hard' } }));
	aFinishedLesson(school, pupil, { edition });
	judge(school, pupil.id, 'ECW-PRI-Y3-2', { level: 'emerging', source: 'teacher', by: teacher.id });
	(school.curriculum.editions as Map<string, unknown>).delete(edition.id);

	const all = () =>
		[attainment, marks, misconceptions, responses].map((table) =>
			school.db.select().from(table).all()
		);
	const before = all();
	expect(before.every((rows) => rows.length > 0)).toBe(true);
	recount(school, pupil.id);
	expect(all()).toEqual(before);
});

test('a recount mends marks that an older rule got wrong', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school) });
	aFinishedLesson(school, pupil);
	const before = school.db.select().from(attainment).all();
	school.sqlite.prepare('update marks set "right" = 0').run();
	recount(school, pupil.id);
	expect(school.db.select().from(attainment).all()).toEqual(before);
});
