import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import type { Contents } from '../../wire/contents.ts';
import { framesOf } from '../school/frames.ts';
import { together, type School } from '../school/school.ts';
import {
	Stuck,
	type ConcernHandedIn,
	type HandedIn,
	type StuckCode,
	type WorkHandedIn
} from './handed-in.ts';
import { makerOf, type Maker } from './maker.ts';
import { laneKey, makerIn, openBox, type OpenedLane, type Posted } from './open-item.ts';
import { roomOf } from './room.ts';
import { posted } from './tables.ts';
import { whenHappened } from './when.ts';

/**
 * Work waits until nothing has come for so long, and a second at most: taking answers in comes before
 * marking them, and those that came together share a commit. Concerns never wait.
 */
const QUIET = 40;
const LONGEST = 1_000;
/** After the disk refused, try again. */
const AFTER_TROUBLE = 30_000;
const LANES_AT_ONCE = 20;
/** More would keep those who send waiting. */
const ITEMS_AT_ONCE = 25;

const waiting = and(isNull(posted.appliedAt), isNull(posted.stuck));

/** Sees to it that what has been received is applied, at once or in a moment. */
export function applySoon(school: School, { atOnce = false, after = QUIET } = {}): void {
	const room = roomOf(school);
	clearTimeout(room.soon);
	const go = () => {
		room.soonBy = undefined;
		void applyWaiting(school).catch((cause: { code?: string }) => {
			school.log.error({ code: cause.code }, 'the post could not be applied; trying again');
			applySoon(school, { after: AFTER_TROUBLE });
		});
	};
	if (atOnce) return go();
	const now = performance.now();
	room.soonBy ??= now + Math.max(LONGEST, after);
	room.soon = setTimeout(go, Math.min(after, room.soonBy - now)).unref();
}

/**
 * Hands every waiting item to the room it belongs to: concerns before everything, then lane by lane,
 * each in its own order. An item that can't be used is noted as stuck, and nothing waits for it.
 * @throws SqliteError when the disk refuses; what was not applied then still waits
 */
export function applyWaiting(school: School): Promise<void> {
	const room = roomOf(school);
	const now = room.applying.then(async () => {
		while (school.sqlite.open && (await applySome(school))) await setImmediate();
	});
	room.applying = now.catch(() => undefined);
	return now;
}

/**
 * Settles once all that was received until now has been applied, or the disk refused: for pages on which
 * somebody looks for what they have just done.
 */
export function caughtUp(school: School): Promise<void> {
	const { soonBy, applying } = roomOf(school);
	return soonBy === undefined ? applying : applyWaiting(school).catch(() => undefined);
}

/** At start: what was received and not yet applied, and what an older version could not use. */
export function applyAfterStart(school: School): Promise<void> {
	school.db.update(posted).set({ stuck: null, stuckAt: null }).where(isNotNull(posted.stuck)).run();
	return applyWaiting(school);
}

async function applySome(school: School): Promise<boolean> {
	// It waits, and isn't stuck: once the keys are back it is as good as ever.
	if (school.keyTrouble) return false;
	const items = nextItems(school);
	if (items.length === 0) return false;
	const keys = new Map<string, OpenedLane>();
	for (const { lane } of items) if (!keys.has(lane)) keys.set(lane, await laneKey(school, lane));
	if (!school.sqlite.open) return false;
	together(school, () => {
		for (const item of items) apply(school, item, keys.get(item.lane) ?? new Stuck('no-lane-key'));
	});
	return true;
}

/** The next few lanes' items, each lane's in order; concerns are never mixed with other work. */
function nextItems(school: School): Posted[] {
	const first = sql<number>`max(${posted.first})`;
	const lanes = school.db
		.select({ lane: posted.lane, first })
		.from(posted)
		.where(waiting)
		.groupBy(posted.lane)
		.orderBy(sql`${first} desc, min(${posted.seq})`)
		.limit(LANES_AT_ONCE)
		.all();
	const these = lanes.filter((lane) => lane.first === lanes[0]?.first).map(({ lane }) => lane);
	if (these.length === 0) return [];
	return school.db
		.select()
		.from(posted)
		.where(and(inArray(posted.lane, these), waiting))
		.orderBy(posted.lane, posted.n, posted.seq)
		.limit(ITEMS_AT_ONCE)
		.all();
}

function apply(school: School, item: Posted, key: OpenedLane): void {
	const known: Partial<Pick<Posted, 'what' | 'pupil'>> = {};
	let isTheirs = false;
	try {
		// A savepoint: what a taker wrote before it threw is undone, the other items' work stays.
		school.sqlite.transaction(() => {
			const contents = openBox(item, key);
			known.what = contents.what;
			const handedIn = handIn(school, item, contents);
			isTheirs = handedIn.maker !== null;
			// Who sent a concern is sealed with it; only work stands under its maker's name.
			if (contents.what !== 'concern') known.pupil = handedIn.maker;
			handOver(school, handedIn);
			note(school, item, { ...known, box: null, appliedAt: school.clock() });
		})();
	} catch (cause) {
		if (!(cause instanceof Stuck) && isDiskTrouble(cause)) throw cause;
		const stuck: StuckCode = cause instanceof Stuck ? cause.code : 'taker-failed';
		const maker = tokenIn(school, item, key);
		// Only by this is it told from what anybody may send (`stuck.ts`).
		if (item.first && maker) known.what = 'concern';
		if (!item.first && maker && known.what !== 'concern') known.pupil = maker.pupil;
		note(school, item, { ...known, stuck, stuckAt: school.clock() });
		const at = cause instanceof Stuck ? undefined : framesOf(cause);
		school.log.warn({ item: item.id, stuck, at }, 'an item is stuck');
	}
	roomOf(school).allowance.opened(item.id, isTheirs, school.clock());
}

/** Whose an item is that can't be used, where it carries a token of ours all the same. */
function tokenIn(school: School, item: Posted, key: OpenedLane): Maker | undefined {
	const token = makerIn(item, key);
	try {
		return token === undefined ? undefined : makerOf(school, token);
	} catch {
		return undefined;
	}
}

function handIn(school: School, item: Posted, contents: Contents): HandedIn {
	const maker = contents.maker === null ? undefined : makerOf(school, contents.maker);
	return {
		id: item.id,
		lane: item.lane,
		n: item.n,
		what: contents.what,
		maker: maker?.pupil ?? null,
		device: maker?.device ?? null,
		address: maker ? undefined : roomOf(school).allowance.whence(item.id),
		at: whenHappened({
			at: contents.at,
			sentAt: item.sentAt,
			receivedAt: item.receivedAt,
			signedInAt: maker?.signedInAt
		}),
		receivedAt: item.receivedAt,
		contents
	};
}

function handOver(school: School, handedIn: HandedIn): void {
	const { work, concern } = roomOf(school).takers;
	if (handedIn.what === 'concern') {
		if (!concern) throw new Stuck('nobody-takes-it');
		concern(school, handedIn as ConcernHandedIn);
	} else {
		if (!work) throw new Stuck('nobody-takes-it');
		work(school, handedIn as WorkHandedIn);
	}
}

function note(school: School, item: Posted, change: Partial<Posted>): void {
	school.db.update(posted).set(change).where(eq(posted.seq, item.seq)).run();
}

const isDiskTrouble = (cause: unknown): boolean =>
	/^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM)/.test(
		String((cause as { code?: unknown }).code)
	);
