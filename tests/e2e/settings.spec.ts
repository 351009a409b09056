import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { addDays, dayInWords, dayOf, type Day } from '../../src/lib/calendar/instant.ts';
import { schoolDayFrom, type SchoolYear } from '../../src/lib/calendar/school-year.ts';
import { yearInWords } from '../../src/lib/calendar/staff-days.ts';
import { startOf, usualYear } from '../../src/lib/calendar/usual-year.ts';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import { expect, expectAxeClean, signInStaff, test as base } from './walk.ts';

/** A school of its own: other tests count on the demo's dates. */
const test = base.extend<{ ownSchool: Served }>({
	ownSchool: async ({}, use) => {
		const served = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn' });
		await use(served);
		await served.stop();
	},
	baseURL: async ({ ownSchool }, use) => use(ownSchool.origin)
});

const today = dayOf(Date.now());
const starts = startOf(today);
const facts = parse(readFileSync('lessons/facts.yaml', 'utf8')) as Record<string, { says: string }>;
const closed = facts['bank-holidays-england']?.says.split(/\s+/) ?? [];
const usual: SchoolYear = {
	...usualYear(starts),
	closed,
	opens: '08:45',
	closes: '15:15',
	next: { halfTerms: usualYear(starts + 1).halfTerms, closed }
};

/** School is shut from today, and opens again on a day in the middle of a term. */
const BACK = schoolDayFrom(usual, addDays(today, 5)) ?? '';
const SHUT: Day[] = [];
for (let day = today; day < BACK; day = addDays(day, 1))
	if (startOf(day) === starts) SHUT.push(day);

const field = (page: Page, term: string, label: string) =>
	page.getByRole('group', { name: `${term} term` }).getByLabel(label, { exact: true });

test('the admin says when school is shut, and a child is told the right day', async ({
	page,
	browser,
	ownSchool
}) => {
	await signInStaff(page, 'admin');
	await page.getByRole('link', { name: /^School days and numbers/ }).click();
	await expect(page.getByRole('heading', { name: 'What a child reads' })).toBeVisible();
	await expectAxeClean(page);
	await page.getByRole('link', { name: `Change the dates for ${yearInWords(starts)}` }).click();

	// A mistake in each sort of field: said there, and nothing typed is lost.
	await field(page, 'Spring', 'First day').fill(`${starts}-09-07`);
	await field(page, 'Summer', 'Half term to').fill('');
	await page.getByLabel(/Other days when school is closed/).fill('INSET day');
	await expect(page.getByText('once all dates can be read')).toBeVisible();
	await page.getByRole('button', { name: /^Save the dates/ }).click();
	await expect(page.getByText('3 things need mending')).toBeVisible();
	await expect(field(page, 'Spring', 'First day')).toBeFocused();
	await expect(field(page, 'Spring', 'First day')).toHaveAccessibleDescription(
		/autumn term runs until/
	);
	await expect(field(page, 'Spring', 'First day')).toHaveValue(`${starts}-09-07`);
	await expect(page.getByLabel(/Other days when school is closed/)).toHaveValue('INSET day');
	await expect(page.getByText('We can’t read line 1, “INSET day”')).toBeVisible();
	await expectAxeClean(page);

	const usualStart = usual.halfTerms.find(({ name }) => name === 'Spring 1')?.from ?? '';
	const june = usual.halfTerms.find(({ name }) => name === 'Summer 2')?.from ?? '';
	await field(page, 'Spring', 'First day').fill(usualStart);
	await field(page, 'Summer', 'Half term to').fill(addDays(june, -3));
	const lines = SHUT.map((day) => `${dayInWords(day)} ${day.slice(0, 4)}`).join('\n');
	await page.getByLabel(/Other days when school is closed/).fill(lines);
	const reads = page.getByRole('complementary', { name: 'What a child would read' });
	await expect(reads.getByText(/At the weekend/)).toBeVisible();
	await page.getByRole('button', { name: /^Save the dates/ }).click();
	await expect(page.getByText('The term dates are saved.')).toBeVisible();
	await expectAxeClean(page);

	const child = await (await browser.newContext({ baseURL: ownSchool.origin })).newPage();
	await child.goto('/tell');
	await expect(
		child.getByText(`Nobody at school will read this until ${dayInWords(BACK)}.`)
	).toBeVisible();
	await child.context().close();
});

test('by keyboard alone, the LADO’s number is given, mended and proposed', async ({ page }) => {
	await signInStaff(page, 'admin', '/admin/settings');
	const number = page.getByLabel('The LADO’s number');
	await page.getByRole('heading', { level: 1 }).waitFor();
	const tabTo = async (name: string) => {
		for (let n = 0; n < 60; n++) {
			await page.keyboard.press('Tab');
			const at = await page.evaluate(() => {
				const one = document.activeElement;
				return one instanceof HTMLInputElement ? one.labels?.[0]?.innerText : one?.textContent;
			});
			if (at?.trim() === name) return;
		}
		throw new Error(`no way to ${name}`);
	};
	await tabTo('Local authority');
	await page.keyboard.type('Harbourshire Council');
	await tabTo('The LADO’s number');
	await page.keyboard.type('960 124');
	await page.keyboard.press('Enter');
	await expect(number).toHaveAccessibleDescription(/Type the whole number with its area code/);
	await expect(number).toHaveValue('960 124');
	await expect(number).toBeFocused();
	await expectAxeClean(page);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('01632 960 124');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Proposed. It is changed once somebody/)).toBeVisible();
	await expect(
		page.getByText('The LADO’s number is 01632 960 124 (Harbourshire Council)')
	).toBeVisible();
	await expectAxeClean(page);
	await page.reload();
	await expect(number).toHaveValue('01632 960 123');
});

test('school hours that end before they begin are refused, and stay as typed', async ({ page }) => {
	await signInStaff(page, 'admin', '/admin/settings');
	await page.getByLabel('Until home time').fill('07:30');
	await page.getByRole('button', { name: 'Propose these hours' }).click();
	await expect(page.getByLabel('Until home time')).toHaveAccessibleDescription(
		/ends before it begins/
	);
	await expect(page.getByLabel('Until home time')).toHaveValue('07:30');
	await page.getByLabel('Until home time').fill('15:40');
	await page.getByRole('button', { name: 'Propose these hours' }).click();
	await expect(page.getByText('School hours are 08:45 to 15:40')).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Until home time')).toHaveValue('15:15');
});

test('a year further ahead than the next has no page', async ({ page }) => {
	await signInStaff(page, 'admin');
	const answer = await page.goto(`/admin/settings/terms/${starts + 2}`);
	expect(answer?.status()).toBe(404);
});
