import { Refusal } from '../../wire/trouble.ts';

/** A photo as the page makes it: shrunk, and of a kind whose inside we can read. */
export interface Photo {
	readonly type: 'image/webp' | 'image/jpeg';
	readonly bytes: Uint8Array;
}

/** What 1280 pixels come to, with room. */
const MOST = 600_000;

/**
 * Reads a photo that a page handed in. Pages draw it anew before they send it, so that nothing the
 * camera wrote beside the picture (place, time, device) comes along; one that has any of that, or is
 * larger, came from somewhere else.
 * @throws Refusal for what is no such photo
 */
export function readPhoto(bytes: Uint8Array): Photo {
	if (bytes.length > MOST) throw new Refusal(413, TOO_LARGE);
	const parts = webpParts(bytes) ?? jpegParts(bytes);
	if (!parts || parts.extra) throw new Refusal(400, NOT_OURS);
	return { type: parts.type, bytes };
}

const text = (bytes: Uint8Array, from: number, to: number) =>
	String.fromCharCode(...bytes.subarray(from, to));

function webpParts(bytes: Uint8Array): { type: Photo['type']; extra: boolean } | undefined {
	if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 12) !== 'WEBP') return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	let extra = false;
	for (let at = 12; at + 8 <= bytes.length;) {
		const size = view.getUint32(at + 4, true);
		if (!['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'].includes(text(bytes, at, at + 4))) extra = true;
		at += 8 + size + (size % 2);
	}
	return { type: 'image/webp', extra };
}

/** Only what a picture needs: APP0 (JFIF), APP2 (colours), tables, frame and scan. */
function jpegParts(bytes: Uint8Array): { type: Photo['type']; extra: boolean } | undefined {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
	let extra = false;
	for (let at = 2; at + 4 <= bytes.length;) {
		if (bytes[at] !== 0xff) return undefined;
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xda) break;
		const isApp = marker >= 0xe0 && marker <= 0xef;
		if ((isApp && marker !== 0xe0 && marker !== 0xe2) || marker === 0xfe) extra = true;
		at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
	}
	return { type: 'image/jpeg', extra };
}

const TOO_LARGE = {
	code: 'photo-too-large',
	say: 'This photo is too large.',
	mend: 'Take it again on this page.'
};
const NOT_OURS = {
	code: 'not-a-photo-of-ours',
	say: 'This photo wasn’t taken on this page.',
	mend: 'Photos are taken here, so that they hold no place and lie in no gallery.'
};
