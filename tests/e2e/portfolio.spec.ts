import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, expectAxeClean, signInStaff, test } from './walk.ts';

/** How many pieces of work wait, as the heading says. */
async function waiting(page: Page): Promise<number> {
	const said = await page.getByRole('heading', { level: 1 }).innerText();
	return Number(/^\d+/.exec(said)?.[0] ?? 0);
}

/** Downloads the newest portfolio of that name, and opens it. */
async function download(page: Page, title: string) {
	const link = page.getByRole('link', { name: `Download ${title}` }).first();
	await expect(link).toBeVisible({ timeout: 60_000 });
	const [downloaded] = await Promise.all([page.waitForEvent('download'), link.click()]);
	const files = unzipSync(readFileSync(await downloaded.path()));
	const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
	for (const { name, sha256 } of manifest.files)
		expect(createHash('sha256').update(files[name]!).digest('hex'), name).toBe(sha256);
	return { name: downloaded.suggestedFilename(), files, manifest };
}

test('a teacher approves one piece of work, gives one back, and finds the way to a concern', async ({
	page
}) => {
	await signInStaff(page, 'teacher');
	await page.goto('/teach/OAK/evidence');
	await expectAxeClean(page);
	const before = await waiting(page);
	expect(before).toBeGreaterThan(2);
	await page
		.getByRole('button', { name: /^Approve .*’s work$/ })
		.first()
		.click();
	await expect.poll(() => waiting(page)).toBe(before - 1);
	const card = page.getByRole('article').first();
	await card.getByText('Give back').click();
	await card.getByLabel(/^A kind word for /).fill('I like your idea. Can you say why?');
	await expectAxeClean(page);
	await card.getByRole('button', { name: 'Give it back' }).click();
	await expect.poll(() => waiting(page)).toBe(before - 2);
	await expect(page.getByText('“I like your idea. Can you say why?”')).toBeVisible();
	await page
		.getByRole('link', { name: /^I’m worried about this/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'Write a concern' })).toBeVisible();
	await expect(page.getByLabel('Which child')).not.toHaveValue('');
	await expect(page.getByLabel('How do you know?')).toHaveValue('work');
});

test('a teacher makes their own class’s portfolio, and is offered no other', async ({ page }) => {
	await signInStaff(page, 'teacher');
	await page.goto('/teach/OAK/evidence');
	await page.getByRole('button', { name: 'Make Oak’s portfolio' }).click();
	await page.waitForURL('**/lead/export');
	const { name, files, manifest } = await download(page, 'Oak');
	await expectAxeClean(page);
	expect(name).toMatch(/^portfolio-oak-\d{4}-\d\d-\d\d\.zip$/);
	expect(manifest.counts).toMatchObject({ classes: 1, pupils: 30 });
	expect(manifest.counts.works).toBeGreaterThan(0);
	expect(Object.keys(files)).toContain('coverage.csv');
	const offered = page.getByLabel('Of', { exact: true }).getByRole('option');
	await expect(offered).toHaveText(['Maple', 'Oak']);
});

test('the computing lead makes the school’s portfolio', async ({ page }) => {
	await signInStaff(page, 'lead');
	await page.goto('/lead');
	await page.getByLabel('Of', { exact: true }).selectOption('The whole school');
	await page.getByRole('button', { name: 'Make the portfolio' }).click();
	await page.waitForURL('**/lead/export');
	const { files, manifest } = await download(page, 'The whole school');
	expect(manifest.counts).toMatchObject({ classes: 8, pupils: 240 });
	const pages = files['portfolio.pdf'] ?? files['portfolio.html'];
	expect(strFromU8(pages!.subarray(0, 9), true)).toMatch(/^(%PDF-1\.|<!doctype)/);
});
