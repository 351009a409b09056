import type { Item, LaneKey } from '../../wire/item.ts';
import type { School } from '../school/school.ts';
import { openLaneKey } from './box-keys.ts';
import { makerOf } from './maker.ts';
import { laneKey, openBox, type OpenedLane } from './open-item.ts';

/** Opening a lane's key costs a millisecond; a browser sends a few lanes at a time. */
const MOST_LANES = 20;

/**
 * Of some items, those that carry a token of a pupil of ours. Opened before they are kept, which costs
 * more than keeping them: only for an address that has had its allowance.
 */
export async function signedItems(
	school: School,
	items: readonly Item[],
	lanes: ReadonlyMap<string, LaneKey>
): Promise<Item[]> {
	const keys = new Map<string, OpenedLane>();
	for (const id of [...new Set(items.map(({ lane }) => lane))].slice(0, MOST_LANES)) {
		const key = await keyOf(school, id, lanes.get(id));
		if (key) keys.set(id, key);
	}
	return items.filter((item) => isSigned(school, item, keys.get(item.lane)));
}

async function keyOf(
	school: School,
	id: string,
	given: LaneKey | undefined
): Promise<OpenedLane | undefined> {
	if (!given) return laneKey(school, id as never);
	const sealed = Buffer.from(given.sealedKey, 'base64');
	return openLaneKey(school, given.keyId, id, sealed).catch(() => undefined);
}

function isSigned(school: School, item: Item, key: OpenedLane | undefined): boolean {
	if (!key) return false;
	try {
		const { maker } = openBox({ ...item, box: Buffer.from(item.box, 'base64') }, key);
		return maker !== null && makerOf(school, maker) !== undefined;
	} catch {
		return false;
	}
}
