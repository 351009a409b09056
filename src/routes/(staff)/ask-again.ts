import { untrack } from 'svelte';
import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Asks the server again for part of a page. One that is on its way comes first: SvelteKit would give it up
 * for this, and a form that has just been sent would stay as if it hadn't.
 */
export async function askAgain(...parts: readonly `waymark:${string}`[]): Promise<void> {
	await untrack(() => navigating.complete)?.catch(() => undefined);
	await Promise.all(parts.map((part) => invalidate(part)));
}
