import type { POSES } from '../curriculum/picture.ts';
import type { Build, Frame } from './build.ts';
import type { Mood } from './face.ts';

export type Pose = (typeof POSES)[number];
type Point = readonly [x: number, y: number];

/** One arm: it bends at the elbow and ends in a hand. `over` what it is drawn: the body or the face too. */
export interface Arm {
	readonly shoulder: Point;
	readonly elbow: Point;
	readonly hand: Point;
	readonly ends: 'fist' | 'open' | 'point';
	readonly over: 'body' | 'face';
}

export interface Arms {
	readonly left: Arm;
	readonly right: Arm;
	/** Where something held stands, by its middle. */
	readonly held: Point;
}

/**
 * Where arms go. Someone who only stands or sits shows their mood with their arms too: proud hands on
 * hips, worried hands held together. `facing` is the side they look to, -1 or 1; `lap` is the height
 * of the knees of someone who sits.
 */
export function armsFor(
	pose: Pose,
	mood: Mood,
	build: Build,
	{ shoulder, hip, chin, head }: Frame,
	facing: -1 | 1,
	holding: boolean,
	lap?: number
): Arms {
	const s = build.shoulder;
	const y = shoulder + 15;
	const upper = build.torso * 0.48;
	const fore = build.torso * 0.46;
	const chest = shoulder + build.torso * 0.55;
	/** Far enough out for a hand beside the head. */
	const beside = Math.max(s + 30, 56 * build.head * build.narrow + 14);

	const arm = (
		side: -1 | 1,
		elbow: Point,
		hand: Point,
		ends: Arm['ends'] = 'fist',
		over: Arm['over'] = 'body'
	): Arm => ({
		shoulder: [side * (s - 8), y],
		elbow: [side * elbow[0], elbow[1]],
		hand: [side * hand[0], hand[1]],
		ends,
		over
	});
	const both = (one: (side: -1 | 1) => Arm, held: Point = [0, chest]): Arms => ({
		left: one(-1),
		right: one(1),
		held
	});
	const down = (side: -1 | 1) =>
		lap === undefined
			? arm(side, [s + 8, y + upper], [s + 6, y + upper + fore])
			: arm(side, [s + 8, y + upper * 0.85], [build.hip * 0.62, Math.min(lap - 2, hip - 2)]);
	/** One arm does something on the side faced, the other hangs and may hold a thing. */
	const one = (busy: (side: -1 | 1) => Arm): Arms => {
		const idle = down(facing === 1 ? -1 : 1);
		const working = busy(facing);
		const held: Point = [idle.hand[0] * 1.1, idle.hand[1] - 6];
		return facing === 1
			? { left: idle, right: working, held }
			: { left: working, right: idle, held };
	};

	switch (pose) {
		case 'waving':
			return one((side) =>
				arm(side, [beside - 4, y + upper * 0.42], [beside + 6, head + 4], 'open')
			);
		case 'pointing':
			return one((side) => arm(side, [s + 20, y + 6], [s + 46, y - 6], 'point'));
		case 'thinking':
			return facing === 1
				? {
						left: arm(-1, [s + 6, y + upper * 0.9], [-(s - 24), y + upper * 0.8]),
						right: arm(1, [s + 6, y + upper], [10, chin - 2], 'fist', 'face'),
						held: [0, chest]
					}
				: {
						left: arm(-1, [s + 6, y + upper], [10, chin - 2], 'fist', 'face'),
						right: arm(1, [s + 6, y + upper * 0.9], [-(s - 24), y + upper * 0.8]),
						held: [0, chest]
					};
		case 'arms-up':
			return both(
				(side) => arm(side, [beside - 8, y - 8], [beside + 4, head - 22], 'open'),
				[0, head - 70]
			);
		case 'holding':
			return both((side) => arm(side, [s + 9, y + upper * 0.85], [22, chest + 8]));
		case 'turned-away':
			return both(down);
		case 'standing':
		case 'sitting':
			break;
	}

	if (holding) return both((side) => arm(side, [s + 9, y + upper * 0.85], [22, chest + 8]));

	switch (mood) {
		case 'proud':
			return both((side) => arm(side, [s + 27, y + upper * 0.82], [build.hip + 1, hip - 8]));
		case 'cross':
			return {
				left: arm(-1, [s + 5, y + upper * 0.95], [-(s - 17), y + upper * 0.6]),
				right: arm(1, [s + 5, y + upper * 0.95], [-(s - 15), y + upper * 0.84]),
				held: [0, chest]
			};
		case 'worried':
			return both((side) =>
				arm(side, [s + 6, y + upper * 0.85], [7, shoulder + build.torso * 0.42])
			);
		case 'surprised':
			return both((side) => arm(side, [s + 12, y + upper * 0.75], [37, chin + 2], 'fist', 'face'));
		case 'sad':
			return lap === undefined
				? both((side) => arm(side, [s + 2, y + upper], [s - 3, y + upper + fore]))
				: both(down);
		case 'unsure':
			return facing === 1
				? {
						left: arm(-1, [s + 5, y + upper * 0.9], [-(s + 1), y + upper * 0.92]),
						right: down(1),
						held: [0, chest]
					}
				: {
						left: down(-1),
						right: arm(1, [s + 5, y + upper * 0.9], [-(s + 1), y + upper * 0.92]),
						held: [0, chest]
					};
		default:
			return both(down);
	}
}
