import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { serveMail, type MailServer } from './mail-server.ts';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import {
	expect,
	expectAxeClean,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test as base
} from './walk.ts';

const WORDS = 'They said they would put my picture everywhere';

/** A school that sends mail, to itself. */
const test = base.extend<object, { mail: MailServer; school: Served }>({
	mail: [
		async ({}, use) => {
			const mail = await serveMail();
			await use(mail);
			await mail.close();
		},
		{ scope: 'worker' }
	],
	school: [
		async ({ mail }, use) => {
			const served = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn', ...mail.settings });
			await use(served);
			await served.stop();
		},
		{ scope: 'worker' }
	]
});

async function write(page: Page, words: string): Promise<void> {
	await page.goto('/concern/new');
	await page.getByLabel('How do you know?').selectOption('I heard it');
	await page.getByLabel('Is it about an adult at school?').selectOption('No');
	await page.getByLabel('What you were told, heard or saw').fill(words);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();
}

/** What has the focus, as a screen reader would say it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const one = document.activeElement;
		if (!(one instanceof HTMLElement) || one === document.body) return '';
		const labels = (one as Partial<HTMLInputElement>).labels;
		const label = labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent;
		return label.replace(/\s+/g, ' ').trim();
	});

/** Presses Tab until something is reached, as hands do: nothing is focused for them. */
async function tabTo(page: Page, wanted: RegExp, most = 120): Promise<void> {
	const seen: string[] = [];
	for (let n = 0; n < most; n++) {
		const now = await focused(page);
		if (wanted.test(now)) return;
		seen.push(now);
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reached ${String(wanted)}; it came by: ${seen.join(' | ')}`);
}

async function press(page: Page, wanted: RegExp, key = 'Enter'): Promise<void> {
	await tabTo(page, wanted);
	await page.keyboard.press(key);
}

/** Opens a copy by its button, and gives back the file's name and what is in it. */
async function take(page: Page, button: RegExp) {
	const coming = page.waitForEvent('download');
	await press(page, button);
	const download = await coming;
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a safeguarding lead goes from the alert to hand-off and closure by keyboard alone', async ({
	page,
	browser,
	school,
	mail
}) => {
	const ta = await somebodyElse(browser, school);
	await signInStaff(ta, 'ta');
	await write(ta, WORDS);
	await ta.context().close();

	// The alert says only that there is something to read, and where to sign in is known.
	await expect
		.poll(() => mail.taken.map(({ to }) => to), { timeout: 20_000 })
		.toContain('dsl@demo.test');
	const letter = mail.taken.findLast(({ to }) => to === 'dsl@demo.test');
	expect(letter?.text).toContain('something to read');
	expect(letter?.text).not.toContain(WORDS);

	await page.goto('/login?to=/safeguarding');
	await tabTo(page, /^Email/);
	await page.keyboard.type('dsl@demo.test');
	await tabTo(page, /^Password/);
	await page.keyboard.type('waymark-demo');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/safeguarding');

	await press(page, new RegExp(WORDS));
	await expect(page.getByText(WORDS, { exact: true })).toBeVisible();
	await press(page, /^Acknowledge$/);
	await expect(page.getByText('Acknowledged by Mrs Osei')).toBeVisible();

	await press(page, /^To our safeguarding system$/);
	await expect(page.getByRole('heading', { name: 'To our safeguarding system' })).toBeVisible();
	await expectAxeClean(page);

	const pdf = await take(page, /^PDF$/);
	expect(pdf.name).toMatch(/^concern-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.pdf$/);
	expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
	const file = await take(page, /^Structured file$/);
	expect(file.name).toMatch(/^concern-[\d-]+-[0-9a-f]{8}\.json$/);
	expect(JSON.parse(file.bytes.toString())).toMatchObject({
		format: 'waymark-concern',
		version: 1,
		madeBy: 'Mrs Osei',
		concern: { words: WORDS, stands: 'Acknowledged' }
	});

	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Shift+Tab');
	await press(page, /^Copy as text$/);
	const text = page.getByRole('textbox', { name: /the record as you may read it/ });
	await expect(text).toHaveValue(new RegExp(WORDS));
	await expect(text).toBeFocused();
	await expectAxeClean(page);
	await press(page, /^Back$/);

	await expect(page.getByRole('heading', { name: 'It is in our system now' })).toBeVisible();
	await tabTo(page, /^Which system/);
	await page.keyboard.type('CPOMS');
	await tabTo(page, /^Its reference there/);
	await page.keyboard.type('A-417');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^In CPOMS, reference A-417/)).toBeVisible();
	for (const form of ['as text', 'as PDF', 'as a structured file'])
		await expect(
			page.getByText(`Mrs Osei took a copy for the school’s system: ${form}`)
		).toBeVisible();

	await press(page, /^Close$/);
	await tabTo(page, /^How it ended/);
	await page.keyboard.type('Kept');
	await tabTo(page, /^Reason/);
	await page.keyboard.type('It is in CPOMS.');
	await press(page, /^Close$/);
	await expect(page.getByText('Closed by Mrs Osei: Kept in the school’s own')).toBeVisible();
	await expect(page.getByText(/What was said and written goes from Waymark on/)).toBeVisible();
	await expectAxeClean(page);
	expect(school.log()).not.toContain(WORDS);
});

test('without JavaScript the text stands in a box, and the files come all the same', async ({
	browser,
	school
}) => {
	const context = await browser.newContext({ baseURL: school.origin, javaScriptEnabled: false });
	const page = await context.newPage();
	await signInStaff(page, 'deputy', '/safeguarding');
	await page.getByRole('link', { name: /^A picture of me/ }).click();
	await page.getByRole('link', { name: 'To our safeguarding system' }).click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Structured file' }).click();
	expect((await coming).suggestedFilename()).toMatch(/\.json$/);
	await page.getByRole('button', { name: 'Copy as text' }).click();
	await expect(page.getByRole('textbox', { name: /the record as you may read it/ })).toHaveValue(
		/WHAT HAS HAPPENED/
	);
	await page.getByRole('link', { name: 'Back', exact: true }).click();
	await page.getByLabel('Which system').fill('CPOMS');
	await page.getByLabel('Its reference there').fill('B-2');
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByText(/^In CPOMS, reference B-2/)).toBeVisible();
	await page.getByRole('link', { name: 'To our safeguarding system' }).click();
	await page.getByRole('link', { name: 'Hold on to all of it' }).click();
	await page.getByLabel('Why').fill('The police are looking into it.');
	await page.getByRole('button', { name: 'Hold on to it' }).click();
	await expect(page.getByText('The police are looking into it.').first()).toBeVisible();
	await context.close();
});

test('nobody takes a copy of what isn’t theirs, and no answer is kept by a browser', async ({
	page,
	school,
	browser
}) => {
	await signInStaff(page, 'dsl', '/safeguarding');
	await page.getByRole('link', { name: /^A picture of me/ }).click();
	await page.waitForURL(/\/safeguarding\/[0-9a-f-]{36}$/);
	const address = new URL(page.url()).pathname;
	const headers = { origin: school.origin };
	for (const form of ['pdf', 'file']) {
		const mine = await page.request.post(`${address}/hand-off/${form}`, { headers, form: {} });
		expect(mine.status(), form).toBe(200);
		expect(mine.headers()['cache-control']).toBe('no-store');
		expect((await page.request.get(`${address}/hand-off/${form}`)).status()).toBe(405);
	}
	for (const who of ['teacher', 'chair', 'governor', 'admin', 'lead']) {
		const other = await somebodyElse(browser, school);
		await signInStaff(other, who);
		for (const form of ['pdf', 'file', 'text']) {
			const answer = await other.request.post(`${address}/hand-off/${form}`, {
				headers,
				form: {}
			});
			expect([403, 404], `${who}, ${form}`).toContain(answer.status());
		}
		await other.context().close();
	}
});

test('governors, the chair, the head and the lead see the same numbers, and no name', async ({
	browser,
	school
}) => {
	const shown: string[] = [];
	for (const who of ['governor', 'chair', 'head', 'lead']) {
		const page = await somebodyElse(browser, school);
		const troubles = listenForTrouble(page);
		await signInStaff(page, who, '/governors');
		await expect(page.getByRole('heading', { name: 'Concerns in numbers' })).toBeVisible();
		shown.push(await page.getByRole('main').innerText());
		await expectAxeClean(page);
		expect(troubles).toEqual([]);
		await page.context().close();
	}
	expect(new Set(shown).size).toBe(1);
	expect(shown[0]).not.toMatch(/Oak|Maple|Mrs|Mr /);
});

test('a lead sees how long records stay, and what waits', async ({ page }) => {
	await signInStaff(page, 'dsl', '/safeguarding/keeping');
	await expect(page.getByRole('heading', { name: 'Not in your own system yet' })).toBeVisible();
	await expect(page.getByText('Your safeguarding record is in your own system.')).toBeVisible();
	await expectAxeClean(page);
	await page.getByRole('link', { name: 'Change where the record is' }).click();
	await expect(page.getByRole('heading', { name: 'How the desk is set' })).toBeVisible();
});
