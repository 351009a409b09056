/**
 * Makes a text in a language; `own` gives what stands inside it in that language, where it is a message.
 */
type Form = (lang: string, own: (text: string) => string) => string;

const book = new Map<string, Form>();

/**
 * Forms a text that is no message but follows a language's own rules: a day, a list of names. Returns
 * the English, and notes how it is made, so that its twin in another language has it too.
 */
export function formed(form: Form): string {
	const english = form('en-GB', (text) => text);
	if (typeof document !== 'undefined') book.set(english, form);
	return english;
}

/** The same text in another language; undefined where it was never formed. */
export const formedIn = (english: string, ...how: Parameters<Form>): string | undefined =>
	book.get(english)?.(...how);
