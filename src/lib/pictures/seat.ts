import type { Build } from './build.ts';
import { tint } from './palette.ts';
import { circle, d, ellipse, path, rect, stroke } from './shapes.ts';

/** What there is to sit on in a place. */
export type Seat = 'chair' | 'beanbag' | 'log' | 'bench' | 'stool';

/** The height of a seat for a body: somebody's knees bend over its edge. */
export const seatHeight = (build: Build): number => build.legs * 0.58;

/** A seat, drawn before whoever sits on it. Its front edge is at `seatHeight`. */
export function drawSeat(seat: Seat, build: Build): string {
	const high = seatHeight(build);
	const wide = build.hip + 16;
	switch (seat) {
		case 'chair':
			return (
				stroke(
					d`M${-wide + 4} ${-high}L${-wide - 2} -2M${wide - 4} ${-high}L${wide + 2} -2`,
					'#6d7a80',
					6
				) +
				rect(-wide, -high - build.torso * 0.78, wide * 2, build.torso * 0.5, '#4f7f9c', 14) +
				stroke(
					d`M${-wide + 8} ${-high - build.torso * 0.4}V${-high}M${wide - 8} ${-high - build.torso * 0.4}V${-high}`,
					'#6d7a80',
					6
				) +
				rect(-wide - 2, -high - 2, wide * 2 + 4, 13, '#3f6c88', 6)
			);
		case 'beanbag':
			return (
				path(
					d`M${-wide - 26} -4C${-wide - 34} ${-high * 0.6} ${-wide - 14} ${-high - build.torso * 0.62} 0 ${-high - build.torso * 0.62}S${wide + 34} ${-high * 0.6} ${wide + 26} -4Q0 6 ${-wide - 26} -4z`,
					'#d98a5b'
				) +
				stroke(
					d`M${-wide - 6} ${-high - build.torso * 0.28}Q${-wide - 16} ${-high * 0.5} ${-wide - 8} -6`,
					'#bf7144',
					3.5
				)
			);
		case 'log':
			return (
				rect(-wide - 20, -high - 2, wide * 2 + 40, high + 2, '#8a6440', 20) +
				stroke(
					d`M${-wide} ${-high * 0.4}H${wide * 0.3}M${-wide * 0.3} ${-high * 0.7}H${wide}`,
					'#74522f',
					4
				) +
				ellipse(wide + 14, -high / 2, 13, high / 2 - 1, '#d7b483') +
				ellipse(wide + 14, -high / 2, 7, high / 4, '#b98f5b')
			);
		case 'bench':
			return (
				rect(-wide - 40, -high - build.torso * 0.66, wide * 2 + 80, 16, '#b98653', 5) +
				rect(-wide - 40, -high - build.torso * 0.38, wide * 2 + 80, 16, '#b98653', 5) +
				stroke(
					d`M${-wide - 26} ${-high - build.torso * 0.6}V-2M${wide + 26} ${-high - build.torso * 0.6}V-2`,
					'#5d6b66',
					8
				) +
				rect(-wide - 44, -high - 2, wide * 2 + 88, 14, '#a5723f', 5)
			);
		case 'stool':
			return (
				stroke(
					d`M${-wide + 6} ${-high}L${-wide - 2} -2M${wide - 6} ${-high}L${wide + 2} -2`,
					'#a87a4b',
					8
				) +
				stroke(d`M${-wide + 2} ${-high * 0.4}H${wide - 2}`, '#8f6438', 5) +
				rect(-wide - 4, -high - 2, wide * 2 + 8, 15, '#c99a66', 7)
			);
	}
}

/** A wheelchair from the front: the part behind whoever sits in it. */
export function wheelchairBehind(build: Build, colour: string): string {
	const wide = build.hip + 20;
	const high = seatHeight(build);
	return (
		rect(
			-build.hip - 9,
			-high - build.torso * 0.72,
			build.hip * 2 + 18,
			build.torso * 0.72,
			tint(colour, -0.3),
			10
		) +
		stroke(
			d`M${-build.hip - 10} ${-high - build.torso * 0.66}h-9M${build.hip + 10} ${-high - build.torso * 0.66}h9`,
			'#3a4048',
			8
		) +
		[-1, 1].map((side) => wheel(side * wide)).join('') +
		rect(-build.hip - 10, -high - 3, build.hip * 2 + 20, 14, '#3a4048', 6)
	);
}

/** The part in front: footplates and small wheels. */
export function wheelchairInFront(build: Build, colour: string): string {
	const foot = build.hip * 0.62;
	return (
		[-1, 1]
			.map(
				(side) =>
					stroke(
						d`M${side * (build.hip + 8)} ${-seatHeight(build) + 8}L${side * (build.hip + 4)} -20`,
						colour,
						5
					) + ellipse(side * (build.hip + 6), -9, 5, 9, '#3a4048')
			)
			.join('') + rect(-foot - 16, -8, foot * 2 + 32, 7, '#6d7a80', 3)
	);
}

const wheel = (x: number) =>
	ellipse(x, -50, 10.5, 50, '#3a4048') +
	ellipse(x, -50, 5.5, 43, '#8d999d') +
	ellipse(x, -50, 2.5, 38, '#5d6b70') +
	circle(x, -50, 4.5, '#3a4048');
