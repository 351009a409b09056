import { expect, test } from 'vitest';
import { readClassList } from './class-list.ts';

test('a list pasted from a spreadsheet is read, with or without headings', () => {
	const wanted = [
		{ name: 'Noah Harris', year: 'Y4', schoolClass: 'Oak' },
		{ name: 'Amina Khan', year: 'EYFS', schoolClass: 'Acorn' }
	];
	for (const text of [
		'Noah Harris,4,Oak\nAmina Khan,Reception,Acorn',
		'Name\tYear\tClass\nNoah Harris\tYear 4\tOak\nAmina Khan\tR\tAcorn\n\n',
		'\uFEFFSurname;Forename;Reg Group;Year Group\nHarris;Noah;Oak;Y4\nKhan;Amina;Acorn;eyfs',
		'"Harris, Noah",4,Oak\r\n"Khan, Amina",rec,Acorn\r\n'
	])
		expect(readClassList(text)).toMatchObject({ listed: wanted, problems: [] });
});

test('each line that can’t be used says what to mend, and the others are read', () => {
	const { listed, problems } = readClassList(
		'Noah Harris,4,Oak\nAmina Khan,12,Oak\n,4,Oak\nLeo Green,4\nnoah harris,4,oak'
	);
	expect(listed).toHaveLength(1);
	expect(problems.map((one) => one.line)).toEqual([2, 3, 4, 5]);
	expect(problems[0]?.say).toContain('“12” is not a year');
});

test('nonsense and nothing get a message instead of an error', () => {
	expect(readClassList('').problems).toHaveLength(1);
	expect(readClassList('"""'.repeat(50)).problems.length).toBeGreaterThan(0);
});
