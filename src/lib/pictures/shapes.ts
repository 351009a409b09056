// SVG as strings: the few shapes that everything here is drawn with. No ids, no styles, no text, so
// that any drawing can stand inside any other.

/** Numbers in drawings are rounded to a tenth: finer than a screen shows, and short. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A path template: d`M${x} ${y}` writes its numbers short. */
export function d(parts: TemplateStringsArray, ...numbers: number[]): string {
	return parts.reduce(
		(all, part, i) => all + part + (i < numbers.length ? n(numbers[i]!) : ''),
		''
	);
}

export const rect = (x: number, y: number, w: number, h: number, fill: string, round = 0): string =>
	`<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${round ? ` rx="${n(round)}"` : ''} fill="${fill}"/>`;

export const circle = (x: number, y: number, r: number, fill: string): string =>
	`<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string): string =>
	`<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"/>`;

export const path = (data: string, fill: string): string => `<path d="${data}" fill="${fill}"/>`;

/** A line with round ends: limbs, stems, strings. */
export const stroke = (data: string, colour: string, width: number): string =>
	`<path d="${data}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Several drawings, moved, sized and turned together (degrees). */
export function at(
	x: number,
	y: number,
	drawing: string,
	{ scale = 1, flip = false, turn = 0 }: { scale?: number; flip?: boolean; turn?: number } = {}
): string {
	const steps = [
		x || y ? `translate(${n(x)} ${n(y)})` : '',
		turn ? `rotate(${n(turn)})` : '',
		flip || scale !== 1 ? `scale(${(flip ? -1 : 1) * round3(scale)} ${round3(scale)})` : ''
	].filter(Boolean);
	return steps.length ? `<g transform="${steps.join(' ')}">${drawing}</g>` : drawing;
}

/** See-through: shadows, light from a window. */
export const faint = (opacity: number, drawing: string): string =>
	`<g opacity="${opacity}">${drawing}</g>`;

const round3 = (value: number) => Math.round(value * 1000) / 1000;
