import { gzipSync } from 'node:zlib';

/** A lesson is a quarter of its size in gzip: the files of the build have theirs made ahead, answers don't. */
export function squeezed(
	request: Request,
	value: unknown,
	headers: Readonly<Record<string, string>>
): Response {
	const body = Buffer.from(JSON.stringify(value));
	const all = { ...headers, 'content-type': 'application/json', vary: 'accept-encoding' };
	if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
		return new Response(body, { headers: all });
	return new Response(gzipSync(body), { headers: { ...all, 'content-encoding': 'gzip' } });
}
