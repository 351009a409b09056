import { expect, test } from 'vitest';
import { aSchool } from '../../../../tests/builders/school.ts';
import { addClass } from './add-class.ts';
import { classes } from './tables.ts';

test('a class’s code is 40 random bits, as letters and digits a child can type', () => {
	const school = aSchool();
	for (let n = 0; n < 200; n++) addClass(school, { name: `Class ${n}`, years: ['Y4'] });
	const codes = school.db.select({ code: classes.code }).from(classes).all();
	// Eight signs of five bits each; each of the 32 signs turns up in 1,600.
	for (const { code } of codes) expect(code).toMatch(/^[A-Z2-7]{8}$/);
	expect(new Set(codes.map(({ code }) => code)).size).toBe(200);
	expect(new Set(codes.flatMap(({ code }) => [...code])).size).toBe(32);
});
