import type { Outcome as Base } from '../rounds/play.ts';

/** How a round came out, and what the scene needs to act it. */
export interface Outcome extends Base {
	/** What became of it: the basket, or what was done with the story. */
	readonly did?: string;
	/** What readers did then, in words and with a thing. */
	readonly then?: { readonly say: string; readonly thing: string } | undefined;
}
