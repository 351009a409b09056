/**
 * The lines of our own code that an error came through. Its message stays out of the log: it may hold a
 * child's words, over several lines, and some may look like code.
 */
export function framesOf(cause: unknown): string | undefined {
	if (!(cause instanceof Error)) return undefined;
	const lines = (cause.stack ?? '').split('\n').filter((line) => FRAME.test(line));
	return lines.slice(0, 6).join('\n');
}

const FRAME = /^\s+at .*:\d+:\d+\)?$/;
