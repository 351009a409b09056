import { createHash, randomBytes } from 'node:crypto';
import type { FieldKeys } from '../school/field-keys.ts';

/** What makes an entry a link: a salted digest of what it says, and a hash over that and the link before. */
export interface Link {
	readonly salt: string;
	readonly digest: string;
	readonly hash: string;
}

export const CHAIN_START = '0'.repeat(64);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The link for a new entry.
 * @param before hash of the entry before, or `CHAIN_START`
 * @param open what is always kept and proved: order, time, who
 * @param content what may lawfully go one day; only its salted digest is in the hash
 */
export function link(before: string, open: readonly (string | number)[], content: string): Link {
	const salt = randomBytes(16).toString('hex');
	const digest = sha256(`${salt}\0${content}`);
	return { salt, digest, hash: hashOf(before, open, digest) };
}

/** Whether an entry still stands where it was put and says what it said. */
function holds(
	entry: Link,
	before: string,
	open: readonly (string | number)[],
	content: string | undefined
): boolean {
	if (entry.hash !== hashOf(before, open, entry.digest)) return false;
	return content === undefined || entry.digest === sha256(`${entry.salt}\0${content}`);
}

/** An entry as its table has it. */
export interface Entry extends Link {
	readonly seq: number;
	readonly open: readonly (string | number)[];
	/** Undefined when it has gone or isn't looked at, null when it can't be opened. */
	readonly content: string | null | undefined;
}

/** How a chain stands: how long it is as far as it holds, and the first entry that doesn't. */
export interface Standing {
	readonly entries: number;
	/** The hash of the last of them, or `CHAIN_START`. */
	readonly newest: string;
	readonly firstBroken: number | undefined;
}

/** Walks a chain from its start: every entry is there, in its place, and says what it said. */
export function walk(chain: Iterable<Entry>): Standing {
	let before = START;
	for (const entry of chain) {
		if (!follows(entry, before))
			return { entries: before.seq, newest: before.hash, firstBroken: entry.seq };
		before = entry;
	}
	return { entries: before.seq, newest: before.hash, firstBroken: undefined };
}

/** The number of each entry that doesn't follow from the one before it; past a gap, the first. */
export function* brokenIn(chain: Iterable<Entry>): Generator<number> {
	let before = START;
	for (const entry of chain) {
		if (!follows(entry, before)) yield entry.seq;
		before = entry;
	}
}

/** A chain to its very end, with the number of each entry that doesn't follow from the one before it. */
export interface LookedOver {
	readonly entries: number;
	readonly newest: string;
	readonly broken: readonly number[];
}

/** Looks a chain over to its end, past whatever is broken in it. */
export function lookOver(chain: Iterable<Entry>): LookedOver {
	const broken: number[] = [];
	let before = START;
	for (const entry of chain) {
		if (!follows(entry, before)) broken.push(entry.seq);
		before = entry;
	}
	return { entries: before.seq, newest: before.hash, broken };
}

const START = { seq: 0, hash: CHAIN_START };

const follows = (entry: Entry, before: { readonly seq: number; readonly hash: string }): boolean =>
	entry.seq === before.seq + 1 &&
	entry.content !== null &&
	holds(entry, before.hash, entry.open, entry.content);

/** Entries in their order, fetched a few at a time: a chain grows longer than memory is large. */
export function* inOrder<E extends { readonly seq: number }>(
	fetch: (after: number, most: number) => readonly E[]
): Generator<E> {
	let after = Number.MIN_SAFE_INTEGER;
	for (let rows = fetch(after, 200); rows.length > 0; rows = fetch(after, 200)) {
		yield* rows;
		after = rows.at(-1)?.seq ?? after;
	}
}

/** What is sealed in an entry: undefined when it has gone or there are no keys, null when they don't open it. */
export function contentOf(
	sealed: Uint8Array | null,
	place: string,
	keys: FieldKeys | undefined
): string | null | undefined {
	if (sealed === null || keys === undefined) return undefined;
	try {
		return keys.open(sealed, place);
	} catch {
		return null;
	}
}

const hashOf = (before: string, open: readonly (string | number)[], digest: string) =>
	sha256(JSON.stringify([before, ...open, digest]));
