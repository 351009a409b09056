import { expect } from '@playwright/test';
import { arrive } from './arrive.ts';
import type { Walk } from './camera.ts';

/** The trail loaded again with no Wi-Fi: what can be done meanwhile. */
export const offline =
	(code: string, stage: string): Walk =>
	async (page, take, { nth }) => {
		await arrive(page, code, nth - 4);
		await expect
			.poll(
				() =>
					page.evaluate(
						async (rounds) =>
							(await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' &&
							(await caches.match(rounds)) !== undefined,
						`/lessons/rounds/passwords/${stage}.json`
					),
				{ timeout: 30_000 }
			)
			.toBe(true);
		await page.context().setOffline(true);
		await page.reload();
		await page.getByRole('main').locator('a[href^="/lesson/"]').first().waitFor();
		await take('list', true);
		await page.context().setOffline(false);
	};
