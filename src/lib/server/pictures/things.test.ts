import { describe, expect, it } from 'vitest';
import { thing, thingSvg } from './things.ts';

describe('things', () => {
	it('knows a thing by its name, with its drawing and size', () => {
		expect(thing('soccer-ball')).toMatchObject({ width: 32, height: 32 });
	});

	it('knows no thing that has no drawing, not even by the names every object has', () => {
		expect(thing('no-such-thing')).toBeUndefined();
		expect(thing('constructor')).toBeUndefined();
		expect(thing('__proto__')).toBeUndefined();
	});

	it('makes a picture that needs nothing from anywhere else', () => {
		const svg = thingSvg(thing('fox')!);
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 32 32"/);
		expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toContain('http');
	});
});
