import * as v from 'valibot';
import { expect, test } from 'vitest';
import { codeOf, failedSchema } from './failed.ts';

const error = (name: string, message: string, stack: string) =>
	Object.assign(new Error(message), { name, stack: `${name}: ${message}\n${stack}` });

test('an error is told by its kind and its place in our script, never by its words', () => {
	const at = 'at x (https://school.test/_app/immutable/chunks/Ab3_x.js:3:210)';
	expect(codeOf(error('TypeError', 'Musa wrote: my mum', at))).toBe(
		'TypeError at chunks/Ab3_x.js:3:210'
	);
	expect(codeOf(error('Musa is here', '', ''))).toBe('Error');
	expect(codeOf('Musa')).toBe('Unknown');
});

test.each([
	[{ code: 'TypeError: Musa wrote' }],
	[{ page: '/join/OAK?name=Musa' }],
	[{ page: 'https://school.test/trail' }],
	[{ version: 'Musa wrote' }],
	[{ who: 'Musa' }]
])('%j is refused', (change) => {
	const told = { code: 'TypeError', page: '/(pupil)/trail', version: '17e' };
	expect(v.is(failedSchema, told)).toBe(true);
	expect(v.is(failedSchema, { ...told, ...change })).toBe(false);
});
