import { expect, it } from 'vitest';
import { exampleOf } from '../samples.ts';
import { picks, sentence, wayOf } from './way.ts';

const leo = exampleOf('story');

it('a story begins at its first scene, and waits there for a choice', () => {
	expect(wayOf(leo, [])).toEqual(['photo']);
});

it('follows the choices, and scenes that lead on by themselves', () => {
	const path = [
		{ scene: 'photo', choice: 0 },
		{ scene: 'sent', choice: 0 }
	];
	expect(wayOf(leo, path)).toEqual(['photo', 'sent', 'waited', 'mended']);
});

it('tells the way as it went in the end, when a choice was taken back', () => {
	const path = [
		{ scene: 'photo', choice: 0 },
		{ scene: 'photo', choice: 1 }
	];
	expect(picks(path).get('photo')).toBe(1);
	expect(wayOf(leo, path)).toEqual(['photo', 'asked']);
});

it('stops rather than going round for ever', () => {
	const [first] = leo.scenes;
	if (!first) throw new Error('the example has scenes');
	const { choices: _, ...plain } = first;
	expect(wayOf({ ...leo, scenes: [{ ...plain, next: first.id }] }, [])).toEqual(['photo']);
});

it.each([
	['He asks', 'He asks.'],
	['He asks.', 'He asks.'],
	['“Stop!”', '“Stop!”']
])('reads the choice %s as %s', (text, read) => {
	expect(sentence(text)).toBe(read);
});
