/** A first name that stands in somebody's words. */
export interface NameFound {
	readonly name: string;
	/** As it stands there: "will". */
	readonly word: string;
	/** It can only be a name: a capital within a sentence. "Will" at its beginning may be a word. */
	readonly sure: boolean;
}

/**
 * The first names among `names` that stand in `words`, each once, less those in `allowed`.
 * @param anyCase also found without a capital, as somebody in a hurry types it
 */
export function namesIn(
	words: string,
	names: readonly string[],
	{ allowed = [], anyCase = false }: { allowed?: readonly string[]; anyCase?: boolean } = {}
): NameFound[] {
	const known = new Map(names.map((name) => [plain(firstOf(name)), firstOf(name)]));
	for (const name of allowed) known.delete(plain(firstOf(name)));
	const found = new Map<string, NameFound>();
	for (const { 0: said, index } of words.matchAll(WORD)) {
		const word = said.replace(/['’]s$/iu, '');
		const name = known.get(plain(word));
		const isCapital = /^\p{Lu}/u.test(word);
		if (name === undefined || (!isCapital && !anyCase)) continue;
		const sure = isCapital && !/(?:^|[.!?:…]["”’']*\s+|\n|["“‘]\s*)$/u.test(words.slice(0, index));
		if (sure || !found.has(name)) found.set(name, { name, word, sure });
	}
	return [...found.values()];
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** "Noah H" is Noah. */
export const firstOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
