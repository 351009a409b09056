import { ANIMALS, type Animal } from './animals/index.ts';
import type { AnimalName, Member } from './cast.ts';
import type { Mood } from './face.ts';
import type { Shown } from './person.ts';
import { tint } from './palette.ts';
import { armsFor, type Arm } from './pose.ts';
import { at, circle, d, ellipse, path, stroke } from './shapes.ts';

export const isAnimal = (who: Member): who is AnimalName => Object.hasOwn(ANIMALS, who);

/** One of the animals, standing with their feet at 0, 0; sitting, they are only lower. */
export function drawAnimal(who: AnimalName, shown: Shown): { drawing: string; top: number } {
	const animal = ANIMALS[who];
	const back = shown.pose === 'turned-away';
	const low = shown.pose === 'sitting' ? -animal.hip - 24 : 0;
	const arms = armsOf(animal, shown);
	const turn = shown.facing * 4;
	const over = (which: Arm['over']) =>
		[arms.left, arms.right]
			.filter((arm) => arm.over === which)
			.map((arm) => drawLimb(animal, arm))
			.join('');
	const head = at(0, animal.head, animal.face(back ? undefined : shown.mood, turn), {
		turn: ({ sad: 5, unsure: -5, proud: -3 }[shown.mood as string] ?? 0) * shown.facing
	});
	const upper =
		(back ? '' : at(0, 0, animal.behind(), { flip: shown.facing === 1 })) +
		trunk(animal) +
		(back ? animal.behind() + animal.back() : animal.body()) +
		(shown.held && !back ? at(arms.held[0], arms.held[1], shown.held) : '') +
		over('body') +
		head +
		over('face');
	return {
		drawing: low ? at(0, low, upper) + satFeet(animal) : feet(animal) + upper,
		top: animal.head - 60 + low
	};
}

/** A head and shoulders about 0, 0, in a square of 200. */
export function drawAnimalBust(who: AnimalName, mood: Mood): string {
	const animal = ANIMALS[who];
	const drawing = trunk(animal) + animal.body() + at(0, animal.head, animal.face(mood, 4));
	const scale = 1;
	return at(0, -animal.head * scale - 2, drawing, { scale });
}

function armsOf({ shoulder, hip, head, narrow, limb }: Animal, shown: Shown) {
	const torso = hip - shoulder;
	return armsFor(
		shown.pose,
		shown.mood,
		{
			head: 1.2,
			narrow: 1,
			neck: 0,
			torso: torso + 8,
			legs: -hip,
			shoulder: narrow + 12,
			hip: narrow + 8,
			arm: limb,
			leg: limb
		},
		{ hip, shoulder, chin: shoulder - 4, head, top: head - 60 },
		shown.facing,
		shown.held !== undefined
	);
}

function trunk({ shoulder, hip, narrow, wide, fur }: Animal): string {
	const belly = hip + 14;
	return path(
		d`M${-narrow} ${shoulder - 12}C${-wide - 4} ${shoulder + 20} ${-wide - 8} ${belly - 26} ${-wide + 6} ${belly}Q0 ${belly + 16} ${wide - 6} ${belly}C${wide + 8} ${belly - 26} ${wide + 4} ${shoulder + 20} ${narrow} ${shoulder - 12}z`,
		fur
	);
}

function feet({ hip, wide, limb, foot, fur }: Animal): string {
	const x = wide * 0.46;
	return [-1, 1]
		.map(
			(side) =>
				stroke(
					d`M${side * x} ${hip + 8}V-10`,
					foot === '#e8a33a' || foot === '#5b5560' ? foot : fur,
					foot === '#e8a33a' || foot === '#5b5560' ? 9 : limb + 5
				) +
				path(
					d`M${side * x - 19 + side * 3} 0C${side * x - 20 + side * 3} -15 ${side * x - 8} -17 ${side * x + side * 2} -17S${side * x + 20 + side * 3} -15 ${side * x + 19 + side * 3} 0z`,
					foot
				)
		)
		.join('');
}

function satFeet({ wide, foot }: Animal): string {
	return [-1, 1]
		.map(
			(side) =>
				ellipse(side * (wide * 0.66), -14, 18, 16, foot) +
				ellipse(side * (wide * 0.66), -13, 10, 9, tint(foot, 0.3))
		)
		.join('');
}

function drawLimb(
	{ arm: colour, paw, limb }: Animal,
	{ shoulder: [sx, sy], elbow: [ex, ey], hand: [hx, hy], ends }: Arm
): string {
	const whole = d`M${sx} ${sy}Q${sx + (ex - sx) * 0.9} ${sy + (ey - sy) * 0.55} ${ex} ${ey}Q${ex + (hx - ex) * 0.15} ${ey + (hy - ey) * 0.4} ${hx} ${hy}`;
	const along = Math.atan2(hy - ey, hx - ex);
	const tip =
		ends === 'fist'
			? ''
			: stroke(
					d`M${hx} ${hy}l${Math.cos(along) * limb * 0.7} ${Math.sin(along) * limb * 0.7}`,
					paw,
					ends === 'point' ? 8 : limb * 0.7
				);
	return stroke(whole, colour, limb) + circle(hx, hy, limb * 0.56, paw) + tip;
}
