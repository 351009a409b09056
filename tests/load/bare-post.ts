import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openFile } from '../../src/lib/server/school/open-file.ts';
import type { Send } from '../../src/lib/wire/item.ts';

// The yardstick: a bare handler that does the same insert, and nothing else. `node bare-post.ts FOLDER`
const sqlite = openFile(join(process.argv[2] ?? '', 'bare.db'));
sqlite.exec(`
	create table lanes (id text primary key, key_id text, sealed_key blob, received_at integer);
	create table posted (seq integer primary key autoincrement, id text unique, v integer, lane text,
		n integer, first integer, box blob, sent_at integer, received_at integer);
	create index posted_waiting on posted (first, seq);
	create index posted_by_lane on posted (lane, n);
`);
const addLane = sqlite.prepare('insert into lanes values (?, ?, ?, ?) on conflict do nothing');
const addItem = sqlite.prepare(
	`insert into posted (id, v, lane, n, first, box, sent_at, received_at)
	values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`
);
const write = sqlite.transaction(({ lanes, items, now }: Send) => {
	for (const [id, { keyId, sealedKey }] of Object.entries(lanes))
		addLane.run(id, keyId, Buffer.from(sealedKey, 'base64'), Date.now());
	for (const { id, v, lane, n, first, box } of items)
		addItem.run(id, v, lane, n, first ? 1 : 0, Buffer.from(box, 'base64'), now, Date.now());
});

const server = createServer((request, response) => {
	const parts: Buffer[] = [];
	request.on('data', (part: Buffer) => parts.push(part));
	request.on('end', () => {
		const send = JSON.parse(Buffer.concat(parts).toString()) as Send;
		write.immediate(send);
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ received: send.items.map((item) => item.id) }));
	});
});
server.listen(0, () => console.log((server.address() as AddressInfo).port));
