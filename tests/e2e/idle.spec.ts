import type { Page } from '@playwright/test';
import { isKeptHere } from './fetched-ahead.ts';
import { expect, expectAxeClean, joinClass, signInStaff, test } from './walk.ts';

const LESSON = '/lesson/y4-can-i-use-it';
const MINUTE = 60_000;

/** Two tabs of one browser, whose clock only moves when the test says so. */
async function twoTabs(page: Page, other: string): Promise<Page> {
	const second = await page.context().newPage();
	await second.goto(other);
	return second;
}

const touch = (page: Page) => page.mouse.move(300 + Math.random() * 100, 300);

/** Somebody touches one tab, and the other has heard of it: between two tabs that takes a moment. */
async function touchHeardBy(other: Page, used: Page): Promise<void> {
	const now = await used.evaluate(() => Date.now());
	// It is noted once a second: the first may fall just after another.
	const heard = async () => {
		await touch(used);
		return other.evaluate(() => Number(localStorage.getItem('waymark last touch')));
	};
	await expect.poll(heard).toBeGreaterThanOrEqual(now);
}

test('a tab behind the one in use doesn’t sign the pupil out', async ({ page, context }) => {
	await context.clock.install();
	await joinClass(page, 'ROWAN', 10);
	const used = await twoTabs(page, LESSON);
	await expect(used.getByText(/^1 of \d+$/)).toBeVisible();
	for (let n = 0; n < 3; n++) {
		await context.clock.runFor(4 * MINUTE);
		await touchHeardBy(page, used);
	}
	await context.clock.runFor(4 * MINUTE);
	expect([new URL(page.url()).pathname, new URL(used.url()).pathname]).toEqual(['/trail', LESSON]);
	await used.goto('/trail');
	await expect(used).toHaveURL(/\/trail$/);

	await context.clock.runFor(5 * MINUTE + 10_000);
	// Whichever asks for something after the other has signed out is led to the door by the school.
	const atTheDoor = /\/join(\?asleep)?$/;
	await expect(used).toHaveURL(atTheDoor);
	await expect(page).toHaveURL(atTheDoor);
	await page.goto('/trail');
	await expect(page).toHaveURL(/\/join$/);
});

test('without a network it is counted too, the lock says that nobody can come in, and the session ends before anybody works under it', async ({
	page,
	context
}) => {
	await context.clock.install();
	await joinClass(page, 'ROWAN', 11);
	const used = await twoTabs(page, LESSON);
	await expect(used.getByText(/^1 of \d+$/)).toBeVisible();
	await context.clock.runFor(15_000);
	await isKeptHere(used, `/lessons/${LESSON.split('/').at(-1)}.json`);
	await page.reload();

	await context.setOffline(true);
	for (let n = 0; n < 2; n++) {
		await context.clock.runFor(4 * MINUTE);
		await touchHeardBy(page, used);
	}
	await context.clock.runFor(4 * MINUTE);
	expect([new URL(page.url()).pathname, new URL(used.url()).pathname]).toEqual(['/trail', LESSON]);
	await context.clock.runFor(5 * MINUTE + 10_000);
	for (const tab of [page, used]) {
		await expect(tab.getByRole('heading', { name: 'Find your class' })).toBeVisible();
		await expect(tab.getByText('There is no Wi-Fi just now')).toBeVisible();
	}
	await expectAxeClean(used);
	await used.getByLabel('Type your class code').fill('rowan');
	await used.getByRole('button', { name: 'Go' }).click();
	await expect(used.getByText('There is no Wi-Fi just now')).toBeVisible();
	await expect(used.getByRole('link', { name: 'Tell an adult' })).toBeVisible();
	expect(
		await used.evaluate(() => Object.keys(sessionStorage).filter((key) => /maker|lane/.test(key)))
	).toEqual([]);

	await context.setOffline(false);
	await expect(used.getByText('There is no Wi-Fi just now')).toBeHidden();
	await expect
		.poll(async () => (await context.cookies()).some(({ name }) => name === 'waymark'))
		.toBe(false);
	await used.goto('/trail');
	await expect(used).toHaveURL(/\/join$/);
});

test('a staff page behind the one in use stays open, and both lock after twenty minutes', async ({
	page,
	context
}) => {
	await context.clock.install();
	await signInStaff(page, 'teacher');
	const used = await twoTabs(page, '/teach/OAK/coverage');
	for (let n = 0; n < 2; n++) {
		await context.clock.runFor(15 * MINUTE);
		await touchHeardBy(page, used);
	}
	await context.clock.runFor(15 * MINUTE);
	expect(new URL(page.url()).pathname).toBe('/home');
	await context.clock.runFor(20 * MINUTE + 10_000);
	for (const tab of [page, used]) await expect(tab).toHaveURL(/\/login\?to=/);
});
