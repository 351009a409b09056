import type { Contents } from '../wire/contents.ts';
import type { LaneKey } from '../wire/item.ts';
import { boundTo, LANE_INFO, type SchoolKey } from '../wire/lane.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Where a box stands; authenticated with it. */
export interface Place {
	readonly id: string;
	readonly lane: string;
	readonly n: number;
}

const NONCE = 12;

/** A new lane's key: 32 random bytes, base64. */
export function newLaneKey(): string {
	return toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

/** A lane's key, ready to use. */
export function useLaneKey(raw: string): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', fromBase64(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals a lane's key so that only the school's server opens it. */
export async function sealLaneKey(
	{ keyId, publicKey }: SchoolKey,
	lane: string,
	raw: string
): Promise<LaneKey> {
	const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
	const suite = new CipherSuite({
		kem: new DhkemP256HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes256Gcm()
	});
	const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64(publicKey));
	const { enc, ct } = await suite.seal(
		{ recipientPublicKey, info: text(LANE_INFO) },
		fromBase64(raw),
		text(lane)
	);
	const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
	sealed.set(new Uint8Array(enc));
	sealed.set(new Uint8Array(ct), enc.byteLength);
	return { keyId, sealedKey: toBase64(sealed) };
}

/** Seals what happened into a box that belongs in one place. */
export async function sealBox(key: CryptoKey, place: Place, contents: Contents): Promise<string> {
	const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
	const sealed = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: text(boundTo(place)) },
		key,
		text(JSON.stringify(contents))
	);
	const box = new Uint8Array(NONCE + sealed.byteLength);
	box.set(nonce);
	box.set(new Uint8Array(sealed), NONCE);
	return toBase64(box);
}

/** Reads one of the tab's own boxes back. @throws when the key or the place is another's */
export async function openBox(key: CryptoKey, place: Place & { box: string }): Promise<Contents> {
	const box = fromBase64(place.box);
	const open = await crypto.subtle.decrypt(
		{ name: 'AES-GCM', iv: box.slice(0, NONCE), additionalData: text(boundTo(place)) },
		key,
		box.slice(NONCE)
	);
	return JSON.parse(new TextDecoder().decode(open)) as Contents;
}

const text = (of: string) => new TextEncoder().encode(of);
