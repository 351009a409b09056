import { expect, test } from 'vitest';
import { aSchool } from '../../../tests/builders/school.ts';
import { together } from '../wire/live.ts';
import { backward, onward, partsAt, type Spot } from './ways.ts';

test('every lesson can be walked to its end on the board, by any choice of the class', () => {
	const school = aSchool();
	for (const { id, lesson } of school.curriculum.editions.values()) {
		const first = together(lesson)[0]!;
		const met = new Set<string>();
		let ends = 0;
		const walk = (spot: Spot): void => {
			const name = `${spot.activity}/${spot.part}`;
			if (met.has(name)) return;
			met.add(name);
			const on = onward(lesson, spot);
			if (on === 'end') ends += 1;
			else if ('to' in on) walk(on.to);
			else on.ways.forEach(({ to }) => walk(to));
		};
		walk({ activity: first.id, part: 0 });
		const parts = together(lesson).reduce(
			(n, { id: activity }) => n + partsAt(lesson, { activity, part: 0 })!.parts,
			0
		);
		expect([id, met.size, ends]).toEqual([id, parts, 1]);
	}
});

test('going back leads where the class came from, and else to what stands before', () => {
	const { lesson } = [...aSchool().curriculum.editions.values()][0]!;
	const [first, second] = together(lesson);
	const come = [{ activity: first!.id, part: 0 }];
	const here = { activity: second!.id, part: 0 };
	expect(backward(lesson, here, come)).toEqual({ to: come[0], come: [] });
	expect(backward(lesson, here, []).to).toEqual(come[0]);
	expect(backward(lesson, come[0]!, []).to).toBeUndefined();
});
