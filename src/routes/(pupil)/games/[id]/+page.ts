import { keyStageOf } from '$lib/curriculum/year.ts';
import { makerHere } from '$lib/player/maker.ts';
import { roundsHere } from '$lib/player/rounds-here.ts';
import type { PageLoad } from './$types';

// An empty shell with nothing personal in it, so that it loads with no network.
export const ssr = false;

export const load: PageLoad = async ({ params, fetch }) => {
	const maker = await makerHere(fetch);
	const stage = keyStageOf(maker?.year ?? 'Y4');
	return { maker, stage, found: await roundsHere(params.id, stage, fetch) };
};
