import type { Look, Part } from './rounds.ts';

/** What shows each thing that can be looked at. */
export const ICONS: Readonly<Record<Look | Part, string>> = {
	back: 'counterclockwise-arrows-button',
	more: 'receipt',
	customer: 'ear',
	play: 'joystick',
	watch: 'eyes',
	shop: 'shopping-bags',
	chat: 'busts-in-silhouette',
	days: 'spiral-calendar'
};
