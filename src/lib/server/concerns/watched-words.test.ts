import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { MINUTE } from '../../calendar/instant.ts';
import { set } from '../school/settings.ts';
import { deskOf } from './desk.ts';
import { WATCHED, watchedWord } from './watched-words.ts';
import { IN_WORK } from './write.ts';

const said = (words: string) => ({
	said: { happened: [], notTell: [], words },
	from: { kind: 'unsigned' as const }
});

test.each([
	['he has a KNIFE in his bag', 'knife'],
	['i want to die. or run away', 'want to die'],
	['I don’t want to be alive', 'dont want to be alive'],
	['knives and forks', null],
	['we begun the drawing', null],
	['', null]
])('“%s”: %s', (words, word) => {
	expect(watchedWord(said(words))).toBe(word);
});

test('a child’s work is never read, the adult’s own words beside it are', () => {
	const from = {
		kind: 'adult',
		staff: 'S' as never,
		name: 'Mr Lund',
		how: 'work',
		child: null,
		work: { title: '', task: '', strokes: [] }
	} as const;
	const work = (words: string) => watchedWord({ ...said(words), from });
	expect(work(`Please look.${IN_WORK}he has a knife”`)).toBeNull();
	expect(work(`It speaks of a knife.${IN_WORK}he has one”`)).toBe('knife');
});

test('it moves a new concern up, says which word, and moves none that is quicker', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	const quick = aConcern(school, { by: amina, words: 'come now', happeningNow: 'yes' });
	const watched = aConcern(school, { by: amina, words: 'he has a knife' });
	school.later(MINUTE);
	const newer = aConcern(school, { by: amina, words: 'she was unkind' });
	const order = () => deskOf(school, dsl).waiting.map(({ id, watched: word }) => [id, word]);
	// Off unless switched on.
	expect(order()).toEqual([
		[quick, null],
		[newer, null],
		[watched, null]
	]);
	set(school, 'watchedWords', true);
	expect(order()).toEqual([
		[quick, null],
		[watched, 'knife'],
		[newer, null]
	]);
});

test('the list is small letters without apostrophes, as words are read', () => {
	for (const word of WATCHED) expect(word).toMatch(/^[a-z]+( [a-z]+)*$/);
	expect(WATCHED.length).toBeLessThan(40);
});
