import { gzipSync } from 'node:zlib';

/**
 * An SVG to show as an image. A copy may be kept for `days`: a year where the address changes with
 * the picture. Opened by itself it may run and fetch nothing. A scene is 27 KB as it is and 6 KB
 * packed, so it goes packed to whoever can unpack it.
 */
export function pictureResponse(svg: string, to: Request, days = 365): Response {
	const packed = /\bgzip\b/.test(to.headers.get('accept-encoding') ?? '');
	return new Response(packed ? new Uint8Array(gzipSync(svg)) : svg, {
		headers: {
			'content-type': 'image/svg+xml',
			...(packed ? { 'content-encoding': 'gzip' } : {}),
			vary: 'accept-encoding',
			'cache-control': `public, max-age=${days * 86_400}${days === 365 ? ', immutable' : ''}`,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'x-content-type-options': 'nosniff'
		}
	});
}
