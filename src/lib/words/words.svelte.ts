import type { Language } from '../wire/languages.ts';

/** A message in the language that stands beside the English. */
export interface Twin {
	readonly text: string;
	readonly lang: Language;
	readonly dir: 'ltr' | 'rtl';
	/** The English comes first. */
	readonly below: boolean;
}

export interface Worn {
	readonly lang: Language;
	readonly dir: 'ltr' | 'rtl';
	readonly twinOf: (english: string) => Twin | undefined;
}

/** For this tab: English alone, whatever the teacher chose. */
const ENGLISH = 'waymark.english';

/** Which language stands beside the English on this page. Whatever only that needs is fetched with it. */
class Words {
	/** What the teacher chose for this pupil. */
	home = $state<Language>();
	#worn = $state.raw<Worn>();

	/** The language that is shown now. */
	get lang(): Language | undefined {
		return this.#worn?.lang;
	}
	/** Which way the page runs, where it isn't the usual one. */
	get dir(): 'rtl' | undefined {
		return this.#worn?.dir === 'rtl' ? 'rtl' : undefined;
	}
	/** The twin of an English text; undefined in English alone, or where the text is no message. */
	twinOf = (english: string): Twin | undefined => this.#worn?.twinOf(english);

	/** Shows this language beside the English, unless the pupil chose English alone in this tab. */
	wear = async (home: Language | undefined): Promise<void> => {
		this.home = home;
		const lang = home && !sessionStorage.getItem(ENGLISH) ? home : undefined;
		try {
			this.#worn = lang && (await (await import('./worn.ts')).wornIn(lang));
		} catch {
			// No Wi-Fi, and never fetched here: the English is there.
		}
	};

	/** One tap: English alone, or both again. */
	turn = (): void => {
		if (this.lang) sessionStorage.setItem(ENGLISH, '1');
		else sessionStorage.removeItem(ENGLISH);
		void this.wear(this.home);
	};
}

export const words = new Words();
