import { describe, expect, test } from 'vitest';
import { nextStep, type HeldBy, type Known, type NextStep } from './next-step.ts';

const crowd = (n: number): HeldBy => ({ id: 'crowd', says: 'Many likes make it true', n });
const photo = (n: number): HeldBy => ({ id: 'photo', says: 'A photo can’t be wrong', n });
const secure = (n: number, of = 30, summary = 'can check a source') => ({ summary, secure: n, of });

const known: Known = {
	roll: 30,
	before: 0,
	after: 0,
	ideas: [],
	statements: [],
	steps: [
		{ title: 'What do you think now?', kind: 'check', ideas: ['crowd', 'photo'], asks: [] },
		{ title: 'The lake', kind: 'story', ideas: ['photo'], asks: [] },
		{ title: 'Talk it over', kind: 'talk', ideas: [], asks: ['How could you find out?'] },
		{ title: 'Spot the clues', kind: 'spot', ideas: ['crowd'], asks: [] }
	],
	questions: [
		{ ask: 'Who made it, and why?', meets: [] },
		{ ask: 'Can a real photo tell a false story?', meets: ['photo'] }
	]
};
const done = { before: 30, after: 30, statements: [secure(30)] };

describe('the suggested next step', () => {
	test.each<[string, Partial<Known>, Partial<NextStep> & { do: NextStep['do'] }]>([
		['nobody has answered: begin with the check', {}, { do: 'begin with the check' }],
		[
			'an idea most hold since an earlier lesson: watch for it',
			{ ideas: [crowd(12)] },
			{ do: 'watch for', idea: crowd(12), step: 'Spot the clues', ask: 'How could you find out?' }
		],
		[
			'the check before shows an idea in a quarter: watch for it',
			{ before: 28, ideas: [photo(2), crowd(7)] },
			{ do: 'watch for', idea: crowd(7), of: 28, step: 'Spot the clues' }
		],
		[
			'the check before shows it in fewer: teach as it stands',
			{ before: 28, ideas: [crowd(6)] },
			{ do: 'teach as it stands', of: 28 }
		],
		[
			'two of four is no class: a few pupils are no reason',
			{ roll: 4, before: 4, ideas: [crowd(2)] },
			{ do: 'teach as it stands' }
		],
		[
			'fewer than half have done the check after: let them finish',
			{ before: 30, after: 14, ideas: [crowd(14)], statements: [secure(0, 14)] },
			{ do: 'let the rest finish', left: 16 }
		],
		[
			'a quarter still hold an idea: come back to it with the step that meets it',
			{ ...done, ideas: [crowd(3), photo(8)], statements: [secure(10)] },
			{
				do: 'come back to an idea',
				idea: photo(8),
				of: 30,
				step: 'The lake',
				ask: 'Can a real photo tell a false story?'
			}
		],
		[
			'an idea that no step meets: the talk',
			{ ...done, ideas: [{ id: 'other', says: 'Other', n: 9 }] },
			{ do: 'come back to an idea', step: 'Talk it over', ask: 'How could you find out?' }
		],
		[
			'no common idea, and a statement under three quarters: come back to the one that stuck least',
			{ ...done, statements: [secure(22), secure(9, 30, 'can say why')] },
			{
				do: 'come back to a statement',
				statement: secure(9, 30, 'can say why'),
				step: 'Talk it over'
			}
		],
		[
			'three quarters have it: sit with the few',
			{ ...done, statements: [secure(24, 30), secure(28, 30)], ideas: [crowd(2)] },
			{ do: 'sit with a few', n: 6, step: 'Spot the clues' }
		],
		['everybody has it: go on', done, { do: 'go on' }],
		[
			'a lesson without checks that was taught: the check can’t say',
			{ after: 0 },
			{ do: 'begin with the check' }
		]
	])('%s', (_, change, step) => {
		expect(nextStep({ ...known, ...change })).toMatchObject(step);
	});

	test('where the lesson has no talk, the notes ask', () => {
		const steps = known.steps.filter(({ kind }) => kind !== 'talk');
		expect(nextStep({ ...known, ...done, steps, ideas: [crowd(9)] })).toMatchObject({
			step: 'Spot the clues',
			ask: 'Who made it, and why?'
		});
	});
});
