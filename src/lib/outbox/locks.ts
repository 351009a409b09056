/** What tabs of one browser settle among themselves. */
export interface Locks {
	/** Runs `work` while no other tab runs work of that name. */
	alone<T>(name: string, work: () => Promise<T>): Promise<T>;
	/**
	 * Takes a name for as long as the page lives or until let go; undefined when another tab has it,
	 * and goes on having it for a moment: a page that is loaded again may find its own lock still held.
	 */
	take(name: string): Promise<(() => void) | undefined>;
}

/** Names of locks that say a lane is open: while one is held, no new version takes over. */
export const OPEN_LANE = 'waymark lane ';

/** How long a page that was left may take to give up its locks, in milliseconds. */
const GIVEN_UP_WITHIN = 500;

/** By the browser's own locks; without them every tab acts as the only one, and repeats are harmless. */
export function webLocks(): Locks {
	if (!globalThis.navigator?.locks)
		return { alone: (_, work) => work(), take: async () => () => undefined };
	const { locks } = navigator;
	return {
		alone: (name, work) => locks.request(name, work) as Promise<never>,
		take: (name) =>
			new Promise((taken) => {
				void locks
					.request(name, { signal: AbortSignal.timeout(GIVEN_UP_WITHIN) }, () => {
						return new Promise<void>((letGo) => taken(letGo));
					})
					.catch((cause: unknown) => taken(isTimeout(cause) ? undefined : () => undefined));
			})
	};
}

const isTimeout = (cause: unknown): boolean =>
	cause instanceof DOMException && cause.name === 'TimeoutError';
