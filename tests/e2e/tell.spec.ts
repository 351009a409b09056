import type { Browser, Page } from '@playwright/test';
import {
	expect,
	expectAxeClean,
	joinClass,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test
} from './walk.ts';
import type { Served } from './server.ts';

const NOT_YET = 'This has NOT reached a grown-up yet';

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string | RegExp) =>
	dialog(page).getByRole('button', { name, exact: typeof name === 'string' });

async function openTell(page: Page): Promise<void> {
	await page.getByRole('link', { name: /^(Tell an adult|I want a grown-up)$/ }).click();
	await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
}

/** From the first question to the last, saying only these words. */
async function upToSend(page: Page, words: string): Promise<void> {
	await openTell(page);
	await button(page, /^No /).click();
	await button(page, 'Skip').click();
	await dialog(page).getByLabel('In your own words').fill(words);
	await button(page, 'Next').click();
	await expect(button(page, 'Send')).toBeVisible();
}

/** What the safeguarding lead has on the desk. */
async function onDesk(browser: Browser, school: Served, words: string): Promise<number> {
	const lead = await somebodyElse(browser, school);
	await signInStaff(lead, 'dsl', '/safeguarding');
	await expect(lead.getByRole('heading').first()).toBeVisible();
	const found = await lead.getByRole('link', { name: new RegExp(words) }).count();
	await lead.context().close();
	return found;
}

/** Everything this browser keeps, as text; sealed boxes and keys as what they are. */
function whatIsKept(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const kept: unknown[] = [{ ...sessionStorage }, { ...localStorage }];
		for (const { name } of await indexedDB.databases()) {
			const db = await new Promise<IDBDatabase>((done, failed) => {
				const open = indexedDB.open(name ?? '');
				open.onsuccess = () => done(open.result);
				open.onerror = () => failed(open.error);
			});
			for (const store of db.objectStoreNames)
				kept.push(
					await new Promise((done, failed) => {
						const all = db.transaction(store).objectStore(store).getAll();
						all.onsuccess = () => done([name, store, all.result]);
						all.onerror = () => failed(all.error);
					})
				);
			db.close();
		}
		return JSON.stringify(kept);
	});
}

// Requests that pass a service worker can't be held back here; Tell does the same without one.
test.describe('with a school that does not answer', () => {
	test.use({ serviceWorkers: 'block' });

	test('a pupil tells, and it is on disk before the screen says so', async ({
		page,
		browser,
		school
	}) => {
		const words = 'they took my turn and laughed about my hair';
		await joinClass(page, 'OAK');
		await openTell(page);
		await expect(dialog(page)).toContainText('Mrs Osei or Mr Rivers will read this.');
		await expect(dialog(page)).toContainText('They may have to share it');
		await expect(dialog(page)).toContainText('0800 1111');
		await expect(dialog(page)).toContainText('999');
		await expectAxeClean(page);
		await button(page, /^No /).click();
		await dialog(page).getByLabel('Someone was unkind').check();
		await dialog(page).getByLabel('A picture of me').check();
		await expect(dialog(page)).toContainText('It is not your fault.');
		await expectAxeClean(page);
		await button(page, 'Next').click();
		await dialog(page).getByLabel('In your own words').fill(words);
		await dialog(page).getByRole('radio', { name: 'Yes' }).check();
		await expect(dialog(page)).toContainText('Are you in danger?');
		await expectAxeClean(page);
		await button(page, 'Next').click();
		await dialog(page).getByLabel('No, not Mr Lund').check();
		await expectAxeClean(page);

		// The school hears nothing for now.
		let letThrough = () => {};
		const held = new Promise<void>((done) => (letThrough = done));
		await page.route('**/post', async (route) => {
			await held;
			await route.continue();
		});
		// Ten taps in a row.
		await button(page, 'Send').evaluate((send: HTMLElement) => {
			for (let tap = 0; tap < 10; tap++) send.click();
		});
		await expect(dialog(page).getByText('Sending…')).toBeVisible();
		await expectAxeClean(page);
		await expect(dialog(page).getByText(NOT_YET)).toBeVisible();
		await expect(dialog(page).getByText('Sent', { exact: true })).toHaveCount(0);
		await expectAxeClean(page);
		letThrough();
		await expect(dialog(page).getByText('Sent', { exact: true })).toBeVisible();
		await expect(dialog(page)).not.toContainText(words);
		await expectAxeClean(page);

		await school.kill();
		await school.start();
		expect(await onDesk(browser, school, words)).toBe(1);
		expect(school.log()).not.toContain(words);

		const teacher = await somebodyElse(browser, school);
		await signInStaff(teacher, 'teacher');
		await teacher.goto('/teach/OAK/concerns');
		await expect(teacher.getByText(words)).toHaveCount(0);
		await teacher.context().close();
	});

	test('what waits can’t be read by the next pupil, who doesn’t see that it is there', async ({
		page,
		browser,
		school
	}) => {
		const words = 'I saw a film that frightened me';
		await joinClass(page, 'WILLOW');
		await page.route('**/post', (route) => route.abort());
		await upToSend(page, words);
		await button(page, 'Send').click();
		await expect(dialog(page).getByText(NOT_YET)).toBeVisible();
		const kept = await whatIsKept(page);
		expect(kept).not.toContain(words);
		// No key to it either: not even the pupil who told can open it again.
		expect(kept).not.toContain('waymark.lane.');
		await button(page, 'Close').click();
		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.waitForURL('**/join');

		await joinClass(page, 'WILLOW', 1);
		await expect(page.getByText('Work sent to school')).toBeVisible();
		await openTell(page);
		await expect(dialog(page)).not.toContainText('NOT reached');
		await button(page, /^Hide/).click();
		await page.goto('/offline');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.waitForRequest('**/post');
		await expect(page.getByText(/NOT reached|Your work is kept safe/)).toHaveCount(0);
		await page.goto('/trail');
		expect(await whatIsKept(page)).not.toContain(words);
		await page.unroute('**/post');
		await page.reload();
		await expect.poll(() => onDesk(browser, school, words), { timeout: 45_000 }).toBe(1);
	});
});

test('about the head: the screen says who reads it instead, and the head never sees it', async ({
	page,
	browser,
	school
}) => {
	const words = 'the head shouted at me in the corridor';
	await joinClass(page, 'OAK', 3);
	await openTell(page);
	await button(page, /^Yes/).click();
	await expect(dialog(page)).toContainText('Ms Whitlock, the head teacher, will read this.');
	await expectAxeClean(page);
	await button(page, 'Ms Whitlock').click();
	await expect(dialog(page)).toContainText('Mr Adeyemi or Mrs Osei will read this.');
	await expect(dialog(page)).toContainText('It will not be sent to Ms Whitlock.');
	await button(page, 'Next').click();
	await button(page, 'Skip').click();
	await dialog(page).getByLabel('In your own words').fill(words);
	await button(page, 'Next').click();
	// Nobody's teacher is asked about where it is about an adult at school.
	await expect(dialog(page).getByText(/Should .* know too/)).toHaveCount(0);
	await button(page, 'Send').click();
	await expect(dialog(page).getByText('Sent', { exact: true })).toBeVisible();

	for (const [who, reads] of [
		['chair', 1],
		['head', 0]
	] as const) {
		const adult = await somebodyElse(browser, school);
		await signInStaff(adult, who, '/safeguarding');
		await expect(adult.getByRole('heading').first()).toBeVisible();
		await expect(adult.getByRole('link', { name: new RegExp(words) })).toHaveCount(reads);
		await adult.context().close();
	}
});

test('without a network it says that it has NOT arrived, and is sent later by itself', async ({
	page,
	browser,
	school
}) => {
	const words = 'somebody online keeps asking where I live';
	await joinClass(page, 'ROWAN');
	await upToSend(page, words);
	await page.context().setOffline(true);
	await expect(dialog(page)).toContainText('There is no Wi-Fi just now');
	await expectAxeClean(page);
	await button(page, 'Send').click();
	await expect(dialog(page).getByText(NOT_YET)).toBeVisible();
	await expect(dialog(page)).toContainText('Tell the nearest grown-up now.');
	await expect(dialog(page)).toContainText('We will keep trying by ourselves.');
	await expectAxeClean(page);

	// Whoever closes it and looks again is told again.
	await button(page, 'Close').click();
	await openTell(page);
	await expect(dialog(page)).toContainText('What you told before has NOT reached a grown-up yet');
	await page.context().setOffline(false);
	await expect(dialog(page)).not.toContainText('What you told before');
	await expect.poll(() => onDesk(browser, school, words)).toBe(1);
});

test('Tell opens with no network at all, also before signing in', async ({ page }) => {
	await page.goto('/join');
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await expect
		.poll(() => page.evaluate(async () => (await caches.match('/tell')) !== undefined))
		.toBe(true);
	await page.reload();
	await page.context().setOffline(true);
	await page.goto('/tell');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/grown-up at school/);
	await expect(page.getByText('Mrs Osei or Mr Rivers will read this.')).toBeVisible();
	for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Skip' }).click();
	await page.getByLabel('Your name and class').fill('Ava in Willow');
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(page.getByText(NOT_YET)).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByText('Sent', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('Hide sends nothing and leaves nothing, by button and by Escape twice', async ({
	page,
	browser,
	school
}) => {
	const words = 'nobody must read these words';
	await joinClass(page, 'OAK', 5);
	await upToSend(page, words);
	await button(page, /^Hide/).click();
	await expect(dialog(page)).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Tell an adult' })).toBeFocused();
	expect(await whatIsKept(page)).not.toContain(words);
	await openTell(page);
	await button(page, 'Skip').click();
	await button(page, 'Skip').click();
	await expect(dialog(page).getByLabel('In your own words')).toHaveValue('');

	await dialog(page).getByLabel('In your own words').fill(words);
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toContainText('Press Esc once more');
	await expect(dialog(page).getByLabel('In your own words')).toHaveValue(words);
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
	expect(await whatIsKept(page)).not.toContain(words);
	expect(await onDesk(browser, school, words)).toBe(0);
});

test('the youngest need one tap and one picture, and show who looks after them', async ({
	page
}) => {
	const name = await joinClass(page, 'ACORN');
	await openTell(page);
	await expect(button(page, 'I feel sad')).toBeVisible();
	await expectAxeClean(page);
	await button(page, 'I feel sad').click();
	await button(page, 'Get a grown-up').click();
	await expect(dialog(page).getByText('Show this picture to your grown-up')).toBeVisible();
	await expect(dialog(page)).toContainText('It is safe at school, ready for Mrs Osei');
	await expect(dialog(page)).toContainText(`${name} asked for help`);
	// What was tapped is nobody's who looks at the screen.
	await expect(dialog(page)).not.toContainText('sad');
	await expectAxeClean(page);
	await button(page, 'Close').click();

	await openTell(page);
	await button(page, 'A grown-up at school').click();
	await expect(dialog(page)).toContainText('Ms Whitlock will see this.');
	await button(page, 'Get a grown-up').click();
	await expect(dialog(page).getByText('You did the right thing')).toBeVisible();
	await expect(dialog(page)).not.toContainText('Show this picture');
	await expectAxeClean(page);
});

test('in a teacher’s own session it doesn’t run: it says how staff write one', async ({ page }) => {
	await signInStaff(page, 'teacher');
	await page.goto('/join');
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	await page.waitForURL('**/tell');
	await expect(page.getByRole('heading', { name: 'This page is for children' })).toBeVisible();
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without JavaScript and without signing in, one plain page does it all', async ({
	browser,
	school
}) => {
	const words = 'my brother has no script on his tablet';
	const context = await browser.newContext({ baseURL: school.origin, javaScriptEnabled: false });
	const page = await context.newPage();
	const troubles = listenForTrouble(page);
	await page.goto('/join');
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	await page.waitForURL('**/tell');
	await expect(page.getByText('Mrs Osei or Mr Rivers will read this.')).toBeVisible();
	await page.getByLabel('Do you want to say more?').fill(words);
	await page.getByLabel('Your name and class').fill('Ben in Rowan');
	await page.getByRole('button', { name: 'Send' }).click();
	await page.waitForURL('**/tell/sent');
	await expect(page.getByRole('heading', { name: 'Sent' })).toBeVisible();
	await expect(page.getByText(words)).toHaveCount(0);
	await context.close();
	expect(troubles).toEqual([]);
	await school.kill();
	await school.start();
	expect(await onDesk(browser, school, words)).toBe(1);
});

test('the plain page and the one after it are clean, where scripts never arrive', async ({
	browser,
	school
}) => {
	const page = await somebodyElse(browser, school);
	await page.route('**/*.js', (route) => route.abort());
	await page.goto('/tell');
	await expectAxeClean(page);
	await page.getByRole('button', { name: 'I want a grown-up' }).click();
	await page.waitForURL('**/tell/sent');
	await expectAxeClean(page);
	await page.context().close();
});

test('by keyboard alone, from the lesson and back to it', async ({ page }) => {
	await joinClass(page, 'OAK', 7);
	await page.getByRole('link', { name: /^(Start|Carry on)/ }).click();
	await page.waitForURL('**/lesson/*');
	await expect(page.getByRole('progressbar')).toBeVisible();
	const tellLink = page.getByRole('link', { name: 'Tell an adult' });
	await tellLink.focus();
	await page.keyboard.press('Enter');
	await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();

	await tabTo(page, button(page, /^Not sure/));
	await page.keyboard.press('Enter');
	await tabTo(page, dialog(page).getByLabel('A password or money'));
	await page.keyboard.press('Space');
	await tabTo(page, button(page, 'Next'));
	await page.keyboard.press('Enter');
	await tabTo(page, dialog(page).getByLabel('In your own words'));
	await page.keyboard.type('I told someone my password');
	await tabTo(page, button(page, 'Next'));
	await page.keyboard.press('Enter');
	await tabTo(page, button(page, 'Send'));
	await page.keyboard.press('Enter');
	await expect(dialog(page).getByText('Sent', { exact: true })).toBeVisible();
	await tabTo(page, button(page, 'Back to where I was'));
	await page.keyboard.press('Enter');
	await expect(dialog(page)).toHaveCount(0);
	await expect(tellLink).toBeFocused();
	expect(new URL(page.url()).pathname).toMatch(/^\/lesson\//);
});

/** Tab by Tab, as somebody without a mouse comes there; never further than the page is long. */
async function tabTo(page: Page, to: ReturnType<typeof button>): Promise<void> {
	for (let tab = 0; tab < 40; tab++) {
		if (await to.evaluate((node) => node === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reaches ${String(to)}`);
}

test('a game stands still while Tell is open', async ({ page }) => {
	await joinClass(page, 'OAK', 9);
	await page.goto('/games/passwords');
	const game = page.locator('[data-game]');
	await expect(game).toBeVisible();
	await openTell(page);
	await expect(game).toHaveAttribute('inert', '');
	await button(page, /^Hide/).click();
	await expect(game).not.toHaveAttribute('inert', '');
});
