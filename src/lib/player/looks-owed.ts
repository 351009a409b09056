import type { Looks } from '../wire/looks.ts';
import type { MakerHere } from './maker.ts';

/** With the tab, not with the device: it is one pupil's own. Gone at sign-out and lock. */
const KEY = 'waymark.looks-owed';

/** A choice of looks that hasn't reached the school yet. */
export function owedLooks(): Looks | undefined {
	try {
		const owed = sessionStorage.getItem(KEY);
		return owed ? (JSON.parse(owed) as Looks) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Takes a choice of looks to school; without Wi-Fi, once that is back.
 * @param looks the one that still waits, where there is no new one
 * @returns whether the school has it
 */
export async function sendLooks(looks = owedLooks()): Promise<boolean> {
	if (!looks) return true;
	const body = JSON.stringify(looks);
	note(body);
	const answer = await fetch('/me/looks', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body
	}).catch(() => undefined);
	if (!answer?.ok) return false;
	// Another choice may have been made meanwhile.
	if (JSON.stringify(owedLooks()) === body) note(undefined);
	return true;
}

/** A pupil as the school knows them, with what it hasn't heard yet. */
export const withOwed = (maker: MakerHere): MakerHere => ({
	...maker,
	looks: owedLooks() ?? maker.looks
});

function note(body: string | undefined): void {
	try {
		if (body === undefined) sessionStorage.removeItem(KEY);
		else sessionStorage.setItem(KEY, body);
	} catch {
		// Storage is shut off: it looks so in this page alone.
	}
}

// For as long as a page is open in which somebody chose; and the trail tries again whenever it is opened.
if (typeof window !== 'undefined') addEventListener('online', () => void sendLooks());
