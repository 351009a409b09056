import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts';
import { expect, joinClass, listenForTrouble, test } from './walk.ts';

const WORDS = 'nobody who comes after me may see this';

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string | RegExp) =>
	dialog(page).getByRole('button', { name, exact: typeof name === 'string' });

/** Opens Tell where the pupil is, and writes. */
async function writeInTell(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	await button(page, /^No /).click();
	await button(page, 'Skip').click();
	await dialog(page).getByLabel('In your own words').fill(WORDS);
	await expect(dialog(page).getByLabel('In your own words')).toHaveValue(WORDS);
}

/** Neither in words nor in any field, and no dialog stands open. */
async function expectNothing(page: Page, { isLoaded = true } = {}): Promise<void> {
	if (isLoaded) await page.waitForLoadState();
	await expect(dialog(page)).toHaveCount(0);
	const seen = await page.evaluate(() => [
		document.documentElement.outerHTML,
		...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
	]);
	expect(seen.join('\n')).not.toContain(WORDS);
}

const HIDES: [string, (page: Page) => Promise<void>][] = [
	['the button', (page) => button(page, /^Hide/).click()],
	[
		'the key',
		async (page) => {
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');
		}
	]
];

test.describe('in the dialog', () => {
	for (const [by, hide] of HIDES)
		test(`after Hide by ${by}, Back, Forward and reload show nothing of it`, async ({ page }) => {
			await joinClass(page, 'OAK', 21);
			await page.goto('/me');
			await page.goto('/trail');
			await writeInTell(page);
			await hide(page);
			await expectNothing(page);
			for (const go of ['goBack', 'goForward', 'reload', 'goBack', 'goForward'] as const) {
				await page[go]();
				await expectNothing(page);
			}
			// Opened anew it is empty.
			await page.getByRole('link', { name: 'Tell an adult' }).click();
			for (const _ of [1, 2]) await button(page, 'Skip').click();
			await expect(dialog(page).getByLabel('In your own words')).toHaveValue('');
		});

	test('left open by a tab that goes elsewhere, it is gone when the tab comes back', async ({
		page
	}) => {
		await joinClass(page, 'OAK', 22);
		await writeInTell(page);
		await page.goto('/curriculum');
		await page.goBack();
		await expectNothing(page);
	});

	test('the next pupil at that device finds nothing, however far they go back', async ({
		page
	}) => {
		await joinClass(page, 'OAK', 23);
		await writeInTell(page);
		await button(page, /^Hide/).click();
		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.waitForURL('**/join**');
		await joinClass(page, 'OAK', 24);
		await expectNothing(page);
		for (let steps = 0; steps < 8; steps++) {
			if ((await page.goBack().catch(() => null)) === null) break;
			await expectNothing(page);
		}
		await page.goto('/trail');
		await page.getByRole('link', { name: 'Tell an adult' }).click();
		for (const _ of [1, 2]) await button(page, 'Skip').click();
		await expect(dialog(page).getByLabel('In your own words')).toHaveValue('');
	});
});

test.describe('on the page /tell', () => {
	test('with scripts, Hide leads away and nothing leads back to it', async ({ page }) => {
		await joinClass(page, 'OAK', 25);
		await page.goto('/tell');
		await page.getByRole('button', { name: /^No / }).click();
		await page.getByRole('button', { name: 'Skip' }).click();
		await page.getByLabel('In your own words').fill(WORDS);
		await page.getByRole('button', { name: /^Hide/ }).click();
		await page.waitForURL('**/trail');
		await expectNothing(page);
		for (const go of ['goBack', 'goForward', 'reload'] as const) {
			await page[go]();
			await expectNothing(page);
		}
	});

	test('without JavaScript it is kept nowhere, and Back finds an empty form', async ({
		browser,
		school
	}) => {
		const context = await browser.newContext({ baseURL: school.origin, javaScriptEnabled: false });
		const page = await context.newPage();
		const troubles = listenForTrouble(page);
		await page.goto('/join');
		const answer = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/tell');
		await page.getByRole('link', { name: 'Tell an adult' }).click();
		expect((await answer).headers()['cache-control']).toBe('no-store');
		await page.getByLabel('Do you want to say more?').fill(WORDS);
		await page.getByLabel('Your name and class').fill('Ben in Rowan');
		await page.getByRole('link', { name: /^Hide/ }).click();
		await page.waitForURL((url) => url.pathname === '/');
		await page.goBack();
		await page.waitForURL('**/tell');
		await expectNothing(page);
		await expect(page.getByLabel('Do you want to say more?')).toHaveValue('');
		await expect(page.getByLabel('Your name and class')).toHaveValue('');
		await page.goForward();
		await page.goBack();
		await expectNothing(page);
		await page.reload();
		await expectNothing(page);
		expect(troubles).toEqual([]);
		await context.close();
	});
});

/** Playwright's browsers keep no page for going back; a child's does. */
test('where the browser keeps whole pages for going back, it shows nothing either', async ({
	school
}) => {
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: CHROMIUM_ARGS,
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	});
	try {
		for (const javaScriptEnabled of [true, false]) {
			const context = await browser.newContext({ baseURL: school.origin, javaScriptEnabled });
			const page = await context.newPage();
			await page.goto('/tell');
			if (javaScriptEnabled) {
				await page.getByRole('button', { name: /^No / }).click();
				await page.getByRole('button', { name: 'Skip' }).click();
				await page.getByLabel('In your own words').fill(WORDS);
				await page.goto('/curriculum');
			} else {
				await page.getByLabel('Do you want to say more?').fill(WORDS);
				await page.getByRole('link', { name: /^Hide/ }).click();
				await page.waitForURL((url) => url.pathname === '/');
			}
			// A page that was kept whole isn't loaded.
			await page.goBack({ waitUntil: 'commit' });
			await page.waitForURL('**/tell', { waitUntil: 'commit' });
			await expect(page.getByRole('heading').first()).toBeVisible();
			await expectNothing(page, { isLoaded: false });
			await context.close();
		}
	} finally {
		await browser.close();
	}
});
