import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { writeMail } from '../mail/write.ts';
import { devices } from '../post/tables.ts';
import type { School } from '../school/school.ts';
import { Bursts, MANY, type Burst, type Place } from './burst.ts';
import { concernBursts, concerns } from './tables.ts';

const kept = new WeakMap<School, Bursts>();
function burstsOf(school: School): Bursts {
	const bursts = kept.get(school) ?? new Bursts();
	kept.set(school, bursts);
	return bursts;
}

/** Where a concern came from, as far as anybody can say. */
export interface Whence {
	/** The mark of a browser that a pupil has signed in on. */
	readonly device?: string | null | undefined;
	/** Its address; none where a proxy doesn't say. */
	readonly address?: string | undefined;
}

/**
 * A place to count by. Neither mark nor address can be had back from it.
 * @param isUnnamed counted apart: beside what came from the same place under a name it would have one
 */
export function placeOf(
	school: School,
	{ device, address }: Whence,
	isUnnamed = false
): Place | undefined {
	const apart = isUnnamed ? '-unnamed' : '';
	if (device) {
		const row = school.db
			.select({ kind: devices.kind })
			.from(devices)
			.where(eq(devices.id, device))
			.get();
		return { mark: school.keys.digest(device, `burst-device${apart}`), of: row?.kind ?? 'other' };
	}
	return address
		? { mark: school.keys.digest(address, `burst-address${apart}`), of: 'address' }
		: undefined;
}

/**
 * Notes a new concern, which isn't one of the quick ones, among what has just come from its place, and
 * writes its mail: at once to whoever has had none about these, else in one with the others. In the
 * transaction that keeps it.
 */
export function mailInBurst(
	school: School,
	place: Place,
	{ id, saidAt }: { readonly id: ConcernId; readonly saidAt: Instant },
	to: readonly StaffId[]
): void {
	const now = school.clock();
	const bursts = burstsOf(school);
	const burst = bursts.add(place, id, saidAt, now, randomUUID());
	const { members } = burst;
	// The first of them anew a few times: the transaction that bundled them may have been undone.
	if (members.length >= MANY) bundle(school, burst, members.length < 2 * MANY ? members : [id]);
	const mail = bursts.mailTo(place, to, now);
	writeMail(school, mail.now);
	writeMail(school, mail.later, mail.at);
}

/** The first of them were written down before anybody knew; one that was undone isn't there. */
function bundle(
	school: School,
	{ id: burst, of }: Pick<Burst, 'id' | 'of'>,
	ids: readonly ConcernId[]
): void {
	const there = school.db
		.select({ id: concerns.id })
		.from(concerns)
		.where(inArray(concerns.id, [...ids]))
		.all();
	school.db
		.insert(concernBursts)
		.values(there.map(({ id }) => ({ concern: id, burst, of })))
		.onConflictDoNothing()
		.run();
}

/** To which burst each of these belongs, where to any. */
export function burstsIn(
	school: School,
	ids: readonly ConcernId[]
): ReadonlyMap<ConcernId, { readonly id: string; readonly of: Place['of'] }> {
	if (ids.length === 0) return new Map();
	const rows = school.db
		.select()
		.from(concernBursts)
		.where(inArray(concernBursts.concern, [...ids]))
		.all();
	return new Map(rows.map(({ concern, burst, of }) => [concern, { id: burst, of }]));
}
