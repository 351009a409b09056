import * as v from 'valibot';

/**
 * What a browser says of an error in one of our pages: which, where in our own script, on which page and in
 * which version. Never the error's message, which may hold what a child wrote, and nothing of who it was.
 */
export const failedSchema = v.strictObject({
	/** `TypeError at chunks/Ab3_x.js:3:210`. */
	code: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}( at [\w./-]{1,80}:\d{1,7}:\d{1,7})?$/)),
	/** The page as a route, `/(pupil)/lesson/[id]`: an address may name a child. */
	page: v.pipe(v.string(), v.regex(/^\/[\w./()[\]-]{0,120}$/)),
	version: v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/))
});
export type Failed = v.InferOutput<typeof failedSchema>;

/** An error's kind, and the first place in our own script on its stack. */
export function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return 'Unknown';
	const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
	const at = /\/_app\/immutable\/([\w./-]{1,80}:\d+:\d+)/.exec(error.stack ?? '')?.[1];
	return at ? `${name} at ${at}` : name;
}
