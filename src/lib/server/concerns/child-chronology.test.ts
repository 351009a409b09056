import { describe, expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { audit } from '../audit/tables.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { categorise } from './categorise.ts';
import { childChronology, everythingAbout, openChildChronology } from './child-chronology.ts';
import { findChild } from './find-child.ts';
import { linkChild } from './link-child.ts';
import { moveChild } from './move-child.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { shareWelfare } from './share-welfare.ts';
import { speakTo } from './speak-to.ts';
import { writeConcern } from './write.ts';

const words = 'as it was told';
const MIN = 60_000;

function twoChildren() {
	const school = aSchool();
	const people = somePeople(school);
	const ben = aPupil(school, { in: people.oak, name: 'Ben' });
	return { school, ...people, ben };
}

test('what they told, what was written about them, and what they were part of, in time order', () => {
	const { school, amina, ben, dsl, teacher } = twoChildren();
	const told = aConcern(school, { by: amina, words: 'they laughed at me' });
	school.later(MIN);
	writeConcern(school, teacher, {
		id: '00000000-0000-4000-8000-000000000001',
		child: amina.id,
		how: 'saw',
		said: { happened: [], notTell: [], words: 'She was alone again.' }
	});
	school.later(MIN);
	const bens = aConcern(school, { by: ben, words: 'they did it to amina too' });
	linkChild(school, bens, dsl, { pupil: amina.id, how: 'harmed', words });
	acknowledge(school, told, dsl);
	categorise(school, told, dsl, { categories: ['bullying'], fourCs: ['conduct'], words: '' });
	speakTo(school, told, dsl, { by: 'Mr Lund', at: school.clock(), words: 'secret words' });

	const lines = childChronology(school, dsl, amina.id);
	expect(lines).toMatchObject([
		{
			as: 'Told by them',
			stands: 'in-hand',
			categories: ['Bullying between children'],
			fourCs: ['Conduct']
		},
		{ as: 'About them', stands: 'new' },
		{ as: 'May have been harmed too', id: bens }
	]);
	expect(JSON.stringify(lines)).toContain('Mr Lund spoke to the child');
	expect(JSON.stringify(lines)).not.toContain('secret words');
	expect(openConcern(school, bens, dsl).related.map(({ of, id }) => [of, id])).toEqual([
		['Amina', expect.any(String)],
		['Amina', told]
	]);
});

test('opening it is noted, and a child who isn’t on the list isn’t there', () => {
	const { school, amina, dsl } = twoChildren();
	openChildChronology(school, dsl, amina.id);
	expect(school.db.select().from(audit).all().at(-1)).toMatchObject({
		by: `staff/${dsl.id}`,
		did: 'viewed-chronology'
	});
	expect(() => openChildChronology(school, dsl, 'nobody' as never)).toThrow('no-such-child');
});

describe('an allegation', () => {
	test('stands in nobody’s chronology of the child, and is found beside others by whoever may open it', () => {
		const { school, amina, teacher, dsl, deputy, head, chair } = twoChildren();
		const before = JSON.stringify(openChildChronology(school, dsl, amina.id));
		const id = aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id, words });
		for (const who of [dsl, deputy, chair, teacher])
			expect(childChronology(school, who, amina.id)).toEqual([]);
		expect(JSON.stringify(openChildChronology(school, dsl, amina.id))).toBe(before);
		expect(childChronology(school, head, amina.id)).toEqual([]);
		expect(everythingAbout(school, head, amina.id)).toMatchObject([{ id }]);
	});
	test('goes from the team’s chronology once it is found to be one', () => {
		const { school, amina, teacher, dsl, head } = twoChildren();
		const id = aConcern(school, { by: amina, words });
		expect(childChronology(school, dsl, amina.id)).toHaveLength(1);
		sayItIsAboutAdult(school, id, dsl, { adult: teacher.id, words });
		expect(childChronology(school, dsl, amina.id)).toEqual([]);
		expect(childChronology(school, head, amina.id)).toEqual([]);
		expect(everythingAbout(school, head, amina.id)).toHaveLength(1);
	});
	test('shows to nobody as related to what they may open', () => {
		const { school, amina, teacher, dsl, head } = twoChildren();
		const plain = aConcern(school, { by: amina, words: 'a boy was unkind' });
		const secret = aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id, words });
		expect(openConcern(school, plain, dsl).related).toEqual([]);
		expect(openConcern(school, secret, head).related).toEqual([]);
	});
	test('opens the welfare alone to the lead it was opened to', () => {
		const { school, amina, teacher, dsl, deputy, head } = twoChildren();
		const id = aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id, words });
		shareWelfare(school, id, head, { to: dsl.id, words: 'Sit with her at lunch.' });
		expect(childChronology(school, dsl, amina.id)).toMatchObject([{ as: 'Their welfare' }]);
		expect(childChronology(school, deputy, amina.id)).toEqual([]);
	});
	test('linked to another child leads nobody there who may not open it', () => {
		const { school, amina, ben, teacher, dsl, head } = twoChildren();
		const id = aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id, words });
		linkChild(school, id, head, { pupil: ben.id, how: 'saw', words });
		expect(childChronology(school, dsl, ben.id)).toEqual([]);
		expect(childChronology(school, head, ben.id)).toEqual([]);
		expect(everythingAbout(school, head, ben.id)).toMatchObject([{ id, as: 'Saw or heard it' }]);
	});
});

test('a teacher the child picked has no chronology, nor other concerns, nor other children', () => {
	const { school, amina, ben, teacher, dsl } = twoChildren();
	aConcern(school, { by: amina, words: 'an earlier one' });
	const id = aConcern(school, { by: amina, tell: teacher.id, words: 'help' });
	linkChild(school, id, dsl, { pupil: ben.id, how: 'harming', words });
	categorise(school, id, dsl, { categories: ['neglect'], fourCs: [], words: '' });
	expect(childChronology(school, teacher, amina.id)).toEqual([]);
	const view = openConcern(school, id, teacher);
	expect(view).toMatchObject({ related: [], others: [], about: { names: [] }, isTeam: false });
	expect(JSON.stringify(view)).not.toMatch(/Ben|Neglect/);
});

describe('a concern put on the wrong child', () => {
	test('is moved with a reason, and leaves a mark that says only when', () => {
		const { school, amina, ben, dsl } = twoChildren();
		const id = aConcern(school, { by: amina, words: 'he hit me' });
		const at = school.clock();
		moveChild(school, id, dsl, { pupil: ben.id, words: 'Ben was at her device.' });
		expect(openConcern(school, id, dsl).child?.name).toBe('Ben');
		expect(childChronology(school, dsl, amina.id)).toEqual([{ kind: 'moved', at }]);
		expect(childChronology(school, dsl, ben.id)).toMatchObject([{ id }]);
	});
	test('leaves no mark for whoever may not open it', () => {
		const { school, amina, ben, teacher, dsl, head } = twoChildren();
		const id = aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id, words });
		moveChild(school, id, head, { pupil: ben.id, words });
		expect(childChronology(school, dsl, amina.id)).toEqual([]);
		expect(childChronology(school, dsl, ben.id)).toEqual([]);
		expect(childChronology(school, head, amina.id)).toEqual([]);
		expect(everythingAbout(school, head, amina.id)).toMatchObject([{ kind: 'moved' }]);
	});
	test('moved back, stands with the first child again', () => {
		const { school, amina, ben, dsl } = twoChildren();
		const id = aConcern(school, { by: amina, words: 'he hit me' });
		moveChild(school, id, dsl, { pupil: ben.id, words });
		moveChild(school, id, dsl, { pupil: amina.id, words });
		expect(childChronology(school, dsl, amina.id)).toMatchObject([{ id }]);
		expect(childChronology(school, dsl, ben.id)).toMatchObject([{ kind: 'moved' }]);
	});
	test('closes for a lead whom “my teacher” may mean then, and waits for the next', () => {
		const { school, amina, dsl, deputy } = twoChildren();
		const elm = aClass(school, { id: 'ELM' });
		const leadOfElm = aStaff(school, { name: 'Ms Amadi', roles: ['dsl'], of: elm });
		const zed = aPupil(school, { in: elm, name: 'Zed' });
		const id = aConcern(school, { by: amina, words: 'my teacher scares me' });
		expect(openConcern(school, id, leadOfElm).words).toContain('scares');
		acknowledge(school, id, leadOfElm);
		moveChild(school, id, dsl, { pupil: zed.id, words: 'It is Zed’s.' });
		expect(() => openConcern(school, id, leadOfElm)).toThrow('no-such-concern');
		expect(childChronology(school, leadOfElm, zed.id)).toEqual([]);
		expect(childChronology(school, leadOfElm, amina.id)).toEqual([]);
		expect(openConcern(school, id, deputy).stands).toBe('new');
	});
	test('opens nothing to whom it was closed before', () => {
		const { school, amina, dsl, deputy } = twoChildren();
		const elm = aClass(school, { id: 'ELM' });
		const zed = aPupil(school, { in: elm, name: 'Zed' });
		const leadOfOak = aStaff(school, { name: 'Ms Amadi', roles: ['dsl'], of: amina.schoolClass });
		const id = aConcern(school, { by: amina, words: 'my teacher scares me' });
		expect(() => openConcern(school, id, leadOfOak)).toThrow('no-such-concern');
		moveChild(school, id, deputy, { pupil: zed.id, words });
		expect(() => openConcern(school, id, leadOfOak)).toThrow('no-such-concern');
		expect(openConcern(school, id, dsl).child?.name).toBe('Zed');
	});
	test('needs a child to move from, and another to move to', () => {
		const { school, amina, dsl } = twoChildren();
		const unsigned = aConcern(school, { words: 'help' });
		expect(() => moveChild(school, unsigned, dsl, { pupil: amina.id, words })).toThrow(
			'no-child-to-move-from'
		);
		findChild(school, unsigned, dsl, amina.id);
		expect(childChronology(school, dsl, amina.id)).toMatchObject([{ as: 'Told by them' }]);
		expect(() => moveChild(school, unsigned, dsl, { pupil: amina.id, words })).toThrow(
			'same-child'
		);
	});
});

test('no child’s id, and nothing that was noted of another, lies in the open', () => {
	const { school, amina, ben, dsl } = twoChildren();
	const id = aConcern(school, { by: amina, words });
	linkChild(school, id, dsl, { pupil: ben.id, how: 'saw', words: 'by the coats' });
	moveChild(school, id, dsl, { pupil: ben.id, words: 'by the coats' });
	note(school, id, dsl, words);
	for (const table of ['concerns', 'concern_children', 'concern_entries', 'concern_readers']) {
		const rows = JSON.stringify(school.sqlite.prepare(`select * from ${table}`).all());
		expect(rows).not.toContain(ben.id);
		expect(rows).not.toContain('coats');
	}
	expect(() => school.sqlite.exec('delete from concern_children')).toThrow('never deleted');
	expect(() => school.sqlite.exec(`update concern_children set child = 'x'`)).toThrow(
		'never changed'
	);
});
