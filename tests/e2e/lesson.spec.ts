import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { isKeptHere } from './fetched-ahead.ts';
import { workThrough } from './lesson-walk.ts';
import { onDisk } from './on-disk.ts';
import { aLesson, expect, expectAxeClean, joinClass, test } from './walk.ts';

const startLesson = async (page: Page): Promise<string> => {
	await aLesson(page).click();
	await page.waitForURL('**/lesson/*');
	await expect(page.getByRole('main')).toBeVisible();
	return page.url().split('/lesson/')[1] ?? '';
};

const step = (page: Page) => page.getByRole('progressbar').getAttribute('value');

test('every answer is kept: through a reload, ten minutes without Wi-Fi, and to the end, none lost and none doubled', async ({
	page,
	school,
	context
}) => {
	test.slow();
	await joinClass(page, 'OAK', 3);
	const lesson = await startLesson(page);
	await workThrough(page, async () => Number(await step(page)) >= 4);
	await expectAxeClean(page);

	const before = await step(page);
	await page.reload();
	await expect(page.getByRole('progressbar')).toHaveAttribute('value', before ?? '');

	await context.setOffline(true);
	await workThrough(page, async () => Number(await step(page)) >= 7);
	await expect(page.getByText('Work kept safe here')).toBeVisible();
	await context.setOffline(false);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await workThrough(page);
	await expectAxeClean(page);
	await expect(page.getByText('Work sent to school')).toBeVisible();

	await expect.poll(() => onDisk(school, lesson).finished).toBe(true);
	const { done } = onDisk(school, lesson);
	const activities = await page.evaluate(
		async (id) =>
			(
				(await (await fetch(`/lessons/${id}.json`)).json()) as {
					lesson: { activities: { route?: string }[] };
				}
			).lesson.activities.filter(({ route }) => route === undefined).length,
		lesson
	);
	expect(done.map((one) => one.times)).toEqual(Array.from({ length: activities }, () => 1));
});

test.describe('with a school that is slow to take it', () => {
	// Requests that pass a service worker can’t be held back here.
	test.use({ serviceWorkers: 'block' });

	test('a lesson that was finished on the way to the trail is done there, without reloading', async ({
		page
	}) => {
		await joinClass(page, 'HAZEL', 'Grace');
		const lesson = await startLesson(page);
		await workThrough(page, async () => Number(await step(page)) >= 3);
		let letThrough = () => {};
		const held = new Promise<void>((done) => (letThrough = done));
		await page.route('**/post', async (route) => {
			await held;
			await route.continue();
		});
		await workThrough(page);
		await page.getByRole('main').getByRole('link', { name: 'Back to the trail' }).click();
		await page.waitForURL('**/trail');
		const link = page.getByRole('main').locator(`li a[href="/lesson/${lesson}"]`);
		await expect(link).toContainText('Now');
		letThrough();
		await expect(link).toContainText('Done');
	});
});

test('what was answered before a new sign-in is still there after a reload, without Wi-Fi too', async ({
	page,
	context
}) => {
	const name = await joinClass(page, 'OAK', 9);
	const lesson = await startLesson(page);
	await workThrough(page, async () => Number(await step(page)) >= 3);
	await expect(page.getByText('Work sent to school')).toBeVisible();
	const before = (await step(page)) ?? '';
	await page.goto('/trail');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/join');

	expect(await joinClass(page, 'OAK', 9)).toBe(name);
	await page.goto(`/lesson/${lesson}`);
	await expect(page.getByRole('progressbar')).toHaveAttribute('value', before);
	await page.reload();
	await expect(page.getByRole('progressbar')).toHaveAttribute('value', before);

	await workThrough(page, async () => Number(await step(page)) >= Number(before) + 1);
	await isKeptHere(page, `/lessons/${lesson}.json`);
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByRole('progressbar')).toHaveAttribute('value', String(Number(before) + 1));
	await context.setOffline(false);
});

test('a lesson that was never opened here is done from start to end with no Wi-Fi at all', async ({
	page,
	school,
	context
}) => {
	const name = await joinClass(page, 'OAK', 17);
	const next = page
		.getByRole('main')
		.getByRole('link', { name: /^(Start|Carry on)/ })
		.first();
	const lesson = ((await next.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
	await isKeptHere(page, `/lessons/${lesson}.json`);
	await context.setOffline(true);
	await next.click();
	await page.waitForURL(`**/lesson/${lesson}`);
	await workThrough(page);
	expect(onDisk(school, lesson, name).done).toEqual([]);

	await context.setOffline(false);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect.poll(() => onDisk(school, lesson, name).finished).toBe(true);
	expect(new Set(onDisk(school, lesson, name).done.map(({ times }) => times))).toEqual(
		new Set([1])
	);
});

test('a step whose script never came says so, and comes with the Wi-Fi; what was answered stays', async ({
	browser,
	school
}) => {
	// No worker that keeps the script, as on the first day in a corner without Wi-Fi.
	const context = await browser.newContext({ baseURL: school.origin, serviceWorkers: 'block' });
	const page = await context.newPage();
	await joinClass(page, 'OAK', 19);
	const { kinds } = JSON.parse(readFileSync('build/shell-files.json', 'utf8')) as {
		kinds: Record<string, string[]>;
	};
	const ofStory = kinds['story']?.[0] ?? 'nothing';
	await page.route(`**/${ofStory}`, (route) => route.abort());
	await page.goto('/lesson/y4-can-i-use-it');
	const missing = page.getByText('The next part isn’t here yet');
	await workThrough(page, () => missing.isVisible());
	await expect(missing).toBeVisible();
	await expectAxeClean(page);
	const before = (await step(page)) ?? '';
	expect(Number(before)).toBeGreaterThan(1);

	await page.unroute(`**/${ofStory}`);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('progressbar')).toHaveAttribute('value', before);
	await expect(missing).toBeHidden();
	await expect(page.getByRole('main').getByRole('button', { name: 'Go on' })).toBeVisible();
	await context.close();
});

for (const [code, nth] of [
	['ACORN', 28],
	['CEDAR', 28],
	['WILLOW', 28]
] as const)
	test(`a pupil in ${code} does a lesson from start to end`, async ({ page, school }) => {
		await joinClass(page, code, nth);
		const lesson = await startLesson(page);
		await workThrough(page);
		await expect.poll(() => onDisk(school, lesson).finished).toBe(true);
		await page.getByRole('link', { name: 'Back to the trail' }).last().click();
		await page.waitForURL('**/trail');
		await expect(page.getByText('Done').first()).toBeAttached();
	});
