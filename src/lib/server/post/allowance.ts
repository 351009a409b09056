import { HOUR, type Instant } from '../../calendar/instant.ts';

/**
 * What may come in an hour with no pupil's token on it, in bytes: from one address, and in all. A school
 * may be one address to the network. All 420 of its children telling something from a page nobody signed
 * in on is 5 MB.
 */
export const AN_HOUR = { address: 16_000_000, school: 64_000_000 } as const;
/** With the disk nearly full, this part of it. */
const WHEN_LOW = 1 / 8;
/** What may wait to be opened, whosever it is: a school's drawings, all sent in the same moment. */
const MOST_UNOPENED = 400_000_000;
/** What is written beside a box: a row and its places in the indexes; for a concern, its alerts too. */
export const BESIDE = { work: 400, concern: 8_000 } as const;
/** Addresses remembered at once; beyond it those that owe nothing go. */
const MOST_ADDRESSES = 2_000;

/** How much somebody has had, running out evenly over an hour. */
interface Level {
	bytes: number;
	at: Instant;
}

/**
 * Bounds what strangers can make us keep. An item counts once it has been opened and carries no pupil's
 * token, so a school at work never meets it. In memory only: addresses are kept nowhere.
 */
export class Allowance {
	isDiskLow = false;
	/** When it last ran out, for the admin. */
	ranOutAt: Instant | undefined;
	readonly #levels = new Map<string, Level>();
	readonly #school: Level = { bytes: 0, at: 0 };
	readonly #unopened = new Map<string, { from: string; bytes: number }>();
	#unopenedBytes = 0;

	/** Whether an address has had what it may have, or all of them together. */
	isOver(from: string, now: Instant): boolean {
		const part = this.isDiskLow ? WHEN_LOW : 1;
		const level = this.#levels.get(from);
		const isOver =
			this.#unopenedBytes >= MOST_UNOPENED ||
			levelOf(this.#school, AN_HOUR.school, now) >= AN_HOUR.school * part ||
			(level !== undefined && levelOf(level, AN_HOUR.address, now) >= AN_HOUR.address * part);
		if (isOver) this.ranOutAt = now;
		return isOver;
	}

	/** An item is on disk, and nobody knows yet whose it is. */
	taken(from: string, id: string, bytes: number): void {
		this.#unopened.set(id, { from, bytes });
		this.#unopenedBytes += bytes;
	}

	/** The address of something that hasn't been opened yet; unknown after a restart. */
	whence(id: string): string | undefined {
		return this.#unopened.get(id)?.from;
	}

	/** It has been opened. @param isTheirs whether it carries a token of ours */
	opened(id: string, isTheirs: boolean, now: Instant): void {
		const item = this.#unopened.get(id);
		if (!item) return;
		this.#unopened.delete(id);
		this.#unopenedBytes -= item.bytes;
		if (!isTheirs) this.count(item.from, item.bytes, now);
	}

	/** Something with no token on it was kept. */
	count(from: string, bytes: number, now: Instant): void {
		add(this.#levelFor(from, now), AN_HOUR.address, bytes, now);
		add(this.#school, AN_HOUR.school, bytes, now);
	}

	#levelFor(from: string, now: Instant): Level {
		let level = this.#levels.get(from);
		if (!level) {
			if (this.#levels.size >= MOST_ADDRESSES)
				for (const [other, known] of this.#levels)
					if (levelOf(known, AN_HOUR.address, now) === 0) this.#levels.delete(other);
			level = { bytes: 0, at: now };
			this.#levels.set(from, level);
		}
		return level;
	}
}

const levelOf = ({ bytes, at }: Level, anHour: number, now: Instant): number =>
	Math.max(0, bytes - (anHour * Math.max(0, now - at)) / HOUR);

function add(level: Level, anHour: number, bytes: number, now: Instant): void {
	level.bytes = levelOf(level, anHour, now) + bytes;
	level.at = now;
}
