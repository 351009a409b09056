import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { aRun, theEdition } from '../../../../tests/builders/work.ts';
import type { Reflect } from '../../activities/reflect/kind.ts';
import type { EvidenceId } from '../../wire/ids.ts';
import { judgements } from '../teaching/tables.ts';
import { takeIn } from '../teaching/take-in.ts';
import { approve } from './decide.ts';
import { evidenceOf } from './of-class.ts';
import { workOf } from './of-pupil.ts';

function acorn() {
	const school = aSchool();
	const schoolClass = aClass(school, { id: 'ACORN', years: ['EYFS'] });
	const teacher = aStaff(school, { roles: ['teacher'], of: schoolClass });
	const bea = aPupil(school, { in: schoolClass, name: 'Bea', year: 'EYFS' });
	const edition = theEdition(school, 'eyfs-no-stop-ask-tell');
	const back = edition.lesson.activities.find((one): one is Reflect => one.kind === 'reflect');
	if (!back?.look) throw new Error('the lesson says what an adult looks for');
	const noted = (how?: string) => {
		const more = how ? { noted: how } : {};
		const item = aRun(school, bea, { edition }).response(back, { sure: 3, people: [0], ...more });
		takeIn(school, item);
		takeIn(school, item);
		return item.id as string as EvidenceId;
	};
	const judged = () =>
		school.db.select().from(judgements).where(eq(judgements.pupil, bea.id)).all();
	return { school, schoolClass, teacher, bea, back, noted, judged };
}

test('what an adult notes at a child’s screen waits for the teacher, once, and counts for nothing until then', () => {
	const { school, schoolClass, teacher, back, noted, judged } = acorn();
	const evidence = noted('prompted');
	expect(evidenceOf(school, schoolClass).waiting).toMatchObject([
		{ shownName: 'Bea', form: 'observation', text: back.look, task: 'With a prompt' }
	]);
	expect(judged()).toEqual([]);
	approve(school, { schoolClass, evidence, by: teacher });
	expect(judged()).toMatchObject([
		{ statement: 'ECW-SII-EYFS-1', level: 'emerging', source: 'observation', by: teacher.id }
	]);
});

test('nobody has to note anything', () => {
	const { school, schoolClass, noted } = acorn();
	noted();
	expect(evidenceOf(school, schoolClass).waiting).toEqual([]);
});

test('it is nothing the child made, and not on the child’s page', () => {
	const { school, bea, noted } = acorn();
	noted('not-yet');
	expect(workOf(school, bea.id)).toEqual([]);
});
