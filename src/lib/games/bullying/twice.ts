import type { Problem } from '../game.ts';
import { when } from '../rounds/play.ts';

/** Two of one name can't be told apart. */
export const twice = (names: readonly string[], under: string, key = 'id'): Problem[] =>
	names.flatMap((name, at) =>
		when(names.indexOf(name) < at, [under, at, key], `there are two called "${name}"`)
	);

/** What is wrong shows a wrong idea, and says why; what is right shows none. */
export const taught = (
	all: readonly { right: boolean; say?: string | undefined; shows?: string | undefined }[],
	under: string
): Problem[] =>
	all.flatMap(({ right, say, shows }, at) =>
		when(
			right ? shows !== undefined : shows === undefined || say === undefined,
			[under, at],
			right
				? 'a right answer shows no wrong idea'
				: 'say why not, and name the wrong idea that this shows'
		)
	);
