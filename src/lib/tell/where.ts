import type { Where } from '../wire/concern.ts';
import { whereAt } from '../wire/where.ts';

const said = new Set<Partial<Where>>();

/**
 * A page says more about where the pupil is than its address does: the activity, the game's round.
 * @returns takes it back, for when that changes or the page goes
 */
export function setWhere(more: Partial<Where>): () => void {
	said.add(more);
	return () => void said.delete(more);
}

/** Where a pupil who opens Tell is now, in our own words. @param path the page's address */
export function whereNow(path: string): Where | undefined {
	const where = whereAt(path);
	return where && { ...where, ...Object.assign({}, ...said) };
}
