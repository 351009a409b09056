/** Held, shared, by every page of a version for as long as it is open. */
export const VERSION_LOCK = 'waymark version ';

/** What a page asks of the worker. */
export type Ask =
	/** A page is here: versions nobody uses may go. */
	| { readonly ask: 'hello' }
	/** A newer worker is asked to take over, unless somebody is in the middle of something. */
	| { readonly ask: 'take-over' }
	| { readonly ask: 'keep'; readonly addresses: readonly string[] };
