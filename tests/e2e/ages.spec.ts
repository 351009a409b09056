import type { Page } from '@playwright/test';
import { workThrough } from './lesson-walk.ts';
import { aLesson, expect, expectAxeClean, joinClass, test } from './walk.ts';

const SIZES = [
	{ width: 1366, height: 768 },
	{ width: 390, height: 800 }
] as const;

/** Everything on the whole page that is tapped and is smaller than that: its words, and its size. */
const smallerThan = (page: Page, least: number): Promise<string[]> =>
	page.evaluate((least) => {
		const all = document.querySelectorAll<HTMLElement>(
			'a[href], button, summary, select, textarea, input, label:has(input)'
		);
		return [...all].flatMap((target) => {
			if (target.matches('input') && target.closest('label')) return [];
			const { width, height } = target.getBoundingClientRect();
			const isShown = target.getClientRects().length > 0 && Math.max(width, height) > 2;
			// Half a pixel is the screen's own rounding.
			return isShown && Math.min(width, height) < least - 0.5
				? [`${target.innerText || target.ariaLabel}: ${Math.round(width)} by ${Math.round(height)}`]
				: [];
		});
	}, least);

for (const [year, code] of [
	['Reception', 'ACORN'],
	['Year 1', 'BEECH']
] as const)
	for (const size of SIZES)
		test(`in ${year} all that is tapped is large on a screen ${size.width} wide: on the trail, in a lesson, Tell and the bar too`, async ({
			page
		}) => {
			test.slow();
			await page.setViewportSize(size);
			await joinClass(page, code, size.width === 390 ? 23 : 24);
			expect(await smallerThan(page, 64)).toEqual([]);
			await page.goto('/me');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(await smallerThan(page, 64)).toEqual([]);
			await page.goto('/trail');
			await aLesson(page).click();
			await page.waitForURL('**/lesson/*');
			const small = new Set<string>();
			await workThrough(page, async () => {
				for (const one of await smallerThan(page, 64)) small.add(one);
				return false;
			});
			for (const one of await smallerThan(page, 64)) small.add(one);
			expect([...small]).toEqual([]);
		});

for (const code of ['ACORN', 'WILLOW'])
	test(`on a phone a game in ${code} ends above Tell`, async ({ page }) => {
		await page.setViewportSize(SIZES[1]);
		await joinClass(page, code, 23);
		await page.goto('/games/passwords');
		await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
		expect(await smallerThan(page, code === 'ACORN' ? 64 : 44)).toEqual([]);
		const game = await page.locator('[data-game="passwords"]').boundingBox();
		const tell = await page.locator('a[href="/tell"]').boundingBox();
		expect((game?.y ?? 0) + (game?.height ?? 0)).toBeLessThanOrEqual(tell?.y ?? 0);
	});

test('Year 6 has more on a screen than Year 4, and as much room to tap', async ({ page }) => {
	const measures = async (code: string) => {
		await joinClass(page, code, 22);
		const text = await page
			.locator('[data-room]')
			.evaluate((room) => Number.parseFloat(getComputedStyle(room).fontSize));
		const head = await page
			.getByRole('banner')
			.evaluate((bar) => getComputedStyle(bar).backgroundColor);
		const card = await page
			.getByRole('main')
			.locator('.card')
			.first()
			.evaluate((card) => {
				const { paddingTop, borderTopLeftRadius } = getComputedStyle(card);
				return [Number.parseFloat(paddingTop), Number.parseFloat(borderTopLeftRadius)];
			});
		expect(await smallerThan(page, 44)).toEqual([]);
		await expectAxeClean(page);
		await aLesson(page).click();
		await page.waitForURL('**/lesson/*');
		await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
		await expectAxeClean(page);
		await page.goto('/trail');
		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.waitForURL('**/join');
		return { text, head, card };
	};
	const four = await measures('OAK');
	const six = await measures('WILLOW');
	expect(six.text).toBeLessThan(four.text);
	expect(six.text).toBeGreaterThanOrEqual(18);
	expect(six.card[0]).toBeLessThan(four.card[0] ?? 0);
	expect(six.card[1]).toBeLessThan(four.card[1] ?? 0);
	expect(six.head).not.toBe(four.head);
});
