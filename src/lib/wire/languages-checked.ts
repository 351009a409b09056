import { CHECKED, LANGUAGE_NAMES, type Language } from './languages.ts';

const inWords = new Intl.ListFormat('en-GB');

/** A sentence for a teacher who chooses a language: which of them fluent speakers have checked, and which not. */
export function whichAreChecked(checked: typeof CHECKED = CHECKED): string {
	const all = Object.keys(LANGUAGE_NAMES) as Language[];
	const named = (some: Language[]) =>
		inWords.format(some.map((one) => LANGUAGE_NAMES[one].english));
	const read = all.filter((one) => checked[one]);
	const unread = all.filter((one) => !checked[one]);
	if (unread.length === 0) return 'Fluent speakers have checked all of these languages.';
	if (read.length === 0) return 'No fluent speaker has checked these languages yet.';
	return `Fluent speakers have checked ${named(read)}, and not yet ${named(unread)}.`;
}
