import { expect, test } from 'vitest';
import type { NextStep } from '$lib/learning/next-step.ts';
import { stepInWords } from './step-in-words.ts';

const back = { step: 'Spot the clues', ask: 'How could you find out?' };
const idea = { id: 'crowd', says: 'Likes make it true', n: 8 };
const none = { step: undefined, ask: undefined };

test.each<[NextStep, string]>([
	[
		{ do: 'watch for', idea: { ...idea, n: 1 }, of: 30, ...none },
		'Watch for “Likes make it true” 1 pupil thinks this now.'
	],
	[
		{ do: 'come back to an idea', idea, of: 30, ...back },
		'Come back to “Likes make it true” 8 of 30 still think this. Five minutes with the step “Spot the clues”. Ask: “How could you find out?”'
	],
	[{ do: 'sit with a few', n: 1, ...none }, 'Most have it. Sit with the one who doesn’t yet.'],
	[{ do: 'sit with a few', n: 4, ...none }, 'Most have it. Sit with the 4 who don’t yet.']
])('%j', (step, words) => {
	const { say, how } = stepInWords(step);
	expect([say, ...how].join(' ')).toBe(words);
});
