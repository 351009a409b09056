import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { serveMail } from './mail-server.ts';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import {
	expect,
	expectAxeClean,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test as base
} from './walk.ts';

/** A school of its own, whose mail comes here: other tests count on the demo's people. */
const test = base.extend<{ own: { school: Served; letters: () => string[] } }>({
	own: async ({}, use) => {
		const mail = await serveMail();
		const quiet = withoutMail();
		const school = await serveBuilt(quiet, { WAYMARK_LOG: 'warn', ...mail.settings });
		await use({ school, letters: () => mail.taken.map(({ to }) => to) });
		await school.stop();
		await mail.close();
		rmSync(quiet, { recursive: true });
	},
	baseURL: async ({ own }, use) => use(own.school.origin)
});

/** The demo with none of its own mail waiting. */
function withoutMail(): string {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-duties-'));
	cpSync(TEMPLATE, folder, { recursive: true });
	const sqlite = new Database(join(folder, 'school', 'school.db'));
	sqlite.exec('delete from mail');
	sqlite.close();
	return folder;
}

/** Somebody of the demo at a device of their own. */
async function asStaff(browser: Browser, school: Served, who: string, to = '/home'): Promise<Page> {
	const page = await somebodyElse(browser, school);
	await signInStaff(page, who, to);
	return page;
}

async function propose(page: Page, who: string, what: string, duty: string): Promise<void> {
	await page.goto('/admin/duties');
	await page.getByLabel('Who', { exact: true }).selectOption(who);
	await page.getByRole('radio', { name: what }).check();
	await page.getByLabel('Duty', { exact: true }).selectOption(duty);
	await page.getByRole('button', { name: 'Propose it' }).click();
	await expect(page.getByText(/Proposed\. Nothing changes until/)).toBeVisible();
}

/** The password again, as before a concern. */
async function open(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Look at it and answer' }).click();
	await page.getByLabel('Password').fill('waymark-demo');
	await page.getByRole('button', { name: 'Open' }).click();
	await expect(page.getByRole('heading', { name: 'Do you agree?' })).toBeVisible();
}

test('a deputy begins once the head agrees, and not before', async ({ page, browser, own }) => {
	test.slow();
	const { school, letters } = own;
	await signInStaff(page, 'admin');
	await propose(page, 'Mr Lund', 'Takes on a duty', 'Deputy safeguarding lead');
	await expect(page.getByText('Mr Lund becomes: Deputy safeguarding lead')).toBeVisible();
	await expectAxeClean(page);

	const lund = await asStaff(browser, school, 'teacher');
	expect((await lund.request.get('/safeguarding')).status()).toBe(403);

	const duties = ['head', 'dsl', 'deputy', 'chair'].map((who) => `${who}@demo.test`);
	await expect.poll(letters).toEqual(expect.arrayContaining(duties));
	expect(letters()).not.toContain('teacher@demo.test');

	const head = await asStaff(browser, school, 'head');
	const troubles = listenForTrouble(head);
	await expect(head.getByText('One change waits for your answer.')).toBeVisible();
	await head.goto('/safeguarding');
	await head.getByRole('link', { name: 'One change waits for your answer.' }).click();
	await expectAxeClean(head);
	await open(head);
	await expectAxeClean(head);
	await expect(head.getByText('ask whether that was they')).toBeVisible();
	const agree = head.getByRole('button', { name: 'I agree' });
	await head.getByLabel('A reason, if you like').fill('As agreed with governors.');
	await head.getByLabel('The code on their screen').fill('AAA AAA');
	await agree.click();
	await expect(head.getByRole('alert')).toContainText('That isn’t the code on their screen');
	await expect(head.getByLabel('A reason, if you like')).toHaveValue('As agreed with governors.');
	await lund.reload();
	await lund.getByRole('link', { name: 'What you do before it begins' }).click();
	await expect(lund.getByRole('heading', { name: 'Before your duty begins' })).toBeVisible();
	await expectAxeClean(lund);
	await head
		.getByLabel('The code on their screen')
		.fill(await lund.getByRole('main').locator('code').innerText());
	await agree.click();
	await expect(head.getByText(/You agreed\. It is so from now on/)).toBeVisible();
	expect(troubles).toEqual([]);

	await lund.goto('/safeguarding');
	await expect(lund.getByRole('heading', { name: 'Waiting for you' })).toBeVisible();
	await expect(lund.getByRole('link', { name: /in my uniform/ })).toBeVisible();
	await expect.poll(letters).toContain('teacher@demo.test');

	await page.goto('/admin/duties');
	await expect(page.getByText(/Ms Whitlock agreed on/)).toBeVisible();
	await expect(page.getByText('As agreed with governors.')).toBeVisible();
	expect(school.log()).not.toContain('Lund');
});

test('somebody new has a password of their own and shows a code before a duty can begin', async ({
	page,
	browser,
	own
}) => {
	test.slow();
	const { school } = own;
	await signInStaff(page, 'admin', '/admin/people');
	await page.getByLabel('Name, as children call them').fill('Ms Wren');
	await page.getByLabel('Email').fill('wren@demo.test');
	await page.getByRole('checkbox', { name: 'Deputy safeguarding lead' }).check();
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	const password = await page.locator('dd code').innerText();

	const head = await asStaff(browser, school, 'head', '/duties');
	await open(head);
	await expect(head.getByText('They haven’t signed in yet.')).toBeVisible();
	await expect(head.getByRole('button', { name: 'I agree' })).toHaveCount(0);
	await expectAxeClean(head);

	// The admin comes in with it first, and can do nothing there but change it.
	const comeIn = async (at: Page) => {
		await at.goto('/login');
		await at.getByLabel('Email').fill('wren@demo.test');
		await at.getByLabel('Password').fill(password);
		await at.getByRole('button', { name: 'Sign in' }).click();
	};
	const office = await somebodyElse(browser, school);
	await comeIn(office);
	await office.waitForURL('**/password');
	for (const address of ['/duty-code', '/second-factor', '/home', '/safeguarding']) {
		await office.goto(address);
		await expect(office).toHaveURL(/\/password$/);
	}

	const wren = await somebodyElse(browser, school);
	const troubles = listenForTrouble(wren);
	await comeIn(wren);
	await wren.waitForURL('**/password');
	await expect(wren.getByText('Whoever made your account knows the password')).toBeVisible();
	await wren.getByLabel('The password you were given').fill(password);
	await wren.getByLabel('A new one').fill('lantern river heron seven');
	await wren.getByRole('button', { name: 'Change it' }).click();
	await wren.waitForURL('**/duty-code');
	await expectAxeClean(wren);
	expect((await wren.request.get('/safeguarding')).url()).toContain('/duty-code');
	expect(troubles).toEqual([]);
	await office.goto('/home');
	await expect(office).toHaveURL(/\/login/);

	await head.reload();
	await head
		.getByLabel('The code on their screen')
		.fill(await wren.getByRole('main').locator('code').innerText());
	await head.getByRole('button', { name: 'I agree' }).click();
	await expect(head.getByText(/You agreed\. It is so from now on/)).toBeVisible();
	await wren.goto('/safeguarding');
	await expect(wren.getByRole('heading', { name: 'Waiting for you' })).toBeVisible();
	expect(school.log()).not.toContain('Wren');
});

test('one that is refused changes nothing, and whoever would lose by it never hears', async ({
	page,
	browser,
	own
}) => {
	test.slow();
	const { school, letters } = own;
	await signInStaff(page, 'admin');
	await propose(page, 'Mrs Osei', 'Is no longer', 'Designated safeguarding lead');
	await expect.poll(letters).toContain('chair@demo.test');
	expect(letters()).not.toContain('dsl@demo.test');

	const dsl = await asStaff(browser, school, 'dsl', '/duties');
	await expect(dsl.getByText('Mrs Osei is no longer')).toHaveCount(0);
	await expect(dsl.getByRole('link', { name: 'Look at it and answer' })).toHaveCount(0);

	const chair = await asStaff(browser, school, 'chair', '/duties');
	await open(chair);
	await chair.getByRole('button', { name: 'I say no' }).click();
	await expect(chair.getByText(/You said no/)).toBeVisible();
	await dsl.reload();
	await expect(dsl.getByText('Mrs Osei is no longer')).toHaveCount(0);
	await dsl.goto('/safeguarding');
	await expect(dsl.getByRole('heading', { name: 'Waiting for you' })).toBeVisible();
	await page.goto('/admin/duties');
	await expect(page.getByText(/Mr Adeyemi said no on/)).toBeVisible();
});

test('a leaver is signed out at once, by their open page too', async ({ page, browser, own }) => {
	test.slow();
	const { school } = own;
	const lund = await asStaff(browser, school, 'teacher');
	await signInStaff(page, 'admin', '/admin/people');
	await page.getByRole('link', { name: 'Mr Lund' }).click();
	await expectAxeClean(page);
	await page.getByRole('radio', { name: 'Man, glasses and beard' }).check();
	await page.getByRole('button', { name: 'Save the picture' }).click();
	await expect(page.getByText('The picture is saved.')).toBeVisible();
	await page.getByRole('button', { name: 'Sign them out for good' }).click();
	await expect(page.getByText('Tick that they have left')).toBeVisible();
	await page.getByRole('checkbox', { name: 'Mr Lund has left the school' }).check();
	await page.getByRole('button', { name: 'Sign them out for good' }).click();
	await expect(page.getByText('They have left, and are signed out.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Mr Lund' })).toHaveCount(0);
	await expect(lund).toHaveURL(/\/login/);
	await lund.getByLabel('Email').fill('teacher@demo.test');
	await lund.getByLabel('Password').fill('waymark-demo');
	await lund.getByRole('button', { name: 'Sign in' }).click();
	await expect(lund).toHaveURL(/\/login/);
});

test('an admin changes roles and addresses alone, and never the last admin’s', async ({
	page,
	own
}) => {
	await signInStaff(page, 'admin', '/admin/people');
	await page.getByRole('link', { name: 'Miss Bello' }).click();
	await expect(page.getByRole('heading', { name: 'Miss Bello' })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Teacher' }).check();
	await page.getByRole('button', { name: 'Save the roles' }).click();
	await expect(page.getByText('The roles are saved.')).toBeVisible();
	await page.getByLabel('Signs in and gets mail at').fill('nonsense');
	await page.getByRole('button', { name: 'Save the address' }).click();
	await expect(page.getByText('Type an email address')).toBeVisible();
	await expect(page.getByLabel('Signs in and gets mail at')).toHaveValue('nonsense');
	await page.goto('/admin/people');
	await page.getByRole('link', { name: 'Mr Pike' }).click();
	await expect(page.getByRole('heading', { name: 'Mr Pike' })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Admin' }).uncheck();
	await page.getByRole('button', { name: 'Save the roles' }).click();
	await expect(page.getByText('Nobody else here is an admin.')).toBeVisible();
	await page.goto('/admin/audit');
	await page.getByRole('button', { name: 'Look now' }).click();
	await expect(page.getByText(/^Whole: [\d,]+ entries/)).toBeVisible();
	await expectAxeClean(page);
	expect(own.school.log()).not.toContain('Bello');
});
