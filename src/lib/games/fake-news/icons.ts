import type { Clue, Tool } from './rounds.ts';

/** What shows each thing that can be looked at. */
export const ICONS: Readonly<Record<Clue | Tool, string>> = {
	who: 'busts-in-silhouette',
	when: 'tear-off-calendar',
	else: 'newspaper',
	advert: 'label',
	search: 'magnifying-glass-tilted-left',
	picture: 'framed-picture',
	date: 'spiral-calendar',
	account: 'identification-card'
};
