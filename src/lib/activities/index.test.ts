import { readdirSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { activitySchema, kindOf, kinds, markResponse, sampleOf } from './index.ts';
import { exampleAround, exampleOf, examples } from './samples.ts';

const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name);

describe('the list of kinds', () => {
	it('has every folder, and calls each kind what its folder is called', () => {
		expect(Object.keys(kinds).sort()).toEqual(folders.sort());
		for (const [name, kind] of Object.entries(kinds)) expect(kind.name).toBe(name);
	});

	it.each(folders)('has an example of %s', (folder) => {
		expect(exampleOf(folder as keyof typeof kinds).kind).toBe(folder);
	});

	it.each(['', 'constructor', 'toString', '__proto__', 'quiz', 7, null, undefined, ['story']])(
		'refuses an activity of the kind %j',
		(kind) => {
			expect(v.safeParse(activitySchema, { ...exampleOf('talk'), kind }).success).toBe(false);
			expect(() => kindOf({ kind: kind as string })).toThrow();
		}
	);

	it.each([null, 'story', 3, [], {}])('refuses %j as an activity', (odd) => {
		expect(v.safeParse(activitySchema, odd).success).toBe(false);
	});
});

describe.each(examples)('the example $folder/$name', ({ activity }) => {
	const kind = kindOf(activity);

	it('has nothing for the lint to say', () => {
		expect(kind.faults(activity, exampleAround)).toEqual([]);
	});

	it('says every text only once it is a text', () => {
		const texts = kind.texts(activity);
		expect(texts).toContain(activity.say);
		for (const text of texts) expect(text.trim()).not.toBe('');
	});

	it('refuses a line that no kind knows', () => {
		expect(v.safeParse(activitySchema, { ...activity, colour: 'red' }).success).toBe(false);
	});

	it.each([null, undefined, 'yes', 4, [], { anything: true }])(
		'refuses %j as a response, to be marked or kept',
		(odd) => {
			expect(() => markResponse(activity, odd, exampleAround)).toThrow();
			expect(() => sampleOf(activity, odd, exampleAround)).toThrow();
		}
	);
});
