import { expect, it } from 'vitest';
import { recalled, type Recall } from './recall.ts';

const recall: Recall = {
	story: 'bear',
	scene: 'crash',
	says: ['You pushed.', 'You said stop.'],
	otherwise: 'Bear said stop.'
};
const after = (...path: { scene: string; choice: number }[]) =>
	recalled(recall, { bear: { path } });

it('says what came of the choice that was made', () => {
	expect(after({ scene: 'crash', choice: 1 })).toEqual({ words: 'You said stop.', chosen: true });
});

it('goes by the last choice, where one was taken back', () => {
	const path = [
		{ scene: 'crash', choice: 0 },
		{ scene: 'crash', choice: 1 },
		{ scene: 'button', choice: 0 }
	];
	expect(after(...path)?.words).toBe('You said stop.');
});

it.each([
	['whoever never came to the scene', { bear: { path: [{ scene: 'button', choice: 0 }] } }],
	['a choice that is there no more', { bear: { path: [{ scene: 'crash', choice: 7 }] } }],
	['a story that was not done', {}],
	['an answer of another shape', { bear: { talked: true } }],
	['a lesson with no answers at all', undefined]
])('has other words for %s', (_, answered) => {
	expect(recalled(recall, answered)).toEqual({ words: 'Bear said stop.', chosen: false });
});

it('says nothing where nothing is recalled', () => {
	expect(recalled(undefined, {})).toBeUndefined();
});
