import { createDecipheriv } from 'node:crypto';
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { contentsSchema, type Contents } from '../../wire/contents.ts';
import { boundTo } from '../../wire/lane.ts';
import type { School } from '../school/school.ts';
import { openLaneKey } from './box-keys.ts';
import { Stuck } from './handed-in.ts';
import { roomOf } from './room.ts';
import { lanes, posted } from './tables.ts';

export type Posted = typeof posted.$inferSelect;
/** A lane's key, or why it can't be had. */
export type OpenedLane = Buffer | Stuck;

/** Lane keys kept in memory before it starts afresh: a school of pupils twice over. */
const MOST_KEYS = 1000;

/** The key of a lane. Opening one costs about a millisecond, so those used lately stay in memory. */
export async function laneKey(school: School, lane: Posted['lane']): Promise<OpenedLane> {
	const { laneKeys } = roomOf(school);
	const known = laneKeys.get(lane);
	if (known) return known;
	const row = school.db.select().from(lanes).where(eq(lanes.id, lane)).get();
	if (!row) return new Stuck('no-lane-key');
	try {
		const key = await openLaneKey(school, row.keyId, lane, row.sealedKey);
		if (!key) return new Stuck('unknown-box-key');
		if (laneKeys.size >= MOST_KEYS) laneKeys.clear();
		laneKeys.set(lane, key);
		return key;
	} catch {
		return new Stuck('lane-key-does-not-open');
	}
}

/** An item, as far as its box is concerned. */
export interface Boxed {
	readonly v: number;
	readonly id: string;
	readonly lane: string;
	readonly n: number;
	readonly box: Buffer | null;
}

/** What an item's box holds. @throws Stuck */
export function openBox(item: Boxed, key: OpenedLane): Contents {
	if (item.v !== 1) throw new Stuck('newer-than-this-server');
	if (key instanceof Stuck) throw key;
	const contents = v.safeParse(contentsSchema, unsealed(item, key));
	if (!contents.success) throw new Stuck('contents-not-understood');
	return contents.output;
}

/** The token in a box whose contents may not be understood; undefined where there is none to be read. */
export function makerIn(item: Boxed, key: OpenedLane): string | undefined {
	if (key instanceof Stuck) return undefined;
	try {
		const { maker } = v.parse(v.object({ maker: v.string() }), unsealed(item, key));
		return maker;
	} catch {
		return undefined;
	}
}

function unsealed(item: Boxed, key: Buffer): unknown {
	try {
		const box = item.box ?? Buffer.alloc(0);
		const open = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12));
		open.setAAD(Buffer.from(boundTo(item)));
		open.setAuthTag(box.subarray(-16));
		return JSON.parse(
			Buffer.concat([open.update(box.subarray(12, -16)), open.final()]).toString('utf8')
		);
	} catch {
		throw new Stuck('box-does-not-open');
	}
}
