import {
	createCipheriv,
	createDecipheriv,
	createHash,
	createHmac,
	randomBytes,
	timingSafeEqual
} from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Keys that live beside the database, never in it, and are backed up apart. */
export interface FieldKeys {
	/** Encrypts a field at rest. `about` (such as `concern/ID/words`) ties it to its place. */
	seal(plain: string, about: string): Buffer;
	/** @throws when the key is another, or the field was moved or changed */
	open(sealed: Uint8Array, about: string): string;
	/** The same for what is no text, such as a photo. */
	sealBytes(plain: Uint8Array, about: string): Buffer;
	openBytes(sealed: Uint8Array, about: string): Buffer;
	/** A keyed digest, base64url: signs a token, or finds a value without storing it. */
	digest(text: string, purpose: string): string;
	/** Whether `text` has that digest; takes the same time either way. */
	matches(text: string, purpose: string, digest: string): boolean;
	/** Tells these keys from any others, and nothing about them: it may lie in the database. */
	readonly mark: string;
}

/** Reads a school's field keys from `folder`, making them the first time. */
export function fieldKeys(folder: string): FieldKeys {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const key = keyIn(join(folder, 'fields.key'));
	const mac = keyIn(join(folder, 'tokens.key'));
	const digest = (text: string, purpose: string) =>
		createHmac('sha256', mac).update(`${purpose}\0${text}`).digest('base64url');

	const sealBytes = (plain: Uint8Array, about: string): Buffer => {
		const nonce = randomBytes(12);
		const cipher = createCipheriv('aes-256-gcm', key, nonce);
		cipher.setAAD(Buffer.from(about));
		const body = Buffer.concat([cipher.update(plain), cipher.final()]);
		return Buffer.concat([nonce, body, cipher.getAuthTag()]);
	};
	const openBytes = (sealed: Uint8Array, about: string): Buffer => {
		const bytes = Buffer.from(sealed);
		const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
		decipher.setAAD(Buffer.from(about));
		decipher.setAuthTag(bytes.subarray(-16));
		return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
	};

	return {
		seal: (plain, about) => sealBytes(Buffer.from(plain), about),
		open: (sealed, about) => openBytes(sealed, about).toString('utf8'),
		sealBytes,
		openBytes,
		digest,
		matches(text, purpose, given) {
			const [a, b] = [Buffer.from(digest(text, purpose)), Buffer.from(given)];
			return a.length === b.length && timingSafeEqual(a, b);
		},
		mark: createHash('sha256').update('waymark.1 key mark\0').update(key).update(mac).digest('hex')
	};
}

/** The keys in a folder that has them; unlike `fieldKeys` it makes none. */
export const fieldKeysIn = (folder: string): FieldKeys | undefined =>
	['fields.key', 'tokens.key'].every((name) => existsSync(join(folder, name)))
		? fieldKeys(folder)
		: undefined;

function keyIn(path: string): Buffer {
	if (!existsSync(path)) makeKey(path);
	const key = readFileSync(path);
	if (key.length !== 32) throw new Error(`${path} is not a key: restore it from the key backup`);
	return key;
}

/** On disk before anything is sealed with it, and never half a key under its name. */
function makeKey(path: string): void {
	const part = `${path}.part`;
	rmSync(part, { force: true });
	writeFileSync(part, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true });
	renameSync(part, path);
	const folder = openSync(dirname(path), 'r');
	fsyncSync(folder);
	closeSync(folder);
}
