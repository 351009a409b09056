import * as v from 'valibot';
import { expect, test } from 'vitest';
import { concernSchema } from './concern.ts';

const said = { happened: [], words: 'help', notTell: [] };

test.each([
	[{ page: 'mars' }, undefined],
	[{ page: 'lesson', lesson: 'x'.repeat(500) }, undefined],
	['somewhere', undefined],
	// A newer browser may know more.
	[
		{ page: 'lesson', lesson: 'y4-three-words', mood: 'sad' },
		{ page: 'lesson', lesson: 'y4-three-words' }
	]
])('a concern that says it comes from %j arrives', (where, understood) => {
	const read = v.parse(concernSchema, { ...said, where });
	expect(read).toMatchObject(said);
	expect(read.where).toEqual(understood);
});
