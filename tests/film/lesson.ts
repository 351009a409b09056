import { workThrough } from '../e2e/lesson-walk.ts';
import { aLesson } from '../e2e/walk.ts';
import { arrive } from './arrive.ts';
import type { Walk } from './camera.ts';

/** More screens than this are more of the same. */
const MOST = 40;

/** A child's trail, their own work, and the first lesson on the trail, one picture for each new screen. */
export const lesson =
	(code: string): Walk =>
	async (page, take, { nth }) => {
		await arrive(page, code, nth);
		await take('trail');
		await page.goto('/me');
		await take('me');
		await page.goto('/trail');
		await aLesson(page).click();
		await page.waitForURL('**/lesson/*');
		const main = page.getByRole('main');
		await main.getByRole('button').or(main.getByRole('radio')).first().waitFor();
		let last = '';
		let n = 0;
		await workThrough(page, async () => {
			const said = await main.innerText();
			if (said !== last && n < MOST) await take(`lesson-${String(++n).padStart(2, '0')}`);
			last = said;
			return false;
		});
		await take('lesson-end');
	};
