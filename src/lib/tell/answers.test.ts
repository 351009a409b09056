import { expect, test } from 'vitest';
import * as v from 'valibot';
import { concernSchema } from '../wire/concern.ts';
import { concernOf, mayFearNearest } from './answers.ts';

test('a concern in which every step was skipped can be sent', () => {
	const concern = concernOf({}, {});
	expect(v.parse(concernSchema, concern)).toEqual({ happened: [], words: '', notTell: [] });
});

test('a page of emoji arrives, cut between two of them where it is too long', () => {
	const { words } = concernOf({ words: '😢'.repeat(4001) }, {});
	expect(words).toBe('😢'.repeat(4000));
	const odd = concernOf({ words: `a${'😢'.repeat(4001)}` }, {});
	expect(odd.words).toBe(`a${'😢'.repeat(3999)}`);
	expect(v.safeParse(concernSchema, odd).success).toBe(true);
});

test('an empty name is no name', () => {
	expect(concernOf({ aboutAdult: 'yes', adultNamed: '  ', saysTheyAre: ' ' }, {})).toEqual({
		aboutAdult: 'yes',
		happened: [],
		words: '',
		notTell: []
	});
});

test('what the screen promised and where the child was go with it', () => {
	const where = { page: 'lesson', lesson: 'y4-three-words', activity: 'sort-it' } as const;
	expect(concernOf({}, { where, promised: 'Mrs Osei will read this today.' })).toMatchObject({
		where,
		promised: 'Mrs Osei will read this today.'
	});
});

test.each([
	[{ aboutAdult: 'yes' }, true],
	[{ aboutAdult: 'not-sure' }, true],
	[{ aboutAdult: 'no', happened: ['at-home', 'very-sad'] }, true],
	[{ aboutAdult: 'no', happened: ['unkind'] }, false],
	[{}, false]
] as const)('a child who says %j is sent to a grown-up they feel safe with: %s', (said, safe) => {
	expect(
		mayFearNearest({ ...said, happened: [...('happened' in said ? said.happened : [])] })
	).toBe(safe);
});
