import { expect, test } from 'vitest';
import { faultsIn } from '../../pictures/well-formed.ts';
import { drawingSvg } from './drawing.ts';

test('a drawing is a picture file that stands alone', () => {
	const svg = drawingSvg(
		[
			{
				colour: '#1b4f9c',
				width: 8,
				points: [
					[1, 2],
					[30, 40],
					[50, 60]
				]
			}
		],
		'A lock'
	);
	expect(faultsIn(svg)).toEqual([]);
	expect(svg).toContain('<title>A lock</title>');
	expect(svg).toContain('stroke="#1b4f9c" stroke-width="8" d="M1 2Q30 40 40 50L50 60"');
});

test('whatever a pupil typed, the file can be opened', () => {
	const svg = drawingSvg([], 'a <b> & "c" \u0007 \ud800 😀');
	expect(faultsIn(svg)).toEqual([]);
	expect(svg).toContain('<title>a &#60;b&#62; &#38; &#34;c&#34;  � 😀</title>');
});
