import type { NextStep, With } from '$lib/learning/next-step.ts';

/** A suggested next step as a teacher would say it: what to do, and a line or two on how. */
export interface StepInWords {
	readonly say: string;
	readonly how: readonly string[];
}

export function stepInWords(step: NextStep): StepInWords {
	switch (step.do) {
		case 'begin with the check':
			return {
				say: 'Begin with the check.',
				how: ['It takes a few minutes and shows here what your class thinks before you teach.']
			};
		case 'watch for':
			return {
				say: `Watch for “${step.idea.says}”`,
				how: [
					`${step.idea.n} ${pupils(step.idea.n)} this now.`,
					...goingBack(step, 'Stay longer on')
				]
			};
		case 'teach as it stands':
			return { say: 'Teach it as it stands.', how: ['No wrong idea is shared by many.'] };
		case 'let the rest finish':
			return {
				say: 'Let the rest finish first.',
				how: [`${step.left} of the class haven’t done the check after the lesson.`]
			};
		case 'come back to an idea':
			return {
				say: `Come back to “${step.idea.says}”`,
				how: [
					`${step.idea.n} of ${step.of} still think this.`,
					...goingBack(step, 'Five minutes with')
				]
			};
		case 'come back to a statement':
			return {
				say: `Teach this again: ${step.statement.summary}`,
				how: [
					`${step.statement.secure} of ${step.statement.of} are secure.`,
					...goingBack(step, 'Begin from')
				]
			};
		case 'sit with a few':
			return {
				say: `Most have it. Sit with the ${step.n === 1 ? 'one who doesn’t' : `${step.n} who don’t`} yet.`,
				how: goingBack(step, 'Do this together:')
			};
		case 'go on':
			return { say: 'It has stuck. Go on.', how: [] };
	}
}

const pupils = (n: number) => (n === 1 ? 'pupil thinks' : 'pupils think');

const goingBack = ({ step, ask }: With, lead: string): string[] => [
	...(step ? [`${lead} the step “${step}”.`] : []),
	...(ask ? [`Ask: “${ask}”`] : [])
];
