import { printOf } from '$lib/activities/prints.ts';
import type { PageLoad } from './$types';

/** The printed forms are in the page from the start, so that it prints without its script too. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	prints: await Promise.all(data.activities.map(printOf))
});
