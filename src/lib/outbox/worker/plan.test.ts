import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lessonIn, mayKeep, neverChanges, planFor, shellFor } from './plan.ts';

const HERE = 'https://fernlow.example';
const plan = (path: string, mode = 'cors', method = 'GET') =>
	planFor({ method, url: new URL(path, HERE).href, mode }, HERE);

test.each([
	['/lesson/y4-three-words', 'shell'],
	['/games', 'shell'],
	['/games/passwords', 'shell'],
	['/mix', 'shell'],
	['/offline', 'shell'],
	['/', 'page'],
	['/join', 'page'],
	['/join/ACORN', 'page'],
	['/trail', 'page'],
	['/me', 'page'],
	['/tell', 'page'],
	['/lesson/y4-three-words/print', 'leave'],
	['/mix/other', 'leave'],
	['/mixture', 'leave'],
	['/trailer', 'leave'],
	['/login', 'leave'],
	['/teach/OAK/coverage', 'leave'],
	['/safeguarding', 'leave'],
	['/admin/people', 'leave']
])('the page %s: %s', (path, what) => {
	expect(plan(path, 'navigate')).toBe(what);
});

test.each([
	['/_app/immutable/chunks/a1b2.js', 'build'],
	['/lessons/y4-three-words.json', 'lesson'],
	['/lessons/y4-three-words.json?h=abc', 'lesson'],
	['/lessons/y4-three-words/kite.svg', 'lesson'],
	['/pictures/scene/0f.svg', 'picture'],
	['/trail/__data.json?x-sveltekit-invalidated=01', 'page-data'],
	['/__data.json', 'page-data'],
	['/teach/OAK/coverage/__data.json', 'leave'],
	['/maker.json', 'leave'],
	['/attempts/y4-three-words.json', 'leave'],
	['/mix.json', 'leave'],
	['/post/key', 'leave'],
	['/trail', 'leave'],
	['https://elsewhere.example/pictures/scene/0f.svg', 'leave']
])('%s: %s', (path, what) => {
	expect(plan(path)).toBe(what);
});

test('nothing that is sent is ever answered by the worker', () => {
	for (const path of ['/post', '/trail', '/lesson/y4-three-words', '/sign-out'])
		for (const mode of ['navigate', 'cors']) expect(plan(path, mode, 'POST')).toBe('leave');
});

test('a page below a shell is answered with that shell', () => {
	expect(shellFor(`${HERE}/lesson/y1-ask-first`)).toBe('/lesson/');
	expect(shellFor(`${HERE}/games?again`)).toBe('/games');
	expect(shellFor(`${HERE}/games/passwords?again`)).toBe('/games/');
	expect(shellFor(`${HERE}/mix?again`)).toBe('/mix');
	expect(shellFor(`${HERE}/offline?to=%2Ftrail`)).toBe('/offline');
});

test('a lesson’s own page names its lesson, and no other page does', () => {
	expect(lessonIn(`${HERE}/lesson/y1-ask-first?again`)).toBe('y1-ask-first');
	expect(lessonIn(`${HERE}/lesson/%3E; rel=x`)).toBeUndefined();
	expect(lessonIn(`${HERE}/games/passwords`)).toBeUndefined();
});

test('only a whole answer of our own that is nobody’s own is kept', () => {
	const answer = (control: string, more: object = {}) =>
		Object.defineProperties(new Response('x', { headers: { 'cache-control': control } }), {
			type: { value: 'basic' },
			...more
		});
	expect(mayKeep(answer('no-cache'))).toBe(true);
	expect(mayKeep(answer('public, max-age=31536000, immutable'))).toBe(true);
	expect(mayKeep(answer('no-store'))).toBe(false);
	expect(mayKeep(answer('private, max-age=60'))).toBe(false);
	expect(mayKeep(answer('no-cache', { type: { value: 'opaque' } }))).toBe(false);
	expect(mayKeep(answer('no-cache', { redirected: { value: true } }))).toBe(false);
	expect(mayKeep(answer('no-cache', { status: { value: 206 } }))).toBe(false);
	expect(neverChanges(answer('public, max-age=31536000, immutable'))).toBe(true);
	expect(neverChanges(answer('no-cache'))).toBe(false);
});

test('nothing ever asks a browser to clear its data: sealed work would go with it', () => {
	const header = new RegExp(['clear', 'site', 'data'].join('-'), 'i');
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(ts|svelte|html)$/.test(file)
	);
	expect(sources.length).toBeGreaterThan(50);
	expect(sources.filter((file) => header.test(readFileSync(join('src', file), 'utf8')))).toEqual(
		[]
	);
});
