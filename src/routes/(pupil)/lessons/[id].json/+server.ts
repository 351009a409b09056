import { error } from '@sveltejs/kit';
import { caughtUp } from '$lib/server/post/apply.ts';
import { squeezed } from '$lib/server/school/squeezed.ts';
import { editionFor } from '$lib/server/teaching/edition-for.ts';
import { pupilEdition } from '$lib/server/teaching/pupil-edition.ts';
import type { RequestHandler } from './$types';

/** Without a hash a pupil gets the version they are under way with. With `?h=HASH` the answer may be kept for ever; a game's rounds in it, which have hashes of their own, for an hour. */
export const GET: RequestHandler = async ({ params, url, request, locals: { school, who } }) => {
	const hash = url.searchParams.get('h') ?? undefined;
	const pupil = who.kind === 'pupil' ? who.id : undefined;
	if (pupil && !hash) await caughtUp(school);
	const edition = hash
		? pupilEdition(school, params.id, hash)
		: editionFor(school, params.id, pupil);
	if (!edition) error(404, { message: 'There is no such lesson.' });
	const hasGames = Object.keys(edition.games).length > 0;
	const whole = hasGames ? 'public, max-age=3600' : 'public, max-age=31536000, immutable';
	return squeezed(request, edition, { 'cache-control': hash ? whole : 'no-cache' });
};
