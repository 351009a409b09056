import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { MOST_CHOICES, story, type Story } from './kind.ts';

const leo = exampleOf('story');
const mark = (path: { scene: string; choice: number }[]) =>
	story.mark(leo, { path }, exampleAround);
const says = (activity: Story) => story.faults(activity, exampleAround).map((fault) => fault.say);
const scene = (id: string, rest: object = {}): Story['scenes'][number] => ({
	id,
	picture: { thing: 'fox', description: 'A fox' },
	text: 'Something happens.',
	...rest
});
const withScenes = (...scenes: Story['scenes']): Story => ({ ...leo, scenes });

describe('what a story shows', () => {
	it.each([
		['nothing, where the choices hold no wrong idea', [{ scene: 'photo', choice: 1 }], []],
		['the wrong idea behind a choice', [{ scene: 'photo', choice: 0 }], ['a-joke-needs-no-asking']],
		[
			'each wrong idea once, however often it was chosen',
			[
				{ scene: 'photo', choice: 0 },
				{ scene: 'sent', choice: 0 },
				{ scene: 'photo', choice: 0 }
			],
			['a-joke-needs-no-asking', 'it-goes-away-by-itself']
		],
		['nothing, for a scene or choice it does not have', [{ scene: 'gone', choice: 0 }], []],
		['nothing, for a choice past the last', [{ scene: 'photo', choice: 9 }], []],
		['nothing, before any choice', [], []]
	])('is %s', (_, path, misconceptions) => {
		expect(mark(path)).toEqual({ results: [], misconceptions });
	});

	it('never marks anything right or wrong', () => {
		expect(mark([{ scene: 'photo', choice: 1 }]).results).toEqual([]);
	});

	it.each([
		{ path: [{ scene: 'photo', choice: -1 }] },
		{ path: [{ scene: 'photo', choice: 0.5 }] },
		{ path: [{ scene: 'Photo!', choice: 0 }] },
		{ path: Array(MOST_CHOICES + 1).fill({ scene: 'photo', choice: 0 }) }
	])('refuses an odd path: %#', (odd) => {
		expect(v.safeParse(story.response, odd).success).toBe(false);
	});
});

describe('a story that can’t be told is refused', () => {
	it('when a choice or an arrow leads nowhere', () => {
		const choices = [
			{ text: 'Go', to: 'b' },
			{ text: 'Stay', to: 'nowhere' }
		];
		expect(says(withScenes(scene('a', { choices }), scene('b')))).toContain(
			'no scene is called "nowhere"'
		);
		expect(says(withScenes(scene('a', { next: 'gone' }), scene('b')))).toContain(
			'no scene is called "gone"'
		);
	});

	it('when a scene can’t be reached from the first', () => {
		const scenes = [scene('a', { next: 'b' }), scene('b'), scene('c', { next: 'd' }), scene('d')];
		expect(says(withScenes(...scenes))).toEqual([
			'nothing leads to scene "c"',
			'nothing leads to scene "d"'
		]);
	});

	it('when it never ends', () => {
		expect(says(withScenes(scene('a', { next: 'b' }), scene('b', { next: 'a' })))[0]).toMatch(
			/never ends/
		);
	});

	it('when one of its ways never ends', () => {
		const choices = [
			{ text: 'Go', to: 'b' },
			{ text: 'Stay', to: 'round' }
		];
		const scenes = [scene('a', { choices }), scene('b'), scene('round', { next: 'round' })];
		expect(says(withScenes(...scenes))).toEqual(['from "round" the story never ends']);
	});

	it('when a scene has both choices and a next scene', () => {
		const choices = [
			{ text: 'Go', to: 'b' },
			{ text: 'Stay', to: 'b' }
		];
		expect(says(withScenes(scene('a', { choices, next: 'b' }), scene('b')))).toEqual([
			'a scene has choices or a next scene, not both'
		]);
	});

	it('when two scenes have one name', () => {
		expect(says(withScenes(scene('a', { next: 'b' }), scene('b'), scene('b')))).toContain(
			'another one is already called "b"'
		);
	});
});
