import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './staff-password.ts';

test('a staff password is kept as Argon2id, at no less than OWASP’s least cost, salted each time', async () => {
	const [one, two] = [
		await hashPassword('kite lantern mud'),
		await hashPassword('kite lantern mud')
	];
	const [, memory = 0, passes = 0] =
		/^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(one)?.map(Number) ?? [];
	expect(memory).toBeGreaterThanOrEqual(19_456);
	expect(passes).toBeGreaterThanOrEqual(2);
	expect(one).not.toBe(two);
	expect(one).not.toContain('kite');
	expect(await isPassword(one, 'kite lantern mud')).toBe(true);
	expect(await isPassword(one, 'kite lantern mad')).toBe(false);
	expect(await isPassword(null, 'kite lantern mud')).toBe(false);
});
