import type { Build, Frame } from './build.ts';
import { tint, UNIFORM, UNIFORM_TROUSERS, type Skin } from './palette.ts';
import { circle, d, ellipse, n, path, rect, stroke } from './shapes.ts';

export interface Clothes {
	readonly top:
		| 'tee'
		| 'polo'
		| 'jumper'
		| 'hoodie'
		| 'shirt'
		| 'cardigan'
		| 'jacket'
		| 'waistcoat'
		| 'hi-vis'
		| 'dungarees'
		| 'kurta'
		| 'tunic'
		| 'dress';
	readonly colour: string;
	/** What shows beneath or on it: stripes, collar, motif, the shirt inside. */
	readonly second?: string;
	readonly pattern?: 'plain' | 'stripes' | 'spots' | 'band' | 'check';
	readonly motif?: 'star' | 'heart' | 'leaf';
	readonly bottom?: 'trousers' | 'shorts' | 'skirt' | 'leggings';
	readonly bottomColour?: string;
	readonly shoes: string;
	readonly tie?: string;
	readonly lanyard?: string;
}

/** What a pupil wears at school instead of their own clothes. */
export function inUniform(own: Clothes, over: 'jumper' | 'cardigan' | 'polo' | 'dress'): Clothes {
	const shoes = '#2f3338';
	const bottom = own.bottom === 'shorts' || own.bottom === 'skirt' ? own.bottom : 'trousers';
	const below = { bottom, bottomColour: UNIFORM_TROUSERS, shoes } as const;
	switch (over) {
		case 'jumper':
			return { top: 'jumper', colour: UNIFORM, second: '#ffffff', ...below };
		case 'cardigan':
			return { top: 'cardigan', colour: UNIFORM, second: '#ffffff', ...below };
		case 'polo':
			return { top: 'polo', colour: '#ffffff', second: UNIFORM, ...below };
		case 'dress':
			return { top: 'dress', pattern: 'check', colour: '#8fc9aa', second: '#ffffff', shoes };
	}
}

/** Long or short, and its colour. */
export function sleeve({ top, colour, second = '#ffffff' }: Clothes): {
	colour: string;
	short: boolean;
} {
	const short = ['tee', 'polo', 'dress', 'dungarees'].includes(top);
	return { colour: top === 'waistcoat' || top === 'hi-vis' ? second : colour, short };
}

/** How far below the hips the top hangs, as a share of the legs. */
const hang = ({ top }: Clothes): number =>
	(({ dress: 0.46, kurta: 0.3, tunic: 0.26 }) as Record<string, number>)[top] ?? 0;

/** The body from shoulders to hem, with what is on it. */
export function drawTop(
	clothes: Clothes,
	build: Build,
	{ shoulder, hip }: Frame,
	skin: Skin,
	back: boolean,
	seated: boolean
): string {
	const { top, colour, second = '#ffffff' } = clothes;
	const s = build.shoulder;
	const h = build.hip;
	const below = seated ? Math.min(hang(clothes), 0.12) : hang(clothes);
	const hem = hip + 5 + build.legs * below;
	const flare = h + (below ? 5 + build.legs * below * 0.16 : 0);
	/** Half the width of the body at a height. */
	const half = (y: number) =>
		y < hip
			? s - 1 + ((h - s) * (y - shoulder)) / (hip - shoulder)
			: h + ((flare - h) * (y - hip)) / Math.max(1, hem - hip);

	const outline =
		d`M${-s} ${shoulder + 18}Q${-s} ${shoulder + 1} ${-s + 20} ${shoulder}L${s - 20} ${shoulder}Q${s} ${shoulder + 1} ${s} ${shoulder + 18}` +
		d`L${h} ${hip}L${flare} ${hem - 5}Q${flare} ${hem} ${flare - 6} ${hem}H${-flare + 6}Q${-flare} ${hem} ${-flare} ${hem - 5}L${-h} ${hip}z`;
	const body = path(outline, colour);
	if (back) return body + backOf(clothes, shoulder, s);

	const inside = open(clothes, shoulder, hem, half);
	return (
		body +
		pattern(clothes, shoulder, hem, half) +
		inside +
		neckline(clothes, shoulder, skin) +
		hemline(clothes, hem, flare) +
		(clothes.motif
			? motif(clothes.motif, 0, shoulder + (hip - shoulder) * 0.48, build.torso / 95, second)
			: '') +
		(top === 'dungarees' ? bib(second, shoulder, hip, half) : '') +
		(clothes.lanyard ? lanyard(clothes.lanyard, shoulder, build.torso) : '')
	);
}

function pattern(
	{ pattern: kind, colour, second = '#ffffff', top }: Clothes,
	shoulder: number,
	hem: number,
	half: (y: number) => number
): string {
	const length = hem - shoulder;
	const band = (from: number, to: number, fill: string) =>
		path(d`M${-half(from)} ${from}H${half(from)}L${half(to)} ${to}H${-half(to)}z`, fill);
	switch (kind) {
		case 'stripes':
			return [0.28, 0.52, 0.76]
				.map((at) => band(shoulder + length * at, shoulder + length * (at + 0.12), second))
				.join('');
		case 'band': {
			const from = shoulder + length * (top === 'dress' ? 0.62 : 0.4);
			return (
				band(from, from + length * 0.16, second) +
				band(from + length * 0.2, from + length * 0.24, second)
			);
		}
		case 'spots':
			return [0.22, 0.4, 0.58, 0.76, 0.92]
				.flatMap((at, row) => {
					const y = shoulder + length * at;
					const across = row % 2 ? [-0.66, 0, 0.66] : [-0.36, 0.36];
					return across.map((x) => circle(x * (half(y) - 3), y, 3.6, second));
				})
				.join('');
		case 'check': {
			const lines = [0.18, 0.34, 0.5, 0.66, 0.82].map((at) => {
				const y = shoulder + length * at;
				return d`M${-half(y)} ${y}H${half(y)}`;
			});
			const posts = [-0.6, -0.2, 0.2, 0.6].map(
				(x) => d`M${x * half(shoulder + 20)} ${shoulder + 2}L${x * half(hem)} ${hem - 1}`
			);
			return `<path d="${lines.join('')}${posts.join('')}" fill="none" stroke="${second === colour ? tint(colour, 0.5) : second}" stroke-width="3.5" opacity=".6"/>`;
		}
		default:
			return '';
	}
}

/** What shows between the two sides of something worn open. */
function open(
	{ top, colour, second = '#ffffff', tie }: Clothes,
	shoulder: number,
	hem: number,
	half: (y: number) => number
): string {
	if (top === 'cardigan' || top === 'jacket' || top === 'waistcoat') {
		const wide = top === 'waistcoat' ? 8 : 12;
		const edge = tint(colour, -0.16);
		return (
			path(d`M-13 ${shoulder - 1}H13L${wide} ${hem - 1}H${-wide}z`, second) +
			stroke(d`M-14 ${shoulder + 1}L${-wide} ${hem - 2}`, edge, 3.5) +
			stroke(d`M14 ${shoulder + 1}L${wide} ${hem - 2}`, edge, 3.5) +
			(top === 'cardigan'
				? [0.5, 0.68, 0.86]
						.map((at) => circle(wide + 5, shoulder + (hem - shoulder) * at, 2.4, tint(colour, 0.5)))
						.join('')
				: '')
		);
	}
	if (top === 'shirt') {
		const edge = tint(colour, -0.14);
		const button = (y: number) => circle(0, y, 2.2, tint(colour, -0.3));
		return tie
			? path(
					d`M-5 ${shoulder + 4}H5L3 ${shoulder + 13}L8 ${shoulder + 62}L0 ${shoulder + 74}L-8 ${shoulder + 62}L-3 ${shoulder + 13}z`,
					tie
				)
			: stroke(d`M0 ${shoulder + 8}V${hem - 2}`, edge, 2.5) +
					[0.3, 0.5, 0.7, 0.88].map((at) => button(shoulder + (hem - shoulder) * at)).join('');
	}
	if (top === 'hi-vis') {
		const y = shoulder + (hem - shoulder) * 0.5;
		const silver = '#dfe3e0';
		return (
			rect(-half(y), y, half(y) * 2, 12, silver) +
			rect(-half(y + 24) + 0.5, y + 24, half(y + 24) * 2 - 1, 12, silver) +
			path(d`M-28 ${shoulder}H-16L-18 ${y}H-29zM28 ${shoulder}H16L18 ${y}H29z`, silver) +
			stroke(d`M0 ${shoulder + 16}V${hem - 2}`, tint(colour, -0.25), 2.5)
		);
	}
	return '';
}

function neckline(
	{ top, colour, second = '#ffffff' }: Clothes,
	shoulder: number,
	skin: Skin
): string {
	const edge = tint(colour, -0.16);
	const collar = (fill: string) =>
		path(d`M-17 ${shoulder - 3}L0 ${shoulder + 5}L-9 ${shoulder + 17}z`, fill) +
		path(d`M17 ${shoulder - 3}L0 ${shoulder + 5}L9 ${shoulder + 17}z`, fill);
	switch (top) {
		case 'tee':
		case 'dungarees':
		case 'dress':
			return (
				ellipse(0, shoulder - 1, 17, 10, edge) + ellipse(0, shoulder - 2.5, 14.5, 8.5, skin.shade)
			);
		case 'polo':
			return collar(second) + stroke(d`M0 ${shoulder + 10}v12`, tint(colour, -0.18), 2.5);
		case 'jumper':
			return second === '#ffffff'
				? collar('#ffffff')
				: ellipse(0, shoulder - 1, 18, 10, edge) + ellipse(0, shoulder - 3, 14, 7.5, skin.shade);
		case 'shirt':
			return collar(tint(colour, 0.35));
		case 'cardigan':
		case 'waistcoat':
			return collar(tint(second, second === '#ffffff' ? -0.06 : 0.3));
		case 'jacket':
			return (
				path(
					d`M-20 ${shoulder - 3}L-6 ${shoulder + 4}L-13 ${shoulder + 30}L-26 ${shoulder + 8}z`,
					tint(colour, -0.12)
				) +
				path(
					d`M20 ${shoulder - 3}L6 ${shoulder + 4}L13 ${shoulder + 30}L26 ${shoulder + 8}z`,
					tint(colour, -0.12)
				)
			);
		case 'hoodie':
			return (
				path(
					d`M-27 ${shoulder + 7}C-30 ${shoulder - 14} 30 ${shoulder - 14} 27 ${shoulder + 7}C18 ${shoulder + 22} -18 ${shoulder + 22} -27 ${shoulder + 7}z`,
					tint(colour, -0.14)
				) +
				ellipse(0, shoulder, 14, 8, skin.shade) +
				stroke(d`M-8 ${shoulder + 15}v17`, second, 2.6) +
				stroke(d`M8 ${shoulder + 15}v13`, second, 2.6)
			);
		case 'kurta':
			return (
				path(d`M-13 ${shoulder - 2}H13L0 ${shoulder + 26}z`, skin.shade) +
				stroke(d`M-14 ${shoulder - 1}L0 ${shoulder + 28}L14 ${shoulder - 1}`, second, 4.5) +
				stroke(d`M0 ${shoulder + 30}v14`, second, 3)
			);
		case 'tunic':
			return ellipse(0, shoulder, 18, 9, edge);
		case 'hi-vis':
			return collar(second);
	}
}

function hemline({ top, colour, second = '#ffffff' }: Clothes, hem: number, flare: number): string {
	switch (top) {
		case 'jumper':
		case 'hoodie':
		case 'cardigan':
			return (
				rect(-flare + 1, hem - 9, flare * 2 - 2, 9, tint(colour, -0.1), 4) +
				(top === 'hoodie' ? pocket(colour, hem) : '')
			);
		case 'kurta':
		case 'tunic':
			return stroke(d`M${-flare + 4} ${hem - 6}H${flare - 4}`, second, 3.5);
		default:
			return '';
	}
}

const pocket = (colour: string, hem: number) =>
	path(d`M-17 ${hem - 31}H17L23 ${hem - 11}H-23z`, tint(colour, -0.1));

function bib(colour: string, shoulder: number, hip: number, half: (y: number) => number): string {
	const top = shoulder + (hip - shoulder) * 0.42;
	return (
		stroke(d`M-19 ${shoulder + 1}L-15 ${top + 6}M19 ${shoulder + 1}L15 ${top + 6}`, colour, 7) +
		path(
			d`M-20 ${top}H20V${top + 18}L${half(hip)} ${hip - 14}V${hip + 5}H${-half(hip)}V${hip - 14}L-20 ${top + 18}z`,
			colour
		) +
		circle(-15, top + 6, 3, SUN_BUTTON) +
		circle(15, top + 6, 3, SUN_BUTTON) +
		rect(-10, top + 15, 20, 15, tint(colour, -0.14), 4)
	);
}
const SUN_BUTTON = '#f8d774';

function lanyard(colour: string, shoulder: number, torso: number): string {
	const y = shoulder + torso * 0.56;
	return (
		stroke(d`M-15 ${shoulder - 1}L0 ${y}L15 ${shoulder - 1}`, colour, 3.5) +
		rect(-9, y, 18, 24, '#ffffff', 3) +
		rect(-5, y + 5, 10, 8, tint(colour, 0.2), 1.5) +
		rect(-5, y + 16, 10, 3, '#b9c2bd', 1.5)
	);
}

function motif(
	kind: 'star' | 'heart' | 'leaf',
	x: number,
	y: number,
	scale: number,
	colour: string
): string {
	const shapes = {
		star: 'M0-15l4.6 9.7 10.6 1.3-7.8 7.3 2 10.5-9.4-5.2-9.4 5.2 2-10.5-7.8-7.3 10.6-1.3z',
		heart: 'M0 13C-10 6-15 0-15-6C-15-14-4-16 0-8C4-16 15-14 15-6C15 0 10 6 0 13z',
		leaf: 'M13-14C-6-13-14-5-13 6L-16 13L-12 15L-8 9C6 12 14 2 13-14z'
	};
	return `<path transform="translate(${n(x)} ${n(y)}) scale(${n(scale)})" d="${shapes[kind]}" fill="${colour}"/>`;
}

function backOf({ top, colour, second = '#ffffff' }: Clothes, shoulder: number, s: number): string {
	if (top === 'hoodie')
		return path(
			d`M-24 ${shoulder - 2}H24Q26 ${shoulder + 34} 0 ${shoulder + 38}Q-26 ${shoulder + 34} -24 ${shoulder - 2}z`,
			tint(colour, -0.14)
		);
	if (top === 'dungarees')
		return stroke(
			d`M${-s * 0.5} ${shoulder + 2}L${s * 0.5} ${shoulder + 60}M${s * 0.5} ${shoulder + 2}L${-s * 0.5} ${shoulder + 60}`,
			second,
			7
		);
	return stroke(d`M-14 ${shoulder + 2}q14 7 28 0`, tint(colour, -0.16), 4);
}

/** Colour of a leg, and how much of it the cloth covers. */
export function legwear(
	{ bottom, bottomColour = '#56606b', top, second }: Clothes,
	skin: Skin,
	child: boolean
) {
	if (top === 'dungarees') return { colour: second ?? bottomColour, bare: 0 };
	if (bottom === 'shorts') return { colour: bottomColour, bare: 0.52, skin: skin.base };
	if (bottom === 'skirt' || (!bottom && top === 'dress'))
		return child
			? { colour: skin.base, bare: 0, skin: skin.base, socks: true }
			: { colour: tint(skin.shade, -0.25), bare: 0 };
	return { colour: bottomColour, bare: 0 };
}

/** A skirt hangs from the waist over the legs. */
export function drawSkirt(clothes: Clothes, build: Build, hip: number, seated: boolean): string {
	if (clothes.bottom !== 'skirt') return '';
	const colour = clothes.bottomColour ?? '#56606b';
	const hem = hip + build.legs * (seated ? 0.3 : 0.44);
	const wide = build.hip + 13;
	return (
		path(
			d`M${-build.hip} ${hip - 4}H${build.hip}L${wide} ${hem - 4}Q${wide} ${hem} ${wide - 5} ${hem}H${-wide + 5}Q${-wide} ${hem} ${-wide} ${hem - 4}z`,
			colour
		) +
		stroke(d`M-10 ${hip + 8}L-13 ${hem - 4}M10 ${hip + 8}L13 ${hem - 4}`, tint(colour, -0.14), 3)
	);
}
