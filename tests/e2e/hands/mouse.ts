import type { Page } from '@playwright/test';
import type { Hand } from './hand.ts';
import { pointing, type Point } from './point.ts';

/** A mouse and its wheel, nothing else: moved to a place on the screen, pressed there, let go. */
export function mouse(page: Page): Hand {
	const { mouse } = page;
	const moveTo = ({ x, y }: Point, steps = 1) => mouse.move(x, y, { steps });
	return pointing(page, {
		async scroll(by) {
			const { width = 0, height = 0 } = page.viewportSize() ?? {};
			await moveTo({ x: width / 2, y: height / 2 });
			await mouse.wheel(0, by);
			await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
		},
		async tap(at) {
			await moveTo(at);
			await mouse.down();
			await mouse.up();
		},
		async carry(from, to) {
			await moveTo(from);
			await mouse.down();
			await moveTo({ x: from.x + 12, y: from.y + 12 });
			await moveTo(await to(), 3);
			await mouse.up();
		},
		async draw(on) {
			const box = await on.boundingBox();
			if (!box) throw new Error('the paper is on the page');
			for (const across of [0.3, 0.5]) {
				await moveTo({ x: box.x + box.width * across, y: box.y + box.height * 0.4 });
				await mouse.down();
				await moveTo({ x: box.x + box.width * (across + 0.15), y: box.y + box.height * 0.6 }, 5);
				await mouse.up();
			}
		}
	});
}
