import { m } from '$lib/paraglide/messages.js';

/** Skin and hair come in several: children draw people. None of them is the red of Tell an adult. */
export const PAINTS = [
	{ colour: '#22312b', name: m.player_activity_paint_black },
	{ colour: '#d6453d', name: m.player_activity_paint_red },
	{ colour: '#e8833a', name: m.player_activity_paint_orange },
	{ colour: '#f2c230', name: m.player_activity_paint_yellow },
	{ colour: '#3d8f43', name: m.player_activity_paint_green },
	{ colour: '#2f6fc4', name: m.player_activity_paint_blue },
	{ colour: '#7d4bb0', name: m.player_activity_paint_purple },
	{ colour: '#e87fae', name: m.player_activity_paint_pink },
	{ colour: '#5a3a22', name: m.player_activity_paint_dark_brown },
	{ colour: '#9c6a43', name: m.player_activity_paint_brown },
	{ colour: '#ebc3a0', name: m.player_activity_paint_peach }
] as const;

export const WIDTHS = [
	{ width: 5, name: m.player_activity_pen_thin },
	{ width: 12, name: m.player_activity_pen_middle },
	{ width: 28, name: m.player_activity_pen_thick }
] as const;
