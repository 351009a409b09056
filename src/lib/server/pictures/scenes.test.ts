import { describe, expect, it } from 'vitest';
import { CAST, MOODS, PLACES, POSES, POSITIONS } from '../../curriculum/picture.ts';
import { thing } from './things.ts';
import { OWN_THINGS } from '../../pictures/own-things.ts';
import { drawPortrait } from '../../pictures/portrait.ts';
import { drawScene, type Scene } from '../../pictures/scene.ts';
import { faultsIn } from '../../pictures/well-formed.ts';

const empty: Scene = { place: 'plain', people: [], things: [], description: 'nothing' };

describe('a scene', () => {
	it.each(PLACES)('draws %s, with and without words', (place) => {
		expect(faultsIn(drawScene({ ...empty, place }, thing))).toEqual([]);
		const withWords = drawScene({ ...empty, place, shows: 'Who can help? £5 – “ask”' }, thing);
		expect(faultsIn(withWords)).toEqual([]);
		expect(withWords.length).toBeGreaterThan(drawScene({ ...empty, place }, thing).length);
	});

	it.each(CAST)('draws %s in every mood and pose, at school and at home', (who) => {
		for (const place of ['classroom', 'park'] as const)
			for (const mood of MOODS)
				for (const pose of POSES)
					for (const holds of [undefined, 'mobile-phone']) {
						const svg = drawScene({ ...empty, place, people: [{ who, mood, pose, holds }] }, thing);
						expect(faultsIn(svg), `${who} ${mood} ${pose}`).toEqual([]);
					}
	});

	it('draws the same thing twice without two of anything having one id', () => {
		const things = [
			{ what: 'nazar-amulet', size: 'small' },
			{ what: 'nazar-amulet', size: 'large' },
			{ what: 'confetti-ball', size: 'medium' }
		] as const;
		const svg = drawScene({ ...empty, things: [...things] }, thing);
		expect(svg).toContain('id="t0-');
		expect(faultsIn(svg)).toEqual([]);
	});

	it('puts people and things that have no place of their own where nobody is', () => {
		const svg = drawScene(
			{
				...empty,
				people: [
					{ who: 'leo', mood: 'happy', pose: 'standing', at: 'left' },
					{ who: 'grace', mood: 'happy', pose: 'standing' }
				],
				things: [{ what: 'fox', size: 'small' }]
			},
			thing
		);
		const feet = [...svg.matchAll(/cx="(\d+)" cy="477"/g)].map(([, x]) => x);
		expect(new Set(feet).size).toBe(2);
	});

	it('takes anybody at any position', () => {
		for (const at of POSITIONS) {
			const svg = drawScene(
				{
					...empty,
					people: [{ who: 'zara', mood: 'calm', pose: 'standing', at }],
					things: [{ what: 'books', size: 'small', at }]
				},
				thing
			);
			expect(faultsIn(svg)).toEqual([]);
		}
	});

	it('says which thing has no picture', () => {
		const things = [{ what: 'no-such-thing', size: 'small' as const }];
		expect(() => drawScene({ ...empty, things }, thing)).toThrow('"no-such-thing"');
	});

	it('is the same every time it is drawn', () => {
		const scene: Scene = { ...empty, place: 'library', shows: 'Library' };
		expect(drawScene(scene, thing)).toBe(drawScene(scene, thing));
	});
});

it.each(CAST)('draws a portrait of %s in every mood', (who) => {
	for (const mood of MOODS) expect(faultsIn(drawPortrait(who, mood))).toEqual([]);
});

it.each(Object.entries(OWN_THINGS))('draws a thing of its own: %s', (_, { body }) => {
	expect(faultsIn(body)).toEqual([]);
});
