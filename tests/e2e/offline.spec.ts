import type { Page } from '@playwright/test';
import { isFetchedAhead } from './fetched-ahead.ts';
import { byPointer, gameOn, PATIENT, play, playOn } from './game-walk.ts';
import { workThrough } from './lesson-walk.ts';
import { onDisk } from './on-disk.ts';
import { expect, expectAxeClean, joinClass, listenForLostPictures, test } from './walk.ts';

const MINUTE = 60_000;

/** Lessons on the way to the end of the page; a trail names the next one twice. */
const lessonsOn = (page: Page) => page.getByRole('main').locator('a[href^="/lesson/"]');
const noWifi = (page: Page) => page.getByRole('heading', { name: 'No Wi-Fi just now' });

for (const [year, code, stage, nth] of [
	['Year 4', 'OAK', 'lks2', 25],
	['Reception', 'ACORN', 'eyfs', 25]
] as const)
	test(`with no Wi-Fi a pupil in ${year} who loads the page again finds a lesson, and does it to its end`, async ({
		page,
		school,
		context
	}) => {
		test.slow();
		const name = await joinClass(page, code, nth);
		await isFetchedAhead(page, stage);
		await context.setOffline(true);
		const lost = listenForLostPictures(page);
		await page.reload();
		await expect(noWifi(page)).toBeVisible();
		await expect(page.getByText(name, { exact: true })).toHaveCount(0);
		await expect(lessonsOn(page).first()).toBeVisible();
		await expectAxeClean(page);

		const lesson = (await lessonsOn(page).first().getAttribute('href'))?.split('/').at(-1) ?? '';
		await lessonsOn(page).first().click();
		await page.waitForURL(`**/lesson/${lesson}`);
		await workThrough(page);
		await expect(page.getByText('Work kept safe here')).toBeVisible();
		await page.getByRole('main').getByRole('link', { name: 'Back to the trail' }).click();
		await expect(noWifi(page)).toBeVisible();
		await expect(page.getByRole('main').locator(`a[href="/lesson/${lesson}"]`)).toContainText(
			'Done'
		);
		await page.getByRole('main').locator('a[href="/games/passwords"]').click();
		await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
		await page.getByRole('link', { name: 'Back to the games' }).click();
		await expect(page.getByRole('main').locator('a[href="/games/passwords"]')).toBeVisible();
		await page.getByRole('link', { name: 'Back to the trail' }).click();
		await expect(noWifi(page)).toBeVisible();
		expect(onDisk(school, lesson, name).finished).toBe(false);
		expect(lost).toEqual([]);

		await context.setOffline(false);
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(page.getByRole('heading', { name: 'The Wi-Fi is back' })).toBeVisible();
		await page.getByRole('link', { name: 'Carry on', exact: true }).click();
		await page.waitForURL('**/trail');
		await expect.poll(() => onDisk(school, lesson, name).finished).toBe(true);
		const { done } = onDisk(school, lesson, name);
		expect(new Set(done.map(({ times }) => times))).toEqual(new Set([1]));
		await expect(page.getByText('Work sent to school')).toBeVisible();
	});

test('a tab that has locked lists nothing of who was there', async ({ page, context }) => {
	await context.clock.install();
	await joinClass(page, 'OAK', 26);
	await context.clock.runFor(15_000);
	await isFetchedAhead(page, 'lks2');
	await context.setOffline(true);
	await page.reload();
	await expect(lessonsOn(page).first()).toBeVisible();

	await context.clock.runFor(5 * MINUTE + 10_000);
	await expect(page.getByRole('heading', { name: 'Find your class' })).toBeVisible();
	await page.goto('/offline?to=/trail');
	await expect(noWifi(page)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Tell an adult' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'You can do these now' })).toHaveCount(0);
	await expect(lessonsOn(page)).toHaveCount(0);
	const left = await page.evaluate(() => Object.keys(sessionStorage));
	expect(left.filter((key) => key.startsWith('waymark'))).toEqual([]);
});

test('where one lesson can’t be had, the others and the game are fetched ahead all the same', async ({
	page
}) => {
	// The network is at fault for the first lesson that is asked for, whichever that is.
	await page.addInitScript(() => {
		const real = window.fetch;
		let gone: string | undefined;
		window.fetch = (input, init) => {
			const asked = input instanceof Request ? input.url : String(input);
			const { pathname } = new URL(asked, location.href);
			if (!/^\/lessons\/[^/]+\.json$/.test(pathname)) return real(input, init);
			gone ??= pathname;
			document.documentElement.dataset['gone'] = gone;
			return pathname === gone
				? Promise.reject(new TypeError('Failed to fetch'))
				: real(input, init);
		};
	});
	await joinClass(page, 'OAK', 27);
	await isFetchedAhead(page, 'lks2');
	const gone = await page.locator('html').getAttribute('data-gone');
	const toDo = await lessonsOn(page)
		.filter({ hasNotText: 'Done' })
		.evaluateAll((links) =>
			links.map((link) => `/lessons/${link.getAttribute('href')?.split('/').at(-1)}.json`)
		);
	expect(toDo).toContain(gone);
	const here = () =>
		page.evaluate(async () => {
			const kept = await (await caches.open('waymark lessons')).keys();
			return kept.map(({ url }) => new URL(url).pathname);
		});
	await expect.poll(here).toEqual(expect.arrayContaining(toDo.filter((path) => path !== gone)));
	expect(await here()).not.toContain(gone);
});

test('with no Wi-Fi a game shows all its pictures, in a lesson and by itself', async ({
	page,
	context
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await joinClass(page, 'HAZEL', 'Omar');
	await isFetchedAhead(page, 'lks2');
	await context.setOffline(true);
	const lost = listenForLostPictures(page);
	await page.goto('/lesson/y3-three-words-one-lock');
	const inLesson = gameOn(page, 'passwords');
	// It is there before the game is, so that nothing is tapped in between.
	const title = page.getByRole('heading', { level: 1, name: 'Keep the magpie out' });
	await workThrough(page, async () => (await title.count()) > 0);
	await play(page);
	await expect(inLesson.locator('canvas')).toBeVisible(PATIENT);
	await playOn(page, 'passwords', byPointer(page, 'passwords'));
	// Loaded again at its end, it is over all the same: nothing offers to leave it unfinished.
	await page.reload();
	await expect(inLesson).toHaveAttribute('data-at', 'end', PATIENT);
	await expect(page.getByRole('button', { name: 'Leave the game and carry on' })).toHaveCount(0);
	await inLesson.getByRole('button', { name: 'Done' }).click();
	await expect(title).toHaveCount(0);

	await page.goto('/games/age-ratings');
	await play(page);
	await expect(gameOn(page, 'age-ratings').locator('canvas')).toBeVisible(PATIENT);
	await playOn(page, 'age-ratings', byPointer(page, 'age-ratings'));
	expect(lost).toEqual([]);
});
