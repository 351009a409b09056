/** What the server holds of a pupil's unfinished run through a lesson. */
export interface OpenAttempt {
	/** The version it was begun with. */
	readonly hash: string;
	/** The answer to each activity so far; the later, where there were two. */
	readonly answered: Readonly<Record<string, unknown>>;
}

/** Where a tab learns who works in it, and what they have answered of a lesson. */
export const makerAddress = (lesson?: string): string =>
	lesson === undefined ? '/maker.json' : `/maker.json?lesson=${encodeURIComponent(lesson)}`;

/** What a lesson's page asks for at once, as a `Link` header: it comes while the browser reads the page. */
export function lessonDataLinks(lesson: string): string {
	return [`/lessons/${encodeURIComponent(lesson)}.json`, makerAddress(lesson)]
		.map((path) => `<${path}>; rel="preload"; as="fetch"; crossorigin`)
		.join(', ');
}
