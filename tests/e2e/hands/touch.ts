import type { Page } from '@playwright/test';
import type { Hand } from './hand.ts';
import { pointing } from './point.ts';

/**
 * A finger on a tablet: taps alone, and a swipe to bring into sight what is further down.
 * @param swipes false for the youngest: what they need is on the screen
 */
export function touch(page: Page, swipes: boolean): Hand {
	const { touchscreen } = page;
	const session = page.context().newCDPSession(page);
	return pointing(page, {
		async scroll(by) {
			if (!swipes) throw new Error(`the youngest would have to scroll ${by} px`);
			const { width = 0, height = 0 } = page.viewportSize() ?? {};
			const far = Math.sign(by) * Math.min(Math.abs(by), height * 0.7);
			// Along the edge, where there is nothing to press.
			const [x, from] = [width - 6, (height + far) / 2];
			const finger = async (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
				(await session).send('Input.dispatchTouchEvent', {
					type,
					touchPoints: y === undefined ? [] : [{ x, y }]
				});
			await finger('touchStart', from);
			for (const part of [0.1, 0.4, 0.7, 1, 1]) await finger('touchMove', from - far * part);
			await finger('touchEnd');
		},
		tap: ({ x, y }) => touchscreen.tap(x, y),
		/** A tap leaves a dot. */
		async draw(on) {
			const box = await on.boundingBox();
			if (!box) throw new Error('the paper is on the page');
			for (const across of [0.4, 0.6])
				await touchscreen.tap(box.x + box.width * across, box.y + box.height * 0.5);
		}
	});
}
