/** The first name alone: a shown name has a letter of the surname more where two share one. */
export const firstName = (shownName: string): string => shownName.trim().split(/\s+/)[0] ?? '';

export const COVERED = '[name]';

/**
 * Covers surnames in what a pupil wrote: their own wherever it stands, and anybody's where it follows
 * their first name.
 * @param everybody full names of the pupils on the school's lists, first name first
 */
export function surnameCover(
	everybody: readonly string[]
): (text: string, fullName: string) => string {
	const named = pattern(
		everybody.flatMap((name) => {
			const { first, rest } = parts(name);
			return rest.map((surname) => `${quoted(first)}[\\s_.-]+${quoted(surname)}`);
		})
	);
	return (text, fullName) => {
		const own = pattern(parts(fullName).rest.map(quoted));
		return text
			.replace(named, (found) => `${/^[^\s_.-]+/u.exec(found)?.[0] ?? ''} ${COVERED}`)
			.replace(own, COVERED);
	};
}

function parts(name: string): { first: string; rest: string[] } {
	const [first = '', ...rest] = name.normalize('NFC').trim().split(/\s+/);
	// One letter is an initial: covering it would riddle the writing.
	return { first, rest: rest.filter((part) => [...part].length > 1) };
}

/** Whole words only, in any case; matches nothing when there is nothing to find. */
function pattern(words: readonly string[]): RegExp {
	if (words.length === 0) return /(?!)/u;
	const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
	return new RegExp(`(?<![\\p{L}\\p{M}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
}

const quoted = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
