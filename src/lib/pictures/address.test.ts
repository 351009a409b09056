import { expect, it } from 'vitest';
import { addressOf, sceneHash } from './address.ts';
import type { Scene } from './scene.ts';

const scene: Scene = {
	place: 'park',
	people: [{ who: 'leo', mood: 'happy', pose: 'waving' }],
	things: [],
	description: 'Leo waves.'
};
const ofFile = (file: string) => `/lesson-files/${file}`;

it('gives a scene the same address whatever its description says', () => {
	expect(sceneHash({ ...scene, description: 'Leo says hello.' })).toBe(sceneHash(scene));
	expect(addressOf(scene, ofFile)).toMatch(/^\/pictures\/scene\/[0-9a-f]{16}\.svg$/);
});

it('gives a scene that looks different another address', () => {
	const others: Scene[] = [
		{ ...scene, place: 'garden' },
		{ ...scene, shows: 'Park' },
		{ ...scene, people: [{ who: 'leo', mood: 'sad', pose: 'waving' }] },
		{ ...scene, things: [{ what: 'fox', size: 'small' }] }
	];
	expect(new Set([scene, ...others].map(sceneHash)).size).toBe(5);
});

it('knows where things, faces and a lesson’s own drawings are', () => {
	expect(addressOf({ thing: 'fox', description: '' }, ofFile)).toBe('/pictures/thing/fox.svg');
	expect(addressOf({ person: 'bea', mood: 'sad', description: '' }, ofFile)).toMatch(
		/^\/pictures\/cast\/bea\/sad\.svg/
	);
	expect(addressOf({ file: 'map.svg', description: '' }, ofFile)).toBe('/lesson-files/map.svg');
});
