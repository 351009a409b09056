import { isFetchedAhead } from '../e2e/fetched-ahead.ts';
import { arrive } from './arrive.ts';
import type { Walk } from './camera.ts';

/** The trail loaded again with no Wi-Fi: what can be done meanwhile. */
export const offline =
	(code: string, stage: string): Walk =>
	async (page, take, { nth }) => {
		await arrive(page, code, nth - 4);
		await isFetchedAhead(page, stage);
		await page.context().setOffline(true);
		await page.reload();
		await page.getByRole('main').locator('a[href^="/games/"]').first().waitFor();
		await take('list', true);
		await page.context().setOffline(false);
	};
