import { isTellPeople, type TellPeople } from '../wire/tell-people.ts';

/** With the tab, and gone at sign-out: it says whose class this is. */
const HERE = 'waymark.tell.people';
/** With the browser: what anybody is shown before sign-in. */
const ANYBODY = 'waymark-tell-people';
const FRESH = 10 * 60_000;
const LONGEST = 8_000;

/** `behind`: how far the device's clock is behind the school's, in milliseconds. */
interface Kept {
	readonly behind: number;
	readonly people: TellPeople;
}

let known = $state.raw<Kept>();
let knownBy: string | null = null;
let learntAt = 0;

/** Whom Tell can name and who would read it. */
export const people = {
	get known(): TellPeople | undefined {
		return known?.people;
	},
	/** The school's clock, as well as this device can know it. */
	now: (): number => Date.now() + (known?.behind ?? 0),
	learn
};

/**
 * Learns it from what this browser keeps, then from school. Never throws.
 * @param maker the token of the pupil who is here, or null
 * @param given what stood in the page itself, however old
 */
async function learn(maker: string | null, given?: TellPeople): Promise<void> {
	if (maker !== knownBy) {
		// Another pupil: the last one's class is none of theirs.
		known = undefined;
		learntAt = 0;
		knownBy = maker;
	}
	known ??=
		(maker === null ? undefined : read(() => sessionStorage, HERE)) ??
		read(() => localStorage, ANYBODY) ??
		(given && { behind: 0, people: given });
	if (Date.now() - learntAt < FRESH) return;
	try {
		const answer = await fetch('/tell/people', {
			cache: 'no-store',
			redirect: 'error',
			signal: AbortSignal.timeout(LONGEST)
		});
		if (!answer.ok) return;
		const fresh: unknown = await answer.json();
		if (maker !== knownBy || !isTellPeople(fresh)) return;
		learntAt = Date.now();
		known = { behind: fresh.now - learntAt, people: fresh };
		if (fresh.as === 'pupil' && maker !== null) keep(() => sessionStorage, HERE, known);
		if (fresh.as === 'nobody') keep(() => localStorage, ANYBODY, known);
	} catch {
		// What is kept goes on holding.
	}
}

function read(storage: () => Storage, key: string): Kept | undefined {
	try {
		const kept = JSON.parse(storage().getItem(key) ?? '') as Partial<Kept>;
		const { behind, people } = kept;
		return typeof behind === 'number' && isTellPeople(people) ? { behind, people } : undefined;
	} catch {
		return undefined;
	}
}

function keep(storage: () => Storage, key: string, value: Kept): void {
	try {
		storage().setItem(key, JSON.stringify(value));
	} catch {
		// Full or shut off: asked for again next time.
	}
}
