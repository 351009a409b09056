import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lessonJsonSchema } from './lesson-json-schema.ts';

it('lessons/lesson.schema.json is up to date (else run: node src/cli/lesson-schema.ts)', () => {
	expect(readFileSync('lessons/lesson.schema.json', 'utf8')).toBe(lessonJsonSchema());
});

it('the schema knows every kind of activity', () => {
	for (const kind of [
		'story',
		'choose',
		'sort',
		'order',
		'spot',
		'match',
		'talk',
		'make',
		'game',
		'check',
		'reflect'
	])
		expect(lessonJsonSchema()).toContain(`"const": "${kind}"`);
});
