import { m } from '$lib/paraglide/messages.js';
import type { Depth } from '../rounds.ts';

const LEAVES: Readonly<Record<Depth, () => string>> = {
	none: m.footprint_leaves_none,
	light: m.footprint_leaves_light,
	deep: m.footprint_leaves_deep,
	copied: m.footprint_leaves_copied,
	kind: m.footprint_leaves_kind
};

/** What a print is like, in words. */
export const leaves = (depth: Depth): string => LEAVES[depth]();

/** The drawing of each. */
export const KEYS: Readonly<Record<Depth, string>> = {
	none: 'sprout',
	light: 'print-light',
	deep: 'print-deep',
	copied: 'print-copied',
	kind: 'print-kind'
};
