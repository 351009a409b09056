/** However long a page takes, what waits for it begins after so many milliseconds. */
const LONGEST = 10_000;

let held = 0;
const waiting = new Set<() => void>();

/**
 * The page isn't ready for its reader yet: what can wait is to wait.
 * @returns to be called once it is; calling it again does nothing
 */
export function holdFirstLook(): () => void {
	held++;
	let holds = true;
	const release = () => {
		if (!holds) return;
		holds = false;
		if (--held > 0) return;
		for (const work of waiting) whenIdle(work);
		waiting.clear();
	};
	setTimeout(release, LONGEST);
	return release;
}

/** Does what nobody needs to begin: on a slow Chromebook each thing done meanwhile keeps a child waiting. */
export function afterFirstLook(work: () => void): void {
	const begin = () => void (held > 0 ? waiting.add(work) : whenIdle(work));
	if (document.readyState === 'complete') begin();
	else addEventListener('load', begin, { once: true });
}

// Safari has no requestIdleCallback.
function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(() => work(), { timeout: 5_000 });
	else setTimeout(work, 200);
}
