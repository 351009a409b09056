import type { Database, Statement } from 'better-sqlite3';
import type { Item } from '../../wire/item.ts';
import { together, type School } from '../school/school.ts';
import { roomOf, type Sent } from './room.ts';

/**
 * Writes a send to disk. All sends that come in while the disk is busy share the next commit, so
 * thirty answers cost one wait for the disk.
 * @throws SqliteError when the disk is full or failing; then none of the send is kept
 */
export function commit(school: School, sent: Omit<Sent, 'done' | 'failed'>): Promise<void> {
	const { sends } = roomOf(school);
	return new Promise((done, failed) => {
		sends.push({ ...sent, done, failed });
		if (sends.length === 1) setImmediate(() => writeAll(school, sends.splice(0)));
	});
}

function writeAll(school: School, sends: readonly Sent[]): void {
	let kept: Item[][];
	try {
		kept = together(school, () => sends.map((sent) => write(school.sqlite, sent)));
	} catch (cause) {
		// One send must not cost the others theirs: each by itself finds out which it was.
		if (sends.length > 1) sends.forEach((sent) => writeAll(school, [sent]));
		else sends[0]?.failed(cause);
		return;
	}
	sends.forEach((sent, n) => {
		kept[n]?.forEach(sent.onkept);
		sent.done();
	});
}

/** @returns the items that weren't there before */
function write(sqlite: Database, { lanes, items, sentAt, receivedAt }: Sent): Item[] {
	const { lane, item, retry } = statements(sqlite);
	for (const [id, { keyId, sealedKey }] of lanes) {
		const added = lane.run(id, keyId, Buffer.from(sealedKey, 'base64'), receivedAt);
		if (added.changes > 0) retry.run(id);
	}
	return items.filter(({ id, v, lane, n, first, box }) => {
		const bytes = Buffer.from(box, 'base64');
		return item.run(id, v, lane, n, first ? 1 : 0, bytes, sentAt, receivedAt).changes > 0;
	});
}

interface Statements {
	readonly lane: Statement;
	readonly item: Statement;
	readonly retry: Statement;
}
const prepared = new WeakMap<Database, Statements>();

function statements(sqlite: Database): Statements {
	let all = prepared.get(sqlite);
	if (!all) {
		all = {
			lane: sqlite.prepare(
				`insert into lanes (id, key_id, sealed_key, received_at) values (?, ?, ?, ?)
				on conflict (id) do nothing`
			),
			item: sqlite.prepare(
				`insert into posted (id, v, lane, n, first, box, sent_at, received_at)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`
			),
			// An item may have come before its lane's key.
			retry: sqlite.prepare(
				`update posted set stuck = null, stuck_at = null where lane = ? and stuck = 'no-lane-key'`
			)
		};
		prepared.set(sqlite, all);
	}
	return all;
}
