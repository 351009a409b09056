import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS } from '../../ui/tokens.ts';

test('the pages on paper have the colours of the pages on screen', () => {
	const look = readFileSync(new URL('./pdf/look.typ', import.meta.url), 'utf8');
	const colours = Object.fromEntries(
		[...look.matchAll(/^ {2}([a-z-]+): rgb\("(#[0-9a-f]{6})"\)/gm)].map(([, name, value]) => [
			name,
			value
		])
	);
	expect(Object.keys(colours).length).toBeGreaterThan(20);
	expect(COLOURS).toMatchObject(colours);
});
