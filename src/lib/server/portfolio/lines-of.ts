/** The lines of a stream, each read only when it is asked for, so that what sends them can wait. */
export async function* linesOf(stream: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = '';
	for await (const chunk of stream) {
		const lines = (rest + chunk).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}
