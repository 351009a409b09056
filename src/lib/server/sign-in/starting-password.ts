import { randomInt } from 'node:crypto';
import { SECRET_WORDS } from './secret-words.ts';

/** Four words and a number to hand over on paper: about 36 bits, behind growing waits. */
export function startingPassword(): string {
	const words = Array.from({ length: 4 }, (_, i) => {
		const list = SECRET_WORDS[i % SECRET_WORDS.length] ?? [];
		return list[randomInt(list.length)];
	});
	return `${words.join('-')}-${randomInt(10_000, 100_000)}`;
}
