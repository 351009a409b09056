import { LANGUAGE_NAMES, type Language } from '../wire/languages.ts';
import { formedIn } from './formed.ts';
import { messageOf } from './said.ts';
import type { Twin, Worn } from './words.svelte.ts';

interface Chunk {
	/** A message by its number. */
	readonly messages: readonly ((inputs: never) => string)[];
	/** Numbers of those that stand below the English. */
	readonly beside: ReadonlySet<number>;
}

/** Each is fetched only when a pupil wears it. */
const CHUNKS: Record<Language, () => Promise<Chunk>> = {
	pl: () => import('../paraglide/in/pl.js'),
	ro: () => import('../paraglide/in/ro.js'),
	uk: () => import('../paraglide/in/uk.js'),
	ar: () => import('../paraglide/in/ar.js'),
	ur: () => import('../paraglide/in/ur.js')
};

/** A language, ready to stand beside the English. Throws where it can't be fetched. */
export async function wornIn(lang: Language): Promise<Worn> {
	const { messages, beside } = await CHUNKS[lang]();
	const { dir } = LANGUAGE_NAMES[lang];

	function twinOf(english: string): Twin | undefined {
		const message = messageOf(english);
		if (!message) return undefined;
		const text = messages[message.number]?.(inputsOf(message.inputs) as never);
		return text && text !== english
			? { text, lang, dir, below: beside.has(message.number) }
			: undefined;
	}

	/** What stands inside a message may be a message itself, or a day or a list of names. */
	const own = (text: string): string => twinOf(text)?.text ?? formedIn(text, lang, own) ?? text;

	function inputsOf(inputs: unknown): unknown {
		if (typeof inputs !== 'object' || inputs === null) return inputs;
		return Object.fromEntries(
			Object.entries(inputs).map(([key, value]) => [
				key,
				typeof value === 'string' ? own(value) : (value as unknown)
			])
		);
	}

	return { lang, dir, twinOf };
}
