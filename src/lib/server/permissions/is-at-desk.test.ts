import { expect, test } from 'vitest';
import { isAtDesk } from './is-at-desk.ts';
import { PERMISSIONS } from './table.ts';

test('every address of the desk asks for the password, and no other', () => {
	const asking = Object.keys(PERMISSIONS).filter(isAtDesk);
	expect(asking).toEqual(
		Object.keys(PERMISSIONS).filter((route) => route.includes('safeguarding'))
	);
	expect(asking.length).toBeGreaterThan(30);
	expect(isAtDesk('/(staff)/safeguarding')).toBe(true);
	expect(isAtDesk('/(staff)/safeguarding/[concern]/hand-off/pdf')).toBe(true);
	expect(isAtDesk('/(staff)/events')).toBe(false);
});
