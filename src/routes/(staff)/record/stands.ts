import type { Stands } from '$lib/server/concerns/stands.ts';

/** How a concern stands, in words. */
export const STANDS: Record<Stands, string> = {
	new: 'New',
	acknowledged: 'Acknowledged',
	'in-hand': 'In hand',
	referred: 'Referred',
	closed: 'Closed'
};
