import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { LESSON, theEdition } from '../../../../tests/builders/work.ts';
import type { Where } from '../../wire/concern.ts';
import { deskOf } from './desk.ts';

const school = () => {
	const made = aSchool();
	const people = somePeople(made);
	const desk = (by: typeof people.amina | undefined, where: Where) => {
		aConcern(made, { ...(by ? { by } : {}), where });
		const { waiting, unconfirmed } = deskOf(made, people.dsl);
		return [...waiting, ...unconfirmed].map(({ place }) => place).at(0);
	};
	return { school: made, people, desk };
};

test('the desk says which activity and round of a lesson’s game a child told from', () => {
	const { school: made, people, desk } = school();
	const { lesson } = theEdition(made);
	const activity = lesson.activities[3]?.id ?? '';
	expect(desk(people.amina, { page: 'lesson', lesson: LESSON, activity, round: 2 })).toBe(
		`Oak · in “${lesson.title}”, activity 4, round 2`
	);
});

test.each([
	['Y1', 'The Nosy Magpie'],
	['Y6', 'One Key, Many Doors']
] as const)('a game is called what a child in %s knows it as', (year, title) => {
	const { school: made, people, desk } = school();
	const by = aPupil(made, { in: people.oak, year });
	expect(desk(by, { page: 'game', game: 'passwords', round: 5 })).toBe(
		`Oak · in the game “${title}”, round 5`
	);
});

test('a game that is no longer here, or never was, is a game all the same', () => {
	const { people, desk } = school();
	expect(desk(people.amina, { page: 'game', game: 'constructor' })).toBe('Oak · in a game');
});
