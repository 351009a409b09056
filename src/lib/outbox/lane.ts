import { outbox } from './outbox.svelte.ts';

export type { Lane, Queued } from './outbox.ts';

/** Opens a lane: for one attempt or, with `first`, for one concern. */
export const openLane = outbox.openLane;

/** Goes on with a lane of this tab after a reload; undefined where the tab has no key to it. */
export const resumeLane = outbox.resumeLane;
