import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { addDays, dayInWords, dayOf } from '../../src/lib/calendar/instant.ts';
import { serveMail, type MailServer } from './mail-server.ts';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import {
	expect,
	expectAxeClean,
	joinClass,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test as base
} from './walk.ts';

/** A school of its own with nothing at any desk, whose mail comes here. */
const test = base.extend<{ own: { school: Served; mail: MailServer } }>({
	own: async ({}, use) => {
		const mail = await serveMail();
		const folder = mkdtempSync(join(tmpdir(), 'waymark-watch-'));
		cpSync(TEMPLATE, folder, { recursive: true });
		const sqlite = new Database(join(folder, 'school', 'school.db'));
		for (const table of ['concerns', 'concern_children', 'concern_entries', 'concern_readers'])
			sqlite.exec(`drop trigger ${table}_stay; drop trigger ${table}_stand`);
		sqlite.exec(`
			delete from concern_children; delete from concern_entries; delete from concern_readers;
			delete from concerns; delete from mail; delete from due where work = 'alert-again'`);
		sqlite.close();
		const school = await serveBuilt(folder, { WAYMARK_LOG: 'warn', ...mail.settings });
		rmSync(folder, { recursive: true });
		await use({ school, mail });
		await school.stop();
		await mail.close();
	},
	baseURL: async ({ own }, use) => use(own.school.origin)
});

async function asStaff(browser: Browser, school: Served, who: string, to = '/home') {
	const page = await somebodyElse(browser, school);
	const troubles = listenForTrouble(page);
	await signInStaff(page, who, to);
	return { page, troubles };
}

/** A child of Oak tells. @param about whose picture they tap */
async function tell(
	browser: Browser,
	school: Served,
	child: number,
	words: string,
	about?: string
) {
	const page = await somebodyElse(browser, school);
	await joinClass(page, 'OAK', child);
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	const dialog = page.getByRole('dialog');
	const button = (name: string | RegExp) =>
		dialog.getByRole('button', { name, exact: typeof name === 'string' });
	if (about) {
		await button(/^Yes/).click();
		await button(about).click();
		await button(/^(Next|Skip)$/).click();
	} else await button('Skip').click();
	await button('Skip').click();
	await dialog.getByLabel('In your own words').fill(words);
	await button('Next').click();
	const read = await dialog.innerText();
	await button('Send').click();
	await expect(dialog.getByText('Sent', { exact: true })).toBeVisible();
	await page.context().close();
	return read;
}

const to = ({ taken }: MailServer, who: string) =>
	taken.filter((letter) => letter.to === `${who}@demo.test`).length;

/** What stands in the light beside these words. */
const said = (page: Page, what: string): Locator =>
	page
		.getByRole('region', { name: 'Whether alerts go through' })
		.locator('div', { has: page.getByText(what, { exact: true }) })
		.getByRole('definition');

test('a setting of the desk is proposed by one and changed once another agrees', async ({
	page,
	browser,
	own: { school, mail }
}) => {
	test.slow();
	await signInStaff(page, 'dsl', '/duties');
	await page.getByRole('link', { name: /^How the desk is set/ }).click();
	await expect(page.getByRole('heading', { name: 'How the desk is set' })).toBeVisible();
	await expectAxeClean(page);
	const replies = page.getByRole('region', { name: 'Replies on a child’s screen' });
	await expect(replies.getByText('Now: Children can be shown a reply.')).toBeVisible();
	await page.getByText('words and phrases').click();
	await expect(page.getByText('want to die', { exact: true })).toBeVisible();
	await replies.getByRole('button', { name: 'Propose this' }).click();
	await expect(page.getByText(/Proposed\. Nothing changes until/)).toBeVisible();
	await expect(replies.getByText('Now: Children can be shown a reply.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Look at it and answer' })).toHaveCount(0);
	await expect(replies.getByRole('button')).toHaveCount(0);
	await expect
		.poll(() => ['deputy', 'head', 'chair'].map((who) => to(mail, who)))
		.toEqual([1, 1, 1]);

	const { page: head, troubles } = await asStaff(browser, school, 'head', '/duties/settings');
	await head.getByRole('link', { name: 'Look at it and answer' }).click();
	await head.getByLabel('Password').fill('waymark-demo');
	await head.getByRole('button', { name: 'Open' }).click();
	await expect(head.getByText(/children are shown no replies/)).toBeVisible();
	await head.getByRole('button', { name: 'I agree' }).click();
	await expect(head.getByText(/You agreed\. It is so from now on/)).toBeVisible();
	await page.reload();
	await expect(replies.getByText('Now: Children are shown no replies on a screen.')).toBeVisible();

	const holidays = page.getByRole('region', { name: 'Who watches in the holidays' });
	await holidays
		.getByLabel(/^Who watches from/)
		.first()
		.selectOption('Mr Rivers');
	await holidays.getByRole('button', { name: 'Propose it' }).first().click();
	await expect(page.getByText(/Mr Rivers watches the desk in the holiday from/)).toBeVisible();
	await page.getByRole('button', { name: 'Take it back' }).click();
	await expect(page.getByText('Taken back. Nothing is changed.')).toBeVisible();
	expect(troubles).toEqual([]);
});

test('while the lead is away an alert reaches whoever covers too, nothing about them, and no more once the lead is back', async ({
	page,
	browser,
	own: { school, mail }
}) => {
	test.setTimeout(120_000);
	await signInStaff(page, 'dsl', '/duties/away');
	await expectAxeClean(page);
	const back = addDays(dayOf(Date.now()), 3);
	await page.getByLabel('Back on').fill(back);
	await page.getByLabel('Who covers').selectOption('Mr Rivers');
	await page.getByRole('button', { name: 'Hand over' }).click();
	await expect(
		page.getByText(`You are away until ${dayInWords(back)}; Mr Rivers covers.`)
	).toBeVisible();
	await expectAxeClean(page);
	await expect.poll(() => to(mail, 'deputy')).toBe(1);

	const { page: deputy, troubles } = await asStaff(browser, school, 'deputy', '/safeguarding');
	await expect(
		deputy.getByText(`Mrs Osei is away until ${dayInWords(back)}; you cover.`)
	).toBeVisible();
	await expectAxeClean(deputy);
	const { page: head } = await asStaff(browser, school, 'head', '/safeguarding');
	await expect(
		head.getByText(`Mrs Osei is away until ${dayInWords(back)}; Mr Rivers covers.`)
	).toBeVisible();

	const read = await tell(browser, school, 0, 'a walrus saw it');
	expect(read.indexOf('Mr Rivers')).toBeGreaterThan(-1);
	expect(read.indexOf('Mr Rivers')).toBeLessThan(read.indexOf('Mrs Osei'));
	await expect.poll(() => [to(mail, 'deputy'), to(mail, 'dsl')]).toEqual([2, 1]);
	await expect(deputy.getByRole('link', { name: /walrus/ })).toBeVisible();
	await expect(said(deputy, 'Last concern for you')).toHaveText('now');

	// About whoever covers: their light, their desk and their mail stay as they were.
	const before = to(mail, 'deputy');
	await tell(browser, school, 1, 'a pelican saw it', 'Mr Rivers');
	await expect.poll(() => to(mail, 'head')).toBe(1);
	await head.reload();
	await expect(said(head, 'Last concern for you')).toHaveText('now');
	await deputy.reload();
	await expect(deputy.getByRole('link', { name: /walrus/ })).toBeVisible();
	expect(await deputy.content()).not.toContain('pelican');
	expect(to(mail, 'deputy')).toBe(before);

	await page.getByRole('button', { name: 'I am back' }).click();
	await expect(page.getByText('Nobody with a duty has said that they will be away.')).toBeVisible();
	await tell(browser, school, 2, 'an otter saw it');
	await expect.poll(() => to(mail, 'dsl')).toBe(2);
	expect(to(mail, 'deputy')).toBe(before);
	await expect(deputy.getByText(/Mrs Osei is away/)).toHaveCount(0);

	// She falls ill, and a colleague says it for her.
	await head.goto('/duties/away');
	await head.getByLabel('Who', { exact: true }).selectOption('Mrs Osei');
	await head.getByLabel('Back on').fill(back);
	await head.getByLabel('Who covers').selectOption('Mr Rivers');
	await head.getByRole('button', { name: 'Hand over' }).click();
	await expect(head.getByRole('button', { name: 'Mrs Osei is here' })).toBeVisible();
	await expectAxeClean(head);
	await expect.poll(() => to(mail, 'deputy')).toBe(before + 1);
	await page.reload();
	await expect(
		page.getByText(
			new RegExp(`^You are away until ${dayInWords(back)}; Mr Rivers covers. .+ said so.$`)
		)
	).toBeVisible();
	await tell(browser, school, 3, 'a badger saw it');
	await expect.poll(() => to(mail, 'deputy')).toBe(before + 2);
	await page.getByRole('button', { name: 'I am back' }).click();
	await expect(page.getByText('Nobody with a duty has said that they will be away.')).toBeVisible();
	expect(troubles).toEqual([]);
});

test('a test alarm comes to everybody with a duty as an alert would, and each says that they got it', async ({
	page,
	browser,
	own: { school, mail }
}) => {
	test.slow();
	const { page: deputy, troubles } = await asStaff(browser, school, 'deputy');
	await expect(deputy.getByRole('heading', { name: /^Hello/ })).toBeVisible();
	await signInStaff(page, 'dsl', '/duties/alarm');
	await expect(page.getByText('No test has been sent yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Send a test alarm' }).click();
	await expect(page.getByText('0 of 4 have said that they got it.')).toBeVisible();
	await expectAxeClean(page);
	const all = ['dsl', 'deputy', 'head', 'chair'];
	await expect.poll(() => all.map((who) => to(mail, who))).toEqual([1, 1, 1, 1]);
	expect(mail.taken).toHaveLength(4);
	for (const { text } of mail.taken) expect(text).toContain('This is only a test');

	// The way an alert comes: the dot, on the page that is open, without a reload.
	await deputy.getByRole('link', { name: 'Something to read' }).click();
	await expect(deputy.getByText('Only a test', { exact: true })).toBeVisible();
	await deputy.goto('/safeguarding');
	await expect(deputy.getByText('Nothing is waiting.', { exact: true })).toBeVisible();
	await expect(said(deputy, 'Last concern for you')).toHaveText('none yet');
	await expectAxeClean(deputy);
	await deputy.getByRole('button', { name: 'I got it' }).click();
	await expect(deputy.getByText('It is noted that it came to you.')).toBeVisible();
	await expect(deputy.getByRole('link', { name: 'Something to read' })).toHaveCount(0);
	const his = page.getByRole('listitem').filter({ hasText: 'Mr Rivers' });
	await expect(his).toContainText(/got it \d\d:\d\d/);
	await expect(his).toContainText(/mail taken \d\d:\d\d/);
	await expect(page.getByText('1 of 4 have said that they got it.')).toBeVisible();
	await page.getByRole('button', { name: 'Send a test alarm' }).click();
	await expect(page.getByText(/Wait ten minutes/)).toBeVisible();
	expect(troubles).toEqual([]);
});

test('the light says when something last came through, and when mail doesn’t', async ({
	page,
	browser,
	own: { school, mail }
}) => {
	test.slow();
	await signInStaff(page, 'dsl', '/safeguarding');
	const light = page.getByRole('region', { name: 'Whether alerts go through' });
	await expect(light.getByText('Alerts go through')).toBeVisible();
	for (const what of ['Last concern for you', 'Last alert about one', 'Last mail to you'])
		await expect(said(page, what)).toHaveText('none yet');
	await tell(browser, school, 3, 'a walrus saw it');
	await expect.poll(() => to(mail, 'dsl')).toBe(1);
	await expect(said(page, 'Last concern for you')).toHaveText('now');
	await page.reload();
	for (const what of ['Last concern for you', 'Last alert about one', 'Last mail to you'])
		await expect(said(page, what)).toHaveText(/^now$|^1 min$/);

	await mail.close();
	await tell(browser, school, 4, 'a pelican saw it');
	await expect(async () => {
		await page.reload();
		await expect(light.getByText(/didn’t go at once/)).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await expect(said(page, 'Mail to you that waits')).toHaveText(/^1, since/);
	await expectAxeClean(page);

	const { page: admin } = await asStaff(browser, school, 'admin', '/admin/devices');
	await expect(admin.getByText(/The mail server last answered on/)).toBeVisible();
	expect(await admin.content()).not.toMatch(/walrus|pelican|dsl@demo/);
});
