import { rect, circle, path, stroke } from './shapes.ts';

/**
 * Things the flat emoji lack, or draw so that nobody can tell what is held. Like them, they stand in
 * a square of 32. Screens are turned to us, so that we see that it is a screen.
 */
export const OWN_THINGS: Record<string, { body: string; width: number; height: number }> = {
	tablet: square(
		rect(2, 5, 28, 22, '#2b3840', 3) +
			rect(4.5, 7.5, 23, 17, '#a9dcee', 1.5) +
			path('M4.5 22l7-7 5 5 4-4 7 6v2.5h-23z', '#6fb58d') +
			circle(22, 12, 2.3, '#f8d774')
	),
	phone: square(
		rect(8, 2, 16, 28, '#2b3840', 3.5) +
			rect(9.8, 5, 12.4, 20.5, '#a9dcee', 1.5) +
			rect(11.5, 8, 7, 4, '#ffffff', 2) +
			rect(13.5, 14, 7, 4, '#5fae7c', 2) +
			rect(11.5, 20, 6, 3.5, '#ffffff', 1.7) +
			circle(16, 27.7, 1, '#8a9aa2')
	),
	console: square(
		rect(1, 9, 30, 14, '#3f6fb0', 7) +
			rect(9, 10.5, 14, 11, '#22303a', 1.5) +
			path('M9 18l4-4 3 3 3-4 4 5v3.5h-14z', '#6fb58d') +
			stroke('M3.8 16h3.4M5.5 14.3v3.4', '#ffffff', 1.3) +
			circle(26, 14.5, 1.2, '#f8d774') +
			circle(27.5, 17.5, 1.2, '#f2a3b8')
	),
	'smart-speaker': square(
		path('M8 10q0-6 8-6t8 6v14q0 4-8 4t-8-4z', '#5d6b75') +
			path('M8 10q0-6 8-6t8 6q0 3-8 3t-8-3z', '#7b8a94') +
			stroke('M11 9.5q5 2 10 0', '#7fd4e8', 1.6) +
			stroke('M11 17v6M14 18v7M18 18v7M21 17v6', '#4a5761', 1.2)
	),
	'pop-up': square(
		rect(2, 5, 28, 22, '#ffffff', 2.5) +
			path('M2 7.5q0-2.5 2.5-2.5h23q2.5 0 2.5 2.5v2.5h-28z', '#c9647f') +
			stroke('M25.5 6.3l2.4 2.4M27.9 6.3l-2.4 2.4', '#ffffff', 1) +
			rect(6, 13, 20, 2.6, '#d5dbd8', 1.3) +
			rect(6, 17, 14, 2.6, '#d5dbd8', 1.3) +
			rect(9, 21.3, 14, 3.7, '#5fae7c', 1.8)
	)
};

function square(body: string) {
	return { body, width: 32, height: 32 };
}
