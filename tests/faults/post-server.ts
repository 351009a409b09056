import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { applyWaiting } from '../../src/lib/server/post/apply.ts';
import { schoolKey } from '../../src/lib/server/post/box-keys.ts';
import { receive } from '../../src/lib/server/post/receive.ts';
import { openPostRoom } from '../../src/lib/server/post/start.ts';
import { openSchool } from '../../src/lib/server/school/open-school.ts';

/**
 * A post room in a process of its own, to be killed. `node post-server.ts FOLDER [PAGES]` prints the
 * port; with PAGES the disk is full once the database has so many more.
 */
const [folder = '', pages] = process.argv.slice(2);
const school = openSchool({ folder, clock: Date.now, log: pino({ level: 'silent' }) });
if (pages) {
	const now = school.sqlite.pragma('page_count', { simple: true }) as number;
	school.sqlite.pragma(`max_page_count = ${now + Number(pages)}`);
}
openPostRoom(school);

const server = createServer((request, response) => {
	const answer = (status: number, body: unknown) =>
		response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	if (request.url === '/key') return answer(200, schoolKey(school));
	if (request.url === '/settled')
		return applyWaiting(school).then(
			() => answer(200, 'settled'),
			() => answer(503, 'full')
		);
	void bodyOf(request)
		.then((body) => receive(school, body))
		.then((taken) => answer('received' in taken ? 200 : 503, taken));
});
server.listen(0, () => console.log((server.address() as AddressInfo).port));

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return JSON.parse(Buffer.concat(parts).toString());
}
