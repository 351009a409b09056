import { expect, test } from 'vitest';
import { exampleOf } from '../../activities/samples.ts';
import { pictureOf } from '../../activities/make/poster.ts';
import { faultsIn } from '../../pictures/well-formed.ts';
import { isDrawn, svgOf } from './drawn.ts';

const picture = pictureOf(exampleOf('make', 'sample-young'), {
	place: 1,
	people: [0, 4, 7],
	things: [0, 1, 2, 3]
});

test('a poster is a picture file that stands alone and says what it is', () => {
	const svg = svgOf({ picture }, 'Bea’s <poster>') ?? '';
	expect(faultsIn(svg)).toEqual([]);
	expect(svg).toMatch(/^<svg [^>]*role="img"><title>Bea’s &#60;poster&#62;<\/title>/);
	expect(isDrawn({ picture })).toBe(true);
});

test('nothing drawn is no file', () => {
	expect(svgOf({ strokes: [] }, 'x')).toBeUndefined();
	expect(isDrawn({})).toBe(false);
});
