import { expect, test } from 'vitest';
import { loadCurriculum } from '../server/teaching/curriculum.ts';
import { formFor, together } from '../wire/live.ts';
import { answersFor } from './for-teacher.ts';
import { partsOf } from './index.ts';

const { editions } = loadCurriculum('lessons');
const steps = [...editions.values()].flatMap(({ lesson }) =>
	together(lesson).map((activity) => ({
		lesson,
		activity,
		name: `${lesson.title}: ${activity.title}`
	}))
);

test.each(steps)(
	'$name has answers for the teacher wherever the board can show one',
	({ lesson, activity }) => {
		const { parts, hasAnswer } = partsOf(activity, lesson, formFor(activity));
		for (let part = 0; part < parts; part++) {
			const lines = answersFor(activity, part, lesson);
			if (hasAnswer(part)) expect(lines.length).toBeGreaterThan(1);
			for (const { text } of lines) expect(text.trim()).not.toBe('');
		}
	}
);

test('where one answer is right, the teacher is told which', () => {
	const { activity, lesson } = steps.find(({ activity }) => activity.kind === 'choose')!;
	const right = answersFor(activity, 0, lesson).filter((line) => line.right);
	expect(right.length).toBeGreaterThan(0);
	expect(right.length).toBeLessThan(answersFor(activity, 0, lesson).length);
});
