import type { PageLoad } from './$types';
import { lessonHere } from '$lib/player/lesson-here.ts';
import { whoWorksHere } from '$lib/player/maker.ts';
import { runHere } from '$lib/player/run-here.ts';

// The page is an empty shell with nothing personal in it, so that it loads with no network.
export const ssr = false;

export const load: PageLoad = async ({ params, fetch }) => {
	const [found, here] = await Promise.all([
		lessonHere(params.id, fetch),
		whoWorksHere(fetch, params.id)
	]);
	const { maker } = here;
	const attempt =
		'edition' in found && maker ? await runHere(found.edition, maker, here) : undefined;
	return { found, maker, attempt };
};
