import { makerHere } from '$lib/player/maker.ts';
import type { PageLoad } from './$types';

// An empty shell with nothing personal in it, so that it loads with no network.
export const ssr = false;

export const load: PageLoad = async ({ fetch }) => ({ maker: await makerHere(fetch) });
