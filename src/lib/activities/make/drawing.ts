import type { Stroke } from '../kind.ts';
import { strokePath } from './stroke-path.ts';

/**
 * A pupil's drawing as an SVG file of its own, 800 by 500 on white.
 * @param label what it is to somebody who can't see it
 */
export function drawingSvg(strokes: readonly Stroke[], label: string): string {
	const lines = strokes
		.map(
			({ colour, width, points }) =>
				`<path stroke="${escaped(colour)}" stroke-width="${width}" d="${strokePath(points)}"/>`
		)
		.join('\n');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500" width="800" height="500" role="img">
<title>${escaped(label)}</title>
<rect width="800" height="500" fill="#ffffff"/>
<g fill="none" stroke-linecap="round" stroke-linejoin="round">
${lines}
</g>
</svg>
`;
}

/** A kit picture's SVG, named for somebody who can't see it. */
export const titled = (svg: string, label: string): string =>
	svg
		.replace(/^<svg [^>]*/, (open) => `${open} role="img"`)
		.replace('>', `><title>${escaped(label)}</title>`);

const escaped = (text: string) =>
	text
		// XML allows no control characters, not even escaped.
		.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
		.toWellFormed()
		.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
