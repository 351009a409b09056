import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { categorise } from './categorise.ts';
import { childChronology } from './child-chronology.ts';
import { concernsChain } from './chronology.ts';
import { deskOf } from './desk.ts';
import { linkChild } from './link-child.ts';
import { acknowledge } from './acknowledge.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { refer } from './refer.ts';
import { speakTo } from './speak-to.ts';
import { strike } from './strike.ts';

const words = 'as it was told';

/** A concern, and how to find the number of the newest entry that says something. */
function aRecord() {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'they keep adding me back' });
	const view = () => openConcern(school, id, people.dsl);
	const numberOf = (text: RegExp) =>
		view().chronology.findLast((line) => text.test(line.text))?.number ?? 0;
	return { school, ...people, id, view, numberOf };
}

test('a struck entry stays readable, with who struck it and why', () => {
	const { school, id, dsl, deputy, view, numberOf } = aRecord();
	note(school, id, dsl, 'Rang the wrong mum.');
	const number = numberOf(/Note/);
	strike(school, id, deputy, { entry: number, words: 'Another child’s mum.' });
	const line = view().chronology.find((one) => one.number === number);
	expect(line).toMatchObject({
		words: 'Rang the wrong mum.',
		struck: { by: 'Mr Rahman', because: 'Another child’s mum.' }
	});
	expect(view().chronology.at(-1)?.text).toBe(`Mr Rahman struck through entry ${number}`);
	expect(concernsChain(school).firstBroken).toBeUndefined();
});

test('what was struck counts no more: spoken to, categories, referral, other child', () => {
	const { school, id, dsl, view, numberOf, oak } = aRecord();
	const ben = aPupil(school, { in: oak, name: 'Ben' });
	acknowledge(school, id, dsl);
	speakTo(school, id, dsl, { by: 'Mr Lund', at: school.clock(), words });
	refer(school, id, dsl, { to: 'police', at: school.clock(), reference: '', words });
	categorise(school, id, dsl, { categories: ['bullying'], fourCs: [], words: '' });
	categorise(school, id, dsl, { categories: ['neglect'], fourCs: ['contact'], words: '' });
	linkChild(school, id, dsl, { pupil: ben.id, how: 'saw', words: '' });
	expect(view()).toMatchObject({ stands: 'referred', about: { categories: ['neglect'] } });

	const struck = (text: RegExp) => strike(school, id, dsl, { entry: numberOf(text), words });
	struck(/spoke to/);
	struck(/Referred/);
	struck(/Neglect/);
	struck(/another child/);
	expect(view()).toMatchObject({
		stands: 'in-hand',
		spokenTo: null,
		referred: [],
		awaited: [],
		about: { categories: ['bullying'], fourCs: [] },
		others: []
	});
	expect(deskOf(school, dsl).waiting[0]).toMatchObject({
		categories: ['Bullying between children'],
		notYet: ['Spoken to', 'Parents told'],
		awaited: []
	});
	expect(childChronology(school, dsl, ben.id)).toEqual([]);
});

test('nothing that came in, nor who may read it, is struck; nothing twice; nothing to come', () => {
	const { school, id, dsl, view, numberOf } = aRecord();
	note(school, id, dsl, words);
	const number = numberOf(/Note/);
	expect(view().strikable).toEqual([number]);
	for (const entry of [1, 2, number + 2, 99])
		expect(() => strike(school, id, dsl, { entry, words })).toThrow('not-to-be-struck');
	strike(school, id, dsl, { entry: number, words });
	expect(() => strike(school, id, dsl, { entry: number, words })).toThrow('not-to-be-struck');
	expect(() => strike(school, id, dsl, { entry: number + 1, words })).toThrow('not-to-be-struck');
	expect(view().strikable).toEqual([]);
});

test('a teacher the child picked strikes nothing, and reads no reason', () => {
	const school = aSchool();
	const { amina, teacher, dsl } = somePeople(school);
	const id = aConcern(school, { by: amina, tell: teacher.id, words: 'help' });
	note(school, id, teacher, 'She was tearful.');
	expect(() => strike(school, id, teacher, { entry: 4, words })).toThrow('not-yours-to-do');
	const { chronology } = openConcern(school, id, dsl);
	const number = chronology.find(({ text }) => text.startsWith('Note'))?.number ?? 0;
	strike(school, id, dsl, { entry: number, words: 'It was about her brother.' });
	const theirs = openConcern(school, id, teacher);
	expect(JSON.stringify(theirs)).not.toContain('brother');
	expect(theirs.chronology.find((one) => one.number === number)?.struck?.by).toBe('Mrs Osei');
});

test('a concern’s entries are numbered from 1, whatever stands in others', () => {
	const { school, amina, dsl, view } = aRecord();
	const other = aConcern(school, { by: amina, words: 'another' });
	note(school, other, dsl, words);
	note(school, other, dsl, words);
	expect(view().chronology.map(({ number }) => number)).toEqual([1, 2, 3]);
});
