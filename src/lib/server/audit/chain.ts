import { createHash, randomBytes } from 'node:crypto';

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

/** Whether an entry still stands where it was put and says what it said; `content` undefined when it has gone. */
export function holds(
	entry: Link,
	before: string,
	open: readonly (string | number)[],
	content: string | undefined
): boolean {
	if (entry.hash !== hashOf(before, open, entry.digest)) return false;
	return content === undefined || entry.digest === sha256(`${entry.salt}\0${content}`);
}

const hashOf = (before: string, open: readonly (string | number)[], digest: string) =>
	sha256(JSON.stringify([before, ...open, digest]));
