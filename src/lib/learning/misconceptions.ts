import type { Instant } from '../calendar/instant.ts';
import { inOrder, type Placed } from './order.ts';

/** What one response revealed of a lesson's misconceptions. */
export interface Revealed extends Placed {
	/** The wrong ideas it showed. */
	readonly shown: readonly string[];
	/** Every wrong idea it could have shown. */
	readonly could: readonly string[];
}

/** A wrong idea a pupil held, from when; `until` is when an answer that could show it didn't. */
export interface Held {
	readonly misconception: string;
	readonly since: Instant;
	readonly until: Instant | null;
}

/**
 * Folds a pupil's responses to one lesson into the wrong ideas they held, and when. An idea is held
 * from the answer that shows it until the next answer that could have shown it and didn't.
 */
export function foldMisconceptions(revealed: readonly Revealed[]): Held[] {
	const over: Held[] = [];
	const open = new Map<string, Instant>();
	for (const { done, on } of inOrder(revealed)) {
		for (const misconception of new Set([...done.could, ...done.shown])) {
			const since = open.get(misconception);
			if (done.shown.includes(misconception)) {
				if (since === undefined) open.set(misconception, on);
			} else if (since !== undefined) {
				open.delete(misconception);
				if (on > since) over.push({ misconception, since, until: on });
			}
		}
	}
	return [
		...over,
		...[...open].map(([misconception, since]) => ({ misconception, since, until: null }))
	];
}

/** Every misconception that answers to this content could show, however deep it stands in it. */
export function couldShow(content: unknown): string[] {
	const found = new Set<string>();
	const look = (inside: unknown): void => {
		if (typeof inside !== 'object' || inside === null) return;
		for (const [key, value] of Object.entries(inside))
			if (key === 'shows' && typeof value === 'string') found.add(value);
			else look(value);
	};
	look(content);
	return [...found];
}
