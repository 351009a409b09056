import type { Browser, Page } from '@playwright/test';
import { workThrough } from './lesson-walk.ts';
import { expect, expectAxeClean, joinClass, signInStaff, somebodyElse, test } from './walk.ts';
import type { Served } from './server.ts';
import { giveVoice } from './voice.ts';

/** The teacher of Oak chooses a language for one of its pupils. */
async function chooseFor(browser: Browser, school: Served, nth: number, language: string) {
	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher', '/teach/OAK/pupils');
	const row = teacher.getByRole('row').nth(nth + 1);
	await row.getByRole('combobox').selectOption(language);
	await expect(row.getByText('Kept')).toBeVisible();
	await teacher.close();
}

/** Nothing on the page is wider than the screen. */
async function expectNoSidewaysScroll(page: Page) {
	const wider = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
	expect(wider).toBeLessThanOrEqual(0);
}

test('a pupil whose teacher chose Polish has it with the English beneath, and English alone with one tap', async ({
	page,
	browser,
	school
}) => {
	await chooseFor(browser, school, 20, 'Polish');
	await joinClass(page, 'OAK', 20);
	const main = page.getByRole('main');
	const on = main.getByRole('link', { name: /Zacznij|Dalej/ }).first();
	await expect(on).toContainText(/Start|Carry on/);
	await expect(on.locator('[lang=pl]')).toHaveText(/Zacznij|Dalej/);
	await expectAxeClean(page);
	await on.click();
	await page.waitForURL('**/lesson/*');
	await expect(main.getByText('Ważne słowa')).toBeVisible();

	await page.getByRole('button', { name: 'English', exact: true }).click();
	await expect(page.locator('[lang=pl]').filter({ hasText: 'Ważne' })).toHaveCount(0);
	// It stays so on the next page, and comes back with a tap.
	await page.reload();
	await expect(main.getByText('Key words')).toBeVisible();
	await expect(page.getByText('Ważne słowa')).toHaveCount(0);
	await page.getByRole('button', { name: 'Polski' }).click();
	await expect(main.getByText('Ważne słowa')).toBeVisible();

	// Each button of a question, and the words at the end.
	const unknown = main.getByRole('button', { name: 'I don’t know yet' });
	const english = page.getByRole('button', { name: 'English', exact: true });
	const polish = page.getByRole('button', { name: 'Polski' });
	await english.click();
	await workThrough(page, () => unknown.isVisible());
	await polish.click();
	await expect(unknown.locator('[lang=pl]')).not.toBeEmpty();
	await english.click();
	await workThrough(page);
	await polish.click();
	await expect(main.locator('dd[lang=pl]').first()).toBeVisible();
	const words = await main.locator('dl dt').count();
	await expect(main.locator('dl').getByRole('button', { name: 'Read this aloud' })).toHaveCount(
		words
	);
	await expectAxeClean(page);
});

test('in a lesson together a pupil with Polish has the key words and our own words in both; the wall is English', async ({
	page,
	browser,
	school
}) => {
	await chooseFor(browser, school, 23, 'Polish');
	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher', '/teach/OAK/live');
	await page.addInitScript(giveVoice, true);
	await joinClass(page, 'OAK', 23);
	await teacher
		.getByRole('button', { name: /^Start / })
		.first()
		.click();
	await page.waitForURL('**/live');
	const main = page.getByRole('main');
	const unknown = main.getByRole('listitem').filter({ hasText: 'I don’t know yet' });
	const polish = unknown.locator('[lang=pl]');
	await expect(polish).not.toBeEmpty();
	await expect(teacher.getByText('I don’t know yet')).toBeVisible();
	await expect(teacher.locator('[lang=pl]')).toHaveCount(0);

	// The English voice is given no Polish to read.
	await main.getByRole('button', { name: 'Read this aloud' }).first().click();
	const said = await page.evaluate(() => {
		for (let n = 0; n < 40; n++) window.voice.end();
		return window.voice.said.join(' ');
	});
	expect(said).toContain('I don’t know yet');
	expect(said).not.toContain(await polish.innerText());

	await main.getByText('Ważne słowa').click();
	await expect(main.locator('dd[lang=pl]').first()).toBeVisible();
	await expectAxeClean(page);
	await expectNoSidewaysScroll(page);
	await teacher.getByRole('button', { name: 'End the lesson' }).click();
	await teacher.getByRole('button', { name: 'Put it away, not taught' }).click();
	await expect(teacher.getByRole('heading', { name: 'Teach a lesson together' })).toBeVisible();
	await teacher.context().close();
});

for (const [language, lang, nth, tell, or] of [
	['Arabic', 'ar', 21, 'أخبر شخصًا كبيرًا', 'أو'],
	['Urdu', 'ur', 22, 'کسی بڑے کو بتائیں', 'یا']
] as const)
	test(`${language} runs from right to left with no sideways scroll, and never hides Tell’s English`, async ({
		page,
		browser,
		school
	}) => {
		await chooseFor(browser, school, nth, language);
		await joinClass(page, 'OAK', nth);
		for (const size of [
			{ width: 1366, height: 768 },
			{ width: 390, height: 800 }
		]) {
			await page.setViewportSize(size);
			await page.goto('/trail');
			const room = page.locator('[data-room=pupil]');
			await expect(room).toHaveAttribute('dir', 'rtl');
			await expect(page.locator(`main [lang=${lang}]`).first()).toBeVisible();
			await expectNoSidewaysScroll(page);

			const corner = page.getByRole('link', { name: 'Tell an adult' });
			await expect(corner).toContainText(tell);
			await corner.click();
			const dialog = page.getByRole('dialog');
			const heading = dialog.getByRole('heading', { level: 2 });
			await expect(heading).toContainText('Is it about a grown-up at school?');
			await expect(heading.locator(`[lang=${lang}]`)).toBeVisible();
			await expect(
				dialog.locator(`[lang=${lang}]`, { hasText: `Mrs Osei ${or} Mr Rivers` })
			).toBeVisible();
			// Every word of safeguarding stands in English first, and the other language with it.
			const alone = await dialog.evaluate(
				(dialog, lang) =>
					[...dialog.querySelectorAll(`[lang=${lang}]`)]
						.filter((twin) => twin.previousElementSibling?.getAttribute('lang') !== 'en-GB')
						.map((twin) => twin.textContent),
				lang
			);
			expect(alone).toEqual([]);
			await expectNoSidewaysScroll(page);
			await expectAxeClean(page);
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');

			await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
			await page.waitForURL('**/lesson/*');
			await expect(page.locator(`main [lang=${lang}]`).first()).toBeVisible();
			await expectNoSidewaysScroll(page);
		}
	});

test('English pupils fetch no other language and no other script', async ({ page }) => {
	const fetched: string[] = [];
	page.on('response', async (response) => {
		if (/\.(js|woff2)$/.test(new URL(response.url()).pathname) && response.request().frame())
			fetched.push(`${response.url()} ${await response.text().catch(() => '')}`);
	});
	await joinClass(page, 'OAK', 1);
	await page.waitForLoadState('networkidle');
	const foreign = fetched.filter((one) =>
		/Powiedz dorosłemu|أخبر شخصًا|vazirmatn|cyrillic/.test(one)
	);
	expect(fetched.length).toBeGreaterThan(5);
	expect(foreign.map((one) => one.slice(0, 120))).toEqual([]);
});
