/**
 * How long without a touch, key or pointer until a page locks; counted in the browser, offline too.
 * Pupils share their devices; staff don't.
 */
export const IDLE_MS = { shared: 5 * 60_000, own: 20 * 60_000 } as const;
/** The server is told of somebody being there at most this often. */
const TELL_EVERY = 60_000;
/** A pointer moves many times a second; the other tabs are told once. */
const NOTE_EVERY = 1_000;
const LAST_TOUCH = 'waymark last touch';

/**
 * Watches for touches, keys and pointers, in every tab of this browser: a page behind the one in use
 * must not sign its reader out.
 * @param idleMs how long nobody must have been there, in milliseconds
 * @param onidle called once, when that has come
 * @param onseen called when somebody is there, at most once a minute
 * @param isBusy whether something goes on that counts as being there: following a live lesson
 * @returns stops watching
 */
export function watchIdle(
	idleMs: number,
	onidle: () => void,
	onseen: () => void,
	isBusy: () => boolean = () => false
): () => void {
	let last = Date.now();
	let told = last;
	let noted = last;
	noteTouch(last);
	const there = () => {
		last = Date.now();
		if (Math.abs(last - noted) >= NOTE_EVERY) noteTouch((noted = last));
		if (Math.abs(last - told) < TELL_EVERY) return;
		told = last;
		onseen();
	};
	// A lid that was closed stops timers: the clock is looked at when it opens again, too, and whatever
	// went on meanwhile went on without anybody there.
	let looked = Date.now();
	const look = () => {
		const now = Date.now();
		const wasAwake = Math.abs(now - looked) < idleMs;
		looked = now;
		if (wasAwake && isBusy()) there();
		// A clock that was set back would otherwise keep a page open until it catches up.
		last = Math.min(Math.max(last, lastTouch()), now);
		if (now - last >= idleMs) {
			stop();
			onidle();
		}
	};
	const timer = setInterval(look, 5_000);
	const stopHearing = whenTouched(there);
	document.addEventListener('visibilitychange', look);
	const stop = () => {
		clearInterval(timer);
		stopHearing();
		document.removeEventListener('visibilitychange', look);
	};
	return stop;
}

/** Hears of each touch, key and pointer in this tab, until the function it returns is called. */
export function whenTouched(hear: () => void): () => void {
	const kinds = ['pointerdown', 'pointermove', 'keydown', 'touchstart'] as const;
	kinds.forEach((kind) => addEventListener(kind, hear, { passive: true, capture: true }));
	return () => kinds.forEach((kind) => removeEventListener(kind, hear, { capture: true }));
}

/** Only a time, and nobody's. Where storage is shut off each tab counts for itself. */
function noteTouch(at: number): void {
	try {
		localStorage.setItem(LAST_TOUCH, String(at));
	} catch {
		// Private windows and blocked site data.
	}
}

function lastTouch(): number {
	try {
		return Number(localStorage.getItem(LAST_TOUCH)) || 0;
	} catch {
		return 0;
	}
}
