import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { acknowledge } from './acknowledge.ts';
import { firstBrokenEntry } from './chronology.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';

function aWorkedConcern() {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'help' });
	acknowledge(school, id, people.dsl);
	note(school, id, people.dsl, 'Rang home.');
	return { school, people, id };
}

test.each([
	['an entry changed', `update concern_entries set by = 'staff/x' where seq = 2`],
	['its content changed', `update concern_entries set content = x'00' where seq = 2`],
	['its time changed', `update concern_entries set at = at - 1 where seq = 3`],
	['an entry taken out', `delete from concern_entries where seq = 3`],
	['all entries taken out', `delete from concern_entries`],
	['a concern changed', `update concerns set said_at = 0`],
	['a concern taken out', `delete from concerns`],
	['a reader taken off the list', `delete from concern_readers`],
	['a reader swapped', `update concern_readers set staff = 'somebody'`]
])('SQLite refuses to have %s', (_, sql) => {
	const { school } = aWorkedConcern();
	expect(() => school.sqlite.exec(sql)).toThrow(/never (changed|deleted)/);
	expect(firstBrokenEntry(school)).toBeUndefined();
});

test('content can lawfully go, and the chain still proves whole', () => {
	const { school, people, id } = aWorkedConcern();
	school.sqlite.exec(`update concern_entries set content = null where did = 'noted'`);
	expect(firstBrokenEntry(school)).toBeUndefined();
	const { chronology } = openConcern(school, id, people.dsl);
	expect(chronology.map(({ text }) => text)).toContain(
		'What stood here has been removed, as the law asks'
	);
});

test.each([
	['changed', `update concern_entries set by = 'staff/x' where seq = 2`, 2],
	[
		'with content of another',
		`update concern_entries set content = (select content from concern_entries where seq = 1) where seq = 3`,
		3
	],
	['taken out', `delete from concern_entries where seq = 3`, 4],
	['moved to another concern', `update concern_entries set concern = 'x' where seq = 4`, 4]
])('past the triggers, an entry %s is found', (_, sql, found) => {
	const { school } = aWorkedConcern();
	school.sqlite.exec(
		'drop trigger concern_entries_stay; drop trigger concern_entries_stand; pragma foreign_keys = off'
	);
	school.sqlite.exec(sql);
	expect(firstBrokenEntry(school)).toBe(found);
});

test('every view is audited, and each reader’s first stands in the chronology', () => {
	const { school, people, id } = aWorkedConcern();
	for (let view = 0; view < 3; view++) openConcern(school, id, people.deputy);
	const { chronology } = openConcern(school, id, people.deputy);
	expect(chronology.filter(({ text }) => text === 'Opened by Mr Rahman')).toHaveLength(1);
	const views = school.sqlite
		.prepare(`select count(*) from audit where did = 'viewed-concern' and by = ?`)
		.pluck()
		.get(`staff/${people.deputy.id}`);
	expect(views).toBe(4);
});

test('somebody who tries to open what isn’t theirs is told there is nothing, and it is audited', () => {
	const { school, people, id } = aWorkedConcern();
	expect(() => openConcern(school, id, people.admin)).toThrow('no-such-concern');
	const tries = school.sqlite
		.prepare(`select count(*) from audit where did = 'was-refused-concern'`)
		.pluck()
		.get();
	expect(tries).toBe(1);
});
