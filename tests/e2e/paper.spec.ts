import type { Page } from '@playwright/test';
import { expect, expectAxeClean, signInStaff, test } from './walk.ts';

/** How many sides a PDF has. */
const sidesOf = (pdf: Buffer): number =>
	pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

const SHEETS = [
	['slips-with-pictures', 'Slips with pictures', 'Mrs Osei or Mr Rivers will see this.'],
	['slips', 'Slips to write on', 'Mrs Osei or Mr Rivers will read this.'],
	['cards', 'Cards for lanyards', 'Mrs Osei or Mr Rivers.'],
	['poster', 'Poster', 'They may have to share it to keep people safe.']
] as const;

for (const role of ['ta', 'dsl'])
	test(`paper is there for every adult in school: ${role}`, async ({ page }) => {
		await signInStaff(page, role);
		await page.goto('/paper');
		await expectAxeClean(page);
		for (const [sheet, title, words] of SHEETS) {
			await page.goto('/paper');
			await page.getByRole('link', { name: new RegExp(`^Look and print ?: ${title}$`) }).click();
			await page.waitForURL(`**/paper/${sheet}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page.getByText(words).first()).toBeVisible();
			await expectAxeClean(page);
			expect(sidesOf(await page.pdf({ preferCSSPageSize: true })), sheet).toBe(1);
		}
	});

/** How many slips or cards hold more than there is room for. */
const cutOff = (page: Page): Promise<number> =>
	page
		.getByRole('main')
		.locator('section')
		.evaluateAll(
			(sections) =>
				sections.filter(
					({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
						scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
				).length
		);

/** Names as long as names get, wherever a short one stands. */
const lengthen = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walk.nextNode(); node; node = walk.nextNode())
			node.nodeValue =
				node.nodeValue?.replaceAll(
					/M(?:r|rs|s) (?:Osei|Rivers|Whitlock|Adeyemi)\b/g,
					'Mrs Featherstone-Oluwaseyi'
				) ?? '';
	});

test('nothing on a sheet runs out of its place, with long names either', async ({ page }) => {
	await signInStaff(page, 'dsl');
	for (const [sheet] of SHEETS) {
		await page.goto(`/paper/${sheet}`);
		await page.emulateMedia({ media: 'print' });
		expect(await cutOff(page), sheet).toBe(0);
		await lengthen(page);
		expect(await cutOff(page), `${sheet}, long names`).toBe(0);
		await page.emulateMedia({ media: 'screen' });
	}
});

test('the poster names whom the screen names, and promises no secret', async ({ page }) => {
	await page.goto('/tell');
	await signInStaff(page, 'ta', '/paper/poster');
	const poster = page.getByRole('main');
	for (const name of ['Mrs Osei', 'Mr Rivers'])
		await expect(poster.getByText(name, { exact: true })).toBeVisible();
	await expect(poster).toContainText('0800 1111');
	await expect(poster).toContainText('999');
	await expect(poster).toContainText('You are allowed to tell, whatever anybody said.');
	await expect(poster).not.toContainText(/secret|confidential|private/i);
});

test('the staff briefing reads fifteen minutes aloud, with the school’s own names', async ({
	page
}) => {
	await signInStaff(page, 'ta', '/home');
	await page.getByRole('banner').getByText('Miss Bello').click();
	await page.getByRole('link', { name: 'Staff briefing' }).click();
	await page.waitForURL('**/briefing');
	await expect(page.getByText(/^A briefing of 15 minutes/)).toBeVisible();
	await expect(page.getByText('Find Mrs Osei or Mr Rivers.', { exact: false })).toBeVisible();
	await expect(page.getByText('What good looks like', { exact: true })).toHaveCount(3);
	await expectAxeClean(page);
});
