/**
 * Whether two words are at most `most` slips apart: a letter too many, too few, another, or two
 * swapped. (Damerau–Levenshtein, optimal string alignment.)
 */
export function isNear(a: string, b: string, most: number): boolean {
	if (Math.abs(a.length - b.length) > most) return false;
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let slips = Math.min(
				cell(rows[i - 1], j) + 1,
				cell(row, j - 1) + 1,
				cell(rows[i - 1], j - 1) + (same ? 0 : 1)
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				slips = Math.min(slips, cell(rows[i - 2], j - 2) + 1);
			row.push(slips);
		}
		rows.push(row);
	}
	return cell(rows[a.length], b.length) <= most;
}

const cell = (row: readonly number[] | undefined, at: number) => row?.[at] ?? Infinity;

/** Whether two names have the same consonants, as a child who writes by ear would keep them. */
export function soundsLike(a: string, b: string): boolean {
	const [left, right] = [soundOf(a), soundOf(b)];
	return left.length >= 2 && left === right;
}

const soundOf = (word: string): string =>
	word
		.replace(/ph/g, 'f')
		.replace(/gh/g, '')
		.replace(/ck|q|c(?![eiyh])/g, 'k')
		.replace(/c(?=[eiy])|z/g, 's')
		.replace(/(?<=.)[aeiouyhw]/g, '')
		.replace(/(.)\1+/g, '$1');
