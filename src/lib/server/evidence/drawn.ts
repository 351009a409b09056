import { drawingSvg, titled } from '../../activities/make/drawing.ts';
import type { Sample } from '../../activities/kind.ts';
import { drawScene } from '../../pictures/scene.ts';
import { thing } from '../pictures/things.ts';

type Drawn = { readonly [K in 'strokes' | 'picture']?: Sample[K] | undefined };

/** Whether there is something of it to look at: lines a pupil drew, or a poster. */
export const isDrawn = ({ strokes = [], picture }: Drawn): boolean =>
	strokes.length > 0 || picture !== undefined;

/**
 * A drawing or poster as an SVG file of its own, 800 by 500; nothing where there is none.
 * @param label what it is to somebody who can't see it
 */
export function svgOf({ strokes = [], picture }: Drawn, label: string): string | undefined {
	if (strokes.length > 0) return drawingSvg(strokes, label);
	return picture && titled(drawScene(picture, thing, { poster: true }), label);
}
