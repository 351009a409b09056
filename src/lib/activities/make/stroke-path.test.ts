import { expect, it } from 'vitest';
import { strokePath } from './stroke-path.ts';

it('draws a dot where the pen only touched', () => {
	expect(strokePath([[10, 20]])).toBe('M10 20h.01');
});

it('draws a straight line between two points', () => {
	expect(
		strokePath([
			[0, 0],
			[8, 6]
		])
	).toBe('M0 0L8 6');
});

it('rounds the corner between three', () => {
	expect(
		strokePath([
			[0, 0],
			[10, 0],
			[10, 11]
		])
	).toBe('M0 0Q10 0 10 5.5L10 11');
});

it('draws nothing from nothing', () => {
	expect(strokePath([])).toBe('');
});
