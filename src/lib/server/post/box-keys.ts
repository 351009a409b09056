import { createHash, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { LANE_INFO, type SchoolKey } from '../../wire/lane.ts';
import type { School } from '../school/school.ts';

interface BoxKey extends SchoolKey {
	readonly privateKey: Promise<CryptoKey>;
}

/** P-256, since older tablets have no X25519. */
const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});
const POINT = 65;
const FILE = /^box-\d+-[0-9a-f]{16}\.json$/;
const read = new WeakMap<School, BoxKey[]>();

/** The key browsers seal to now; made at first start. */
export function schoolKey(school: School): SchoolKey {
	const { keyId, publicKey } = keysOf(school).at(-1) ?? makeBoxKey(school);
	return { keyId, publicKey };
}

/**
 * Makes a new key pair for sealing. The old ones stay: queues come back after the summer.
 * @returns its public half
 */
export function makeBoxKey(school: School): SchoolKey {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const jwk = privateKey.export({ format: 'jwk' });
	const { keyId, publicKey } = publicOf(jwk);
	// Sorts by age, and two made in one millisecond still differ.
	const name = `box-${String(school.clock()).padStart(15, '0')}-${keyId}.json`;
	writeFileSync(join(folderOf(school), name), JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
	read.delete(school);
	return { keyId, publicKey };
}

/**
 * Opens a lane's key.
 * @param sealed the encapsulated key, then the ciphertext
 * @returns undefined when we hold no such key pair
 * @throws when it was sealed to another key, for another lane, or changed
 */
export async function openLaneKey(
	school: School,
	keyId: string,
	lane: string,
	sealed: Uint8Array
): Promise<Buffer | undefined> {
	const key = keysOf(school).find((key) => key.keyId === keyId);
	if (!key) return undefined;
	const opened = await suite.open(
		{
			recipientKey: await key.privateKey,
			enc: sealed.slice(0, POINT),
			info: Buffer.from(LANE_INFO)
		},
		sealed.slice(POINT),
		Buffer.from(lane)
	);
	return Buffer.from(opened);
}

/**
 * Seals a lane's key to ourselves, as a browser does.
 * @returns the encapsulated key, then the ciphertext
 */
export async function sealLaneKey(
	{ publicKey }: SchoolKey,
	lane: string,
	key: Uint8Array
): Promise<Buffer> {
	const { enc, ct } = await suite.seal(
		{
			recipientPublicKey: await suite.kem.deserializePublicKey(Buffer.from(publicKey, 'base64')),
			info: Buffer.from(LANE_INFO)
		},
		key,
		Buffer.from(lane)
	);
	return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]);
}

function keysOf(school: School): BoxKey[] {
	let keys = read.get(school);
	if (!keys) {
		const folder = folderOf(school);
		keys = readdirSync(folder)
			.filter((name) => FILE.test(name))
			.sort()
			.map((name) => boxKey(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
		read.set(school, keys);
	}
	return keys;
}

function boxKey(jwk: JsonWebKey): BoxKey {
	return {
		...publicOf(jwk),
		privateKey: suite.kem.importKey('jwk', jwk as globalThis.JsonWebKey, false)
	};
}

function publicOf(jwk: JsonWebKey): SchoolKey {
	const point = Buffer.concat([
		Buffer.of(4),
		Buffer.from(jwk.x ?? '', 'base64url'),
		Buffer.from(jwk.y ?? '', 'base64url')
	]);
	return {
		keyId: createHash('sha256').update(point).digest('hex').slice(0, 16),
		publicKey: point.toString('base64')
	};
}

const folderOf = (school: School) => join(school.folder, 'keys');
