import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { Contents } from '../../wire/contents.ts';
import type { Send } from '../../wire/item.ts';
import { boundTo } from '../../wire/lane.ts';
import type { School } from '../school/school.ts';
import { schoolKey, sealLaneKey } from './box-keys.ts';

/** Seals something as a browser would, in a lane of its own, for what has to wait to be opened. */
export async function sealedSend(school: School, id: string, contents: Contents): Promise<Send> {
	const [lane, raw, nonce] = [randomUUID(), randomBytes(32), randomBytes(12)];
	const place = { id, lane, n: 0 };
	const cipher = createCipheriv('aes-256-gcm', raw, nonce);
	cipher.setAAD(Buffer.from(boundTo(place)));
	const body = Buffer.concat([cipher.update(JSON.stringify(contents)), cipher.final()]);
	const box = Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64');
	const key = schoolKey(school);
	const sealedKey = (await sealLaneKey(key, lane, raw)).toString('base64');
	return {
		v: 1,
		now: school.clock(),
		lanes: { [lane]: { keyId: key.keyId, sealedKey } },
		items: [{ v: 1, ...place, first: contents.what === 'concern', box }]
	};
}
