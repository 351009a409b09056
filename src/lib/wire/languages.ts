import * as v from 'valibot';
import { LANGUAGES, type Language } from '../curriculum/vocabulary.ts';

/** A language that may stand beside the English, as it calls itself. */
export const LANGUAGE_NAMES = {
	pl: { name: 'Polski', english: 'Polish', dir: 'ltr' },
	ro: { name: 'Română', english: 'Romanian', dir: 'ltr' },
	uk: { name: 'Українська', english: 'Ukrainian', dir: 'ltr' },
	ar: { name: 'العربية', english: 'Arabic', dir: 'rtl' },
	ur: { name: 'اردو', english: 'Urdu', dir: 'rtl' }
} as const satisfies Record<Language, { name: string; english: string; dir: 'ltr' | 'rtl' }>;

export type { Language };

export const languageSchema = v.picklist(LANGUAGES);

/**
 * When a fluent speaker has read a language's words, and all of them: nobody has yet. Until then pages say
 * so, and safeguarding words stand below the English (contracts §7).
 */
export const CHECKED: Readonly<Partial<Record<Language, { by: string; on: string }>>> = {};
