import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import Database from 'better-sqlite3';
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

const DONT_SHOW = 'Don’t show my name';
const PROMISE =
	'We will not show your name, unless a safeguarding adult thinks someone could be badly hurt. Then they can look.';
const FIND = 'We can’t find you unless you tell us your name.';
const IS = 'A child who did not want to be named (Years 3 and 4)';

/** The demo school, which offers it, with nothing at any desk. */
const test = base.extend<object, { offering: Served }>({
	offering: [
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'waymark-unnamed-'));
			cpSync(TEMPLATE, folder, { recursive: true });
			const sqlite = new Database(join(folder, 'school', 'school.db'));
			for (const table of ['concerns', 'concern_children', 'concern_entries', 'concern_readers'])
				sqlite.exec(`drop trigger ${table}_stay; drop trigger ${table}_stand`);
			sqlite.exec(`
				delete from concern_children; delete from concern_entries; delete from concern_readers;
				delete from concerns; delete from mail; delete from due where work = 'alert-again';
				insert into settings (name, value, changed_at) values ('unnamed', 'true', 0)`);
			sqlite.close();
			const school = await serveBuilt(folder, { WAYMARK_LOG: 'trace' });
			rmSync(folder, { recursive: true });
			await use(school);
			await school.stop();
		},
		{ scope: 'worker' }
	]
});

const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) =>
	dialog(page)
		.getByRole('button', { name, exact: typeof name === 'string' })
		.click();
const box = (page: Page) => page.getByRole('checkbox', { name: DONT_SHOW });

/** From the trail to "Ready to tell?", once Tell knows what this school offers. */
async function upToSend(page: Page, words: string): Promise<boolean> {
	// What the page before it had asked for goes with that page.
	let isNew = false;
	page.once('framenavigated', () => (isNew = true));
	const learnt = page.waitForResponse((answer) => isNew && answer.url().endsWith('/tell/people'));
	await page.goto('/trail');
	const offers = ((await (await learnt).json()) as { unnamed: boolean }).unnamed;
	await page.getByRole('link', { name: /^(Tell an adult|I want a grown-up)$/ }).click();
	const write = dialog(page).getByRole('button', { name: 'I want to write' });
	await expect(dialog(page).getByRole('heading', { level: 2 })).toBeVisible();
	if (await write.isVisible()) await write.click();
	await press(page, /^No /);
	await press(page, 'Skip');
	await dialog(page).getByLabel('In your own words').fill(words);
	await press(page, 'Next');
	await expect(dialog(page).getByRole('button', { name: 'Send' })).toBeVisible();
	return offers;
}

async function pupilAt(browser: Browser, school: Served, code: string, who: number) {
	const page = await somebodyElse(browser, school);
	const troubles = listenForTrouble(page);
	const name = await joinClass(page, code, who);
	return { page, name, troubles };
}

/** Who they are in the school's file: nothing else of it is in a page. */
function idOf(school: Served, name: string, code: string): string {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	const row = sqlite
		.prepare(
			`select pupils.id from pupils join classes on classes.id = pupils.school_class
			 where pupils.shown_name = ? and classes.code = ?`
		)
		.get(name, code) as { id: string };
	sqlite.close();
	return row.id;
}

test('a child of Year 4 tells without a name: nothing at the desk says who, until two have looked', async ({
	browser,
	offering
}) => {
	test.setTimeout(120_000);
	const words = 'they said they will push him off the bridge';
	const { page, name, troubles } = await pupilAt(browser, offering, 'OAK', 3);
	const id = idOf(offering, name, 'OAK');
	await page.goto('/lesson/y4-who-says-so');
	expect(await upToSend(page, words)).toBe(true);
	await expect(box(page)).not.toBeChecked();
	await expect(dialog(page)).toContainText(PROMISE);
	await expect(dialog(page)).not.toContainText(FIND);
	const asksTeacher = dialog(page).getByRole('radio', { name: /^Yes, / });
	await expect(asksTeacher).toBeVisible();
	await box(page).check();
	// Nobody finds them, and no teacher is told: only a child of the class could have picked one.
	await expect(dialog(page)).toContainText(FIND);
	await expect(dialog(page)).not.toContainText('Someone will find a quiet time');
	await expect(asksTeacher).toHaveCount(0);
	await expectAxeClean(page);
	await press(page, 'Send');
	await expect(dialog(page).getByText('Sent', { exact: true })).toBeVisible();
	expect(troubles).toEqual([]);
	await page.context().close();

	const dsl = await somebodyElse(browser, offering);
	const seen: string[] = [];
	await signInStaff(dsl, 'dsl', '/safeguarding');
	const record = dsl.getByRole('article');
	await dsl.getByRole('link', { name: new RegExp(words) }).click();
	await expect(record.getByText(IS)).toBeVisible();
	await expect(record.getByText('This child asked us not to show their name')).toBeVisible();
	await expect(record).toContainText(`The child who sent it was told: “${PROMISE}`);
	await expectAxeClean(dsl);
	const at = new URL(dsl.url()).pathname;

	const headers = { origin: offering.origin, accept: 'text/html' };
	for (const path of [
		'/safeguarding',
		at,
		`${at}/note`,
		`${at}/look`,
		`${at}/reply`,
		`${at}/hand-off`
	])
		for (const data of ['', '/__data.json'])
			seen.push(await (await dsl.request.get(path + data)).text());
	for (const form of ['text', 'file', 'pdf'])
		seen.push(
			await (await dsl.request.post(`${at}/hand-off/${form}`, { form: {}, headers })).text()
		);
	const hers = new RegExp(`\\b${name}\\b|${id}`);
	expect(seen.length).toBeGreaterThan(14);
	expect(seen.join('\n')).toContain(words);
	expect(seen.filter((text) => hers.test(text))).toEqual([]);
	// The child's chronology knows nothing of it, whoever asks.
	await dsl.goto(`/safeguarding/child/${id}`);
	await expect(record).toContainText('Nothing here that you may open');
	await dsl.goto(at);
	await expect(record.getByText(IS)).toBeVisible();

	await dsl.getByRole('link', { name: 'Ask to see who it is' }).click();
	await expect(dsl.getByRole('heading', { name: 'Ask to see who it is' })).toBeVisible();
	await expectAxeClean(dsl);
	await dsl.getByLabel('Why somebody could be badly hurt').fill('The bridge is on the way home.');
	await dsl.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(record).toContainText('Somebody else has to agree');
	await expect(record).toContainText('ring now');
	await expect(dsl.getByRole('link', { name: 'Agree' })).toHaveCount(0);
	// Nor by typing the address.
	const alone = await dsl.request.post(`${at}/look-agreement`, { form: {}, headers });
	expect(hers.test(await alone.text())).toBe(false);

	const deputy = await somebodyElse(browser, offering);
	await signInStaff(deputy, 'deputy', '/safeguarding');
	await deputy.goto(at);
	const theirs = deputy.getByRole('article');
	await expect(theirs).toContainText('asks to see who this child is');
	await expect(theirs).toContainText('The bridge is on the way home.');
	expect(hers.test(await deputy.content())).toBe(false);
	await expectAxeClean(deputy);
	await deputy.getByRole('link', { name: 'Agree' }).click();
	await expect(deputy.getByRole('heading', { name: 'Agree to look' })).toBeVisible();
	await deputy.getByRole('button', { name: 'Agree, and show the name' }).click();
	await expect(theirs).toContainText(`${name}, Oak (Year 4)`);
	await expect(theirs).toContainText('agreed: the child’s name shows from here on');
	await expect(theirs.getByRole('link', { name: `${name}’s chronology` })).toBeVisible();
	// The other's open page learns of it by itself.
	await expect(record).toContainText(`${name}, Oak (Year 4)`);
	await expectAxeClean(dsl);
	expect(offering.log()).not.toMatch(hers);
	await deputy.context().close();
	await dsl.context().close();
});

test('a no stands on the record, and the name stays hidden', async ({ browser, offering }) => {
	const words = 'a boy in the park said mean things';
	const { page, name } = await pupilAt(browser, offering, 'HAZEL', 4);
	await upToSend(page, words);
	await box(page).check();
	await press(page, 'Send');
	await expect(dialog(page).getByText('Sent', { exact: true })).toBeVisible();
	await page.context().close();

	const ask = await somebodyElse(browser, offering);
	await signInStaff(ask, 'deputy', '/safeguarding');
	await ask.getByRole('link', { name: new RegExp(words) }).click();
	await ask.getByRole('link', { name: 'Ask to see who it is' }).click();
	// Without a reason it isn't asked, and what is typed stays.
	await ask.getByLabel('Why somebody could be badly hurt').fill('   ');
	await ask.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(ask.getByText('Write why somebody could be badly hurt.')).toBeVisible();
	await ask.getByLabel('Why somebody could be badly hurt').fill('I want to know.');
	await ask.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(ask.getByText('You asked to see who it is', { exact: false })).toBeVisible();
	const at = new URL(ask.url()).pathname;

	const dsl = await somebodyElse(browser, offering);
	await signInStaff(dsl, 'dsl', '/safeguarding');
	await dsl.goto(at);
	await dsl.getByRole('link', { name: 'Say no' }).click();
	await dsl.getByLabel('Why', { exact: true }).fill('Nobody is in danger.');
	await dsl.getByRole('button', { name: 'Say no' }).click();
	const record = dsl.getByRole('article');
	await expect(record).toContainText('said no: the child’s name stays hidden');
	await expect(record.getByText(IS)).toBeVisible();
	await expect(dsl.getByRole('link', { name: 'Ask to see who it is' })).toBeVisible();
	expect(await dsl.content()).not.toMatch(new RegExp(`\\b${name}\\b`));
	await ask.context().close();
	await dsl.context().close();
});

test('it is there without a network, and arrives without a name', async ({ browser, offering }) => {
	const words = 'my friend won’t eat';
	const { page } = await pupilAt(browser, offering, 'OAK', 5);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	expect(await upToSend(page, words)).toBe(true);
	await page.reload();
	await page.context().setOffline(true);
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	await press(page, /^No /);
	await press(page, 'Skip');
	await dialog(page).getByLabel('In your own words').fill(words);
	await press(page, 'Next');
	await box(page).check();
	await press(page, 'Send');
	await expect(dialog(page)).toContainText('This has NOT reached a grown-up yet');
	await page.context().setOffline(false);
	await expect(dialog(page).getByText('Sent', { exact: true })).toBeVisible({ timeout: 30_000 });
	const dsl = await somebodyElse(browser, offering);
	await signInStaff(dsl, 'dsl', '/safeguarding');
	await dsl.getByRole('link', { name: new RegExp(words) }).click();
	await expect(dsl.getByRole('article').getByText(IS)).toBeVisible();
	await dsl.context().close();
	await page.context().close();
});

test('without JavaScript it can be asked too; before signing in the page says what leaving the name out costs', async ({
	browser,
	offering
}) => {
	const context = await browser.newContext({
		baseURL: offering.origin,
		javaScriptEnabled: false
	});
	const page = await context.newPage();
	await page.goto('/tell');
	await expect(page.getByText('But we can’t find you unless you tell us your name.')).toBeVisible();
	await expect(box(page)).toHaveCount(0);
	await joinClass(page, 'OAK', 6);
	await page.goto('/tell');
	await expect(page.getByText(PROMISE)).toBeVisible();
	await expect(box(page)).not.toBeChecked();
	await box(page).check();
	await page.getByLabel('Do you want to say more?').fill('plain words without a name');
	await page.getByRole('button', { name: 'Send' }).click();
	await page.waitForURL('**/tell/sent');
	await context.close();

	const dsl = await somebodyElse(browser, offering);
	await signInStaff(dsl, 'dsl', '/safeguarding');
	await dsl.getByRole('link', { name: /plain words without a name/ }).click();
	const record = dsl.getByRole('article');
	await expect(record.getByText(IS)).toBeVisible();
	await expect(record).toContainText(`was told: “${PROMISE}`);
	await dsl.context().close();
});

for (const [code, who] of [
	['ACORN', 'the youngest'],
	['CEDAR', 'Year 2']
] as const)
	test(`it is never offered to ${who}`, async ({ browser, offering }) => {
		const { page } = await pupilAt(browser, offering, code, 2);
		expect(await upToSend(page, 'oops')).toBe(false);
		await expect(box(page)).toHaveCount(0);
		await page.goto('/tell');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await page.content()).not.toContain(DONT_SHOW);
		await page.context().close();
	});

test('where the school hasn’t turned it on nobody is offered it', async ({ page }) => {
	await joinClass(page, 'OAK', 7);
	expect(await upToSend(page, 'nothing to see')).toBe(false);
	await expect(box(page)).toHaveCount(0);
	await expect(dialog(page)).toContainText('Someone will find a quiet time to talk with you.');
});
