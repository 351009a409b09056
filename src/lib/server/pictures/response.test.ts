import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pictureResponse } from './response.ts';

const asking = (encoding?: string) =>
	new Request(
		'http://localhost/x.svg',
		encoding ? { headers: { 'accept-encoding': encoding } } : {}
	);

it('sends a picture packed to whoever can unpack it, and plain to whoever can’t', async () => {
	const packed = pictureResponse('<svg/>', asking('br, gzip'));
	expect(packed.headers.get('content-encoding')).toBe('gzip');
	expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe('<svg/>');

	const plain = pictureResponse('<svg/>', asking());
	expect(plain.headers.get('content-encoding')).toBeNull();
	expect(await plain.text()).toBe('<svg/>');
});

it('may be kept for a year where the address changes with the picture, else for as long as it says', () => {
	expect(pictureResponse('<svg/>', asking()).headers.get('cache-control')).toContain('immutable');
	expect(pictureResponse('<svg/>', asking(), 30).headers.get('cache-control')).toBe(
		'public, max-age=2592000'
	);
});
