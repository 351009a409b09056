import * as v from 'valibot';
import { itemSchema, laneKeySchema, sendSchema, type Item, type LaneKey } from '../../wire/item.ts';
import type { School } from '../school/school.ts';
import { BESIDE } from './allowance.ts';
import { applySoon } from './apply.ts';
import { commit } from './commit.ts';
import { roomOf } from './room.ts';
import { signedItems } from './signed-items.ts';

/** More sends than this waiting for the disk, and a browser is asked to come back. */
const MOST_WAITING = 1000;

export type Answer =
	/** On disk, whatever becomes of them. */
	| { readonly received: readonly string[] }
	/** Nothing was kept; try again after so many seconds. */
	| { readonly wait: number }
	/** Not a send at all. */
	| { readonly malformed: true };

/**
 * Takes a send in: every well-formed item is on disk before it is called received, whatever its age
 * or version, and once however often it is sent. From an address that has had its allowance only what
 * carries a pupil's token is taken; the rest stays where it is and comes again.
 * @param from the address it came from: counted, kept nowhere
 */
export async function receive(school: School, body: unknown, from = ''): Promise<Answer> {
	const send = v.safeParse(sendSchema, body);
	if (!send.success) return { malformed: true };
	const { sends, allowance } = roomOf(school);
	const sent = send.output.items.flatMap(wellFormed);
	const keys = new Map(Object.entries(send.output.lanes).flatMap(laneOf));
	if (sends.length >= MOST_WAITING) return { wait: 5 };
	const items = allowance.isOver(from, school.clock())
		? await signedItems(school, sent, keys)
		: sent;
	if (items.length === 0) return { received: [] };
	// Only the keys that these items need: anything else would be kept for nobody.
	const lanes = [...keys].filter(([id]) => items.some(({ lane }) => lane === id));
	const receivedAt = school.clock();
	try {
		await commit(school, {
			items,
			lanes,
			sentAt: Math.round(send.output.now),
			receivedAt,
			onkept: ({ id, box, first }) =>
				allowance.taken(from, id, box.length + BESIDE[first ? 'concern' : 'work'])
		});
	} catch (cause) {
		school.log.error({ code: (cause as { code?: string }).code }, 'the post could not be written');
		return { wait: 30 };
	}
	applySoon(school, { atOnce: items.some((item) => item.first) });
	return { received: items.map((item) => item.id) };
}

function wellFormed(raw: unknown): Item[] {
	const item = v.safeParse(itemSchema, raw);
	return item.success ? [item.output] : [];
}

function laneOf([id, raw]: [string, unknown]): (readonly [string, LaneKey])[] {
	const key = v.safeParse(laneKeySchema, raw);
	return key.success && v.is(itemSchema.entries.lane, id) ? [[id, key.output]] : [];
}
