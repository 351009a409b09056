import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKED, LANGUAGE_NAMES, type Language } from '../../src/lib/wire/languages.ts';

type Message =
	string | [{ declarations: string[]; selectors: string[]; match: Record<string, string> }];
type Messages = Record<string, Message>;

/** Shown to a whole class at once, where no one pupil's language is worn. */
const WHOLE_CLASS = ['board', 'print'];
const rooms = readdirSync('src/messages').filter(
	(room) => !WHOLE_CLASS.includes(room) && existsSync(`src/messages/${room}/en.json`)
);
const messagesIn = (room: string, locale: string): Messages => {
	const { $schema: _, ...messages } = JSON.parse(
		readFileSync(`src/messages/${room}/${locale}.json`, 'utf8')
	) as Messages;
	return messages;
};
const textsOf = (message: Message) =>
	typeof message === 'string' ? [message] : Object.values(message[0].match);
const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
const languages = Object.keys(LANGUAGE_NAMES) as Language[];

test('every language is compiled', () => {
	const { locales } = JSON.parse(
		readFileSync('src/messages/project.inlang/settings.json', 'utf8')
	) as { locales: string[] };
	expect(locales).toEqual(['en', ...languages]);
});

for (const language of languages) {
	test(`${LANGUAGE_NAMES[language].english} has every message the English has, and no other`, () => {
		for (const room of rooms)
			expect(Object.keys(messagesIn(room, language)), room).toEqual(
				Object.keys(messagesIn(room, 'en'))
			);
	});

	test(`what is put into a message in ${LANGUAGE_NAMES[language].english} is what is put into the English`, () => {
		const wrong: string[] = [];
		for (const room of rooms)
			for (const [key, english] of Object.entries(messagesIn(room, 'en'))) {
				const theirs = messagesIn(room, language)[key]!;
				const may = new Set(textsOf(english).flatMap(placesIn));
				// A form for exactly one may write "one" out, as English does.
				const must = typeof english === 'string' ? placesIn(english) : [];
				for (const text of textsOf(theirs)) {
					const places = placesIn(text);
					const extra = places.some((place) => !may.has(place));
					if (extra || must.some((place) => !places.includes(place)) || text.trim() === '')
						wrong.push(`${key}: ${text}`);
				}
			}
		expect(wrong).toEqual([]);
	});

	test(`a counted message has every form that ${LANGUAGE_NAMES[language].english} counts with`, () => {
		const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		for (const room of rooms)
			for (const [key, message] of Object.entries(messagesIn(room, language))) {
				if (typeof message === 'string' || !message[0].declarations.join().includes('plural'))
					continue;
				const has = Object.keys(message[0].match).map((one) => one.split('=')[1]);
				expect(has.toSorted(), key).toEqual(forms.toSorted());
			}
	});
}

test('the same English is the same words in a language: what is shown is found by its English', () => {
	for (const language of languages) {
		const by = new Map<string, Set<string>>();
		for (const room of rooms)
			for (const [key, english] of Object.entries(messagesIn(room, 'en'))) {
				if (typeof english !== 'string') continue;
				const theirs = messagesIn(room, language)[key] as string;
				by.set(english, (by.get(english) ?? new Set()).add(theirs));
			}
		expect(
			[...by].filter(([, theirs]) => theirs.size > 1).map(([e, t]) => [e, ...t]),
			language
		).toEqual([]);
	}
});

test('no language says it was checked without who checked it and when', () => {
	for (const [language, checked] of Object.entries(CHECKED)) {
		expect(languages).toContain(language);
		expect(checked.by.length).toBeGreaterThan(2);
		expect(checked.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	}
});
