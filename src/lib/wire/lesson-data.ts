/** What a lesson's page asks for at once, as a `Link` header: it comes while the browser reads the page. */
export function lessonDataLinks(lesson: string): string {
	return [`/lessons/${lesson}.json`, '/maker.json', `/attempts/${lesson}.json`]
		.map((path) => `<${encodeURI(path)}>; rel="preload"; as="fetch"; crossorigin`)
		.join(', ');
}
