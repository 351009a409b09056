import { CAST, MOODS } from '$lib/curriculum/picture.ts';
import { SAMPLES } from '$lib/pictures/samples.ts';
import { OWN_THINGS } from '$lib/pictures/own-things.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	scenes: Object.entries(SAMPLES).map(([name, { description }]) => ({ name, description })),
	cast: CAST,
	moods: MOODS,
	things: Object.keys(OWN_THINGS)
});
