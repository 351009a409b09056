import type { PageLoad } from './$types';
import { playOf } from '$lib/activities/plays.ts';
import { lessonHere } from '$lib/player/lesson-here.ts';
import { makerHere } from '$lib/player/maker.ts';

// The page is an empty shell with nothing personal in it, so that it loads with no network.
export const ssr = false;

export const load: PageLoad = async ({ params, fetch }) => {
	const [found, maker] = await Promise.all([lessonHere(params.id, fetch), makerHere(fetch)]);
	// The first activity's own script comes while the rest of the page is made.
	const first = 'edition' in found ? found.edition.lesson.activities[0] : undefined;
	if (first) void playOf(first).catch(() => undefined);
	return { id: params.id, found, maker };
};
