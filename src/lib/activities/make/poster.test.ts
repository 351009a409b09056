import { expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { make, type Make } from './kind.ts';
import { MOST, partsIn, pictureOf } from './poster.ts';

const young = exampleOf('make', 'sample-young');

it('makes a picture of its parts, in the order they were put there, that says what it shows', () => {
	expect(pictureOf(young, { place: 2, people: [7, 0], things: [1] })).toEqual({
		place: 'garden',
		people: [
			{ who: 'teacher-man', mood: 'happy', pose: 'waving' },
			{ who: 'bea', mood: 'happy', pose: 'waving' }
		],
		things: [{ what: 'speech-balloon', size: 'medium' }],
		description: 'In the garden. A teacher waves. Bea waves. A speech bubble.'
	});
});

it.each([
	['a place alone', { place: 0, people: [], things: [] }],
	['people nowhere', { people: [1], things: [] }],
	['a place that is not there', { place: 9, people: [1], things: [] }],
	['nothing that is there', { place: 0, people: [99], things: [99] }]
])('is no picture yet with %s', (_, poster) => {
	expect(pictureOf(young, poster)).toBeUndefined();
});

it('is said in words even before it is a picture', () => {
	expect(partsIn(young, { people: [4], things: [] }).said).toBe('Mum smiles.');
	expect(partsIn(young, { people: [], things: [] }).said).toBe('');
});

it('is a drawing with words, wherever only words can be', () => {
	const poster = { place: 0, people: [3], things: [] };
	expect(make.sample(young, { text: '', strokes: [], poster }, exampleAround)).toMatchObject({
		form: 'drawing',
		text: 'At home. Lin is calm.',
		picture: { place: 'living-room' }
	});
	const older = exampleOf('make', 'sample-poster');
	expect(
		make.sample(older, { text: 'Not your picture? ask.\n', strokes: [], poster }, exampleAround)
			?.text
	).toBe('Not your picture? ask.\nIn the playground. Zara has turned away.');
});

it('holds no more than stand beside one another', () => {
	const full = Array.from({ length: MOST.people + 1 }, (_, i) => i);
	const parsed = (poster: object) =>
		make.response['~standard'].validate({ text: '', strokes: [], poster });
	expect(parsed({ people: full, things: [] })).toHaveProperty('issues');
	expect(parsed({ people: full.slice(1), things: [] })).not.toHaveProperty('issues');
	expect(parsed({ people: [-1], things: [] })).toHaveProperty('issues');
});

it.each<[string, Partial<Make>, RegExp]>([
	['without places', { places: undefined }, /has places to choose from/],
	[
		'with somebody in a place already',
		{ places: [young.people![0]!, ...young.places!] },
		/nobody and nothing/
	],
	['with a person who stands somewhere', { people: [young.places![0]!] }, /stands alone/],
	['with a thing that is no thing', { things: [young.people![0]!] }, /is a `thing`/]
])('can’t be put together %s', (_, more, say) => {
	const says = make.faults({ ...young, ...more } as Make, exampleAround).map((fault) => fault.say);
	expect(says).toContainEqual(expect.stringMatching(say));
	expect(make.faults(young, exampleAround)).toEqual([]);
});
