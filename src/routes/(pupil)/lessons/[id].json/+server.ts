import { error } from '@sveltejs/kit';
import { squeezed } from '$lib/server/school/squeezed.ts';
import { pupilEdition } from '$lib/server/teaching/pupil-edition.ts';
import type { RequestHandler } from './$types';

/** With `?h=HASH` the answer may be kept for ever; a game's rounds in it, which have hashes of their own, for an hour. */
export const GET: RequestHandler = ({ params, url, request, locals }) => {
	const hash = url.searchParams.get('h') ?? undefined;
	const edition = pupilEdition(locals.school, params.id, hash);
	if (!edition) error(404, { message: 'There is no such lesson.' });
	const games = Object.values(edition.games).map((rounds) => rounds.hash);
	const etag = `"${[edition.hash, ...games].join('-')}"`;
	const whole = games.length === 0 ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
	const headers = { 'cache-control': hash ? whole : 'no-cache', etag };
	if (request.headers.get('if-none-match') === etag)
		return new Response(null, { status: 304, headers });
	return squeezed(request, edition, headers);
};
