import type { Page } from '@playwright/test';
import { arrive, arriveStaff } from './arrive.ts';
import type { Walk } from './camera.ts';

/** More boards than this are more of the same. */
const MOST = 24;

/** A lesson led from the board to its end, with a child who comes along, and what is written down after. */
export const together: Walk = async (page, take, { nth }) => {
	// Each size has a class of its own, so that neither ends the other's lesson.
	const code = nth % 2 ? 'OAK' : 'MAPLE';
	const child = await page
		.context()
		.browser()!
		.newPage({
			baseURL: new URL((await page.request.get('/login')).url()).origin,
			viewport: page.viewportSize(),
			reducedMotion: 'reduce'
		});
	const takeChild = async (what: string) => {
		await child.waitForLoadState('load');
		await take(what, false, child);
	};
	await arrive(child, code, nth - 12);
	await child.goto('/me');
	await arriveStaff(page, 'teacher', `/teach/${code}/live`);
	await take('choose', true);
	await page
		.getByRole('button', { name: /^Start / })
		.last()
		.click();
	const next = page.getByRole('button', { name: 'Next' });
	await next.waitFor();
	await child.getByRole('link', { name: 'Come along' }).waitFor();
	await takeChild('come-along');
	await child.goto('/live');
	await child.getByText('A', { exact: true }).first().waitFor();
	await takeChild('child');
	for (let n = 1, last = ''; n <= MOST; n++) {
		const said = await words(page);
		if (said !== last) await take(`board-${String(n).padStart(2, '0')}`);
		last = said;
		const way = page.getByRole('button', { name: /^A: / });
		const on = (await way.count()) > 0 ? way.first() : next;
		if (!(await on.isEnabled())) break;
		await on.click();
		// A new kind comes with its own script: until then the board is empty.
		await page.getByText(/^Step \d+ of/).waitFor();
		await page.waitForFunction((was) => {
			const board = document.querySelector<HTMLElement>('[data-room=pupil]')?.innerText.trim();
			const title = document.querySelector<HTMLElement>('h1')?.innerText.trim();
			return board !== title && document.body.innerText !== was;
		}, said);
	}
	await page.getByRole('button', { name: 'Eyes on the board' }).click();
	await child.getByText('Eyes on the board').first().waitFor();
	await takeChild('stopped');
	await page.goto(`/teach/${code}/live/notes`);
	await take('notes', true);
	await page.goto(`/teach/${code}/live/observation`);
	await take('observation', true);
	await page.goto(`/teach/${code}/pupils/photos`);
	await take('photos', true);
	await page.goto(`/teach/${code}/live`);
	await page.getByRole('button', { name: 'End the lesson' }).click();
	await page.getByRole('button', { name: 'Finish', exact: true }).click();
	await page.waitForURL('**/live/*');
	await take('finished', true);
	await child.getByText('That’s the end of this lesson').waitFor();
	await takeChild('child-end');
	await child.context().close();
};

const words = (page: Page) => page.evaluate(() => document.body.innerText);
