import type { Page } from '@playwright/test';
import { gameOn } from './game-walk.ts';
import {
	aLesson,
	expect,
	expectAxeClean,
	joinClass,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test
} from './walk.ts';

const main = (page: Page) => page.getByRole('main');

/** Tells in words, and gives back all that was on the screen behind it. @param sent it is waited for */
async function tell(page: Page, words: string, { sent = true, name = '' } = {}): Promise<string> {
	const screen = await page.locator('body').innerText();
	await page.getByRole('link', { name: /^(Tell an adult|I want a grown-up)$/ }).click();
	const dialog = page.getByRole('dialog');
	const press = (name: string | RegExp) =>
		dialog.getByRole('button', { name, exact: typeof name === 'string' }).click();
	await press(/^No /);
	await press('Skip');
	await dialog.getByLabel('In your own words').fill(words);
	await press('Next');
	if (name !== '') await dialog.getByLabel('Your name and class').fill(name);
	await press('Send');
	if (sent) {
		await expect(dialog.getByText('Sent', { exact: true })).toBeVisible();
		await press('Back to where I was');
	}
	return screen;
}

/** What the safeguarding lead finds with it. */
async function atDesk(desk: Page, words: string) {
	await desk.goto('/safeguarding');
	const link = desk.getByRole('link', { name: new RegExp(words), includeHidden: true });
	// What came from one device within minutes is folded.
	await link.evaluate((one) => {
		for (const fold of document.querySelectorAll('details'))
			if (fold.contains(one)) fold.open = true;
	});
	await link.click();
	const record = desk.getByRole('article').filter({ hasText: words });
	await expect(record.getByRole('heading', { name: 'What has happened' })).toBeVisible();
	return {
		record,
		where: record.getByRole('region', { name: 'Where they were' }),
		/** What Waymark says had been on the screen, a paragraph each. */
		shown: async () => {
			const region = record.getByRole('region', { name: 'Where they were' });
			await expect(region).toBeVisible();
			return (await region.getByRole('paragraph').allInnerTexts()).map((one) => one.trim());
		}
	};
}

const flat = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

/** The words that stood on the child's screen stand at the desk too: all but title, choices and the last line. */
function expectOnScreen(shown: readonly string[], screen: string): void {
	const words = shown
		.slice(1, -1)
		.filter((one) => !one.startsWith('To choose from') && !one.startsWith('The picture'));
	expect(words.length).toBeGreaterThan(0);
	for (const one of words) expect(flat(screen)).toContain(flat(one));
}

test('from a lesson, a game and its plain view, My work and the trail: the desk has where the child was', async ({
	page,
	school,
	browser
}) => {
	test.slow();
	const desk = await somebodyElse(browser, school);
	await signInStaff(desk, 'dsl', '/safeguarding');
	await joinClass(page, 'MAPLE', 10);
	await tell(page, 'told on the trail');
	await aLesson(page).click();
	await page.waitForURL('**/lesson/*');
	await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
	const title = (await page.title()).split(' · ')[0] ?? '';
	await page.getByRole('radio').first().check();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByRole('radio').first()).not.toBeChecked();
	const second = await tell(page, 'told at the second question');
	await page.goto('/games/passwords');
	const game = gameOn(page, 'passwords');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(game).toHaveAttribute('data-at', 'rounds');
	const scene = await tell(page, 'told in the scene');
	await page.getByRole('button', { name: 'Plain view' }).click();
	const plain = await tell(page, 'told in the plain view');
	await page.goto('/me');
	await expect(main(page)).toBeVisible();
	await tell(page, 'told on my own work');

	const trail = await atDesk(desk, 'told on the trail');
	await expect(trail.record).toContainText('on the trail');
	await expect(trail.where).toHaveCount(0);

	const lesson = await atDesk(desk, 'told at the second question');
	const asked = await lesson.shown();
	expect(asked[0]).toContain(`“${title}”`);
	expectOnScreen(asked, second);
	await expectAxeClean(desk);
	for (const [words, screen] of [
		['told in the scene', scene],
		['told in the plain view', plain]
	] as const) {
		const shown = await (await atDesk(desk, words)).shown();
		expect(shown[0]).toContain('“The Guessing Machine” · Round 1, being played');
		expectOnScreen(shown, screen);
	}
	await expect((await atDesk(desk, 'told on my own work')).record).toContainText('on “my work”');
	await desk.context().close();
});

test('from a story its scene and picture; from a queue that waited, as it was', async ({
	page,
	school,
	browser
}) => {
	test.slow();
	const desk = await somebodyElse(browser, school);
	await signInStaff(desk, 'dsl', '/safeguarding');
	await joinClass(page, 'MAPLE', 11);
	await page.goto('/lesson/y4-who-says-so');
	await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
	const story = page.getByText(/In the library, Tomasz finds a page/);
	await expect(async () => {
		if (await story.isVisible()) return;
		const unsure = page.getByRole('radio', { name: 'I don’t know yet' });
		if (await unsure.isVisible()) await unsure.check();
		await page
			.getByRole('button', { name: /^(Next|Show me|We’ve talked|Carry on)/ })
			.first()
			.click({ timeout: 2_000 });
		await expect(story).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 60_000 });
	await page.context().setOffline(true);
	const screen = await tell(page, 'told where the crocodile was', { sent: false });
	await expect(page.getByRole('dialog')).toContainText('NOT reached a grown-up yet');
	await page.context().setOffline(false);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(page.getByRole('dialog').getByText('Sent', { exact: true })).toBeVisible({
		timeout: 30_000
	});

	const { shown, where } = await atDesk(desk, 'told where the crocodile was');
	const said = await shown();
	expect(said[0]).toContain('The crocodile in Mill Lake');
	expectOnScreen(said, screen);
	await expect(where.getByRole('img', { name: /crocodile in a lake/ })).toBeVisible();
	await expect
		.poll(() => where.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
		.toBeGreaterThan(0);
	await expectAxeClean(desk);
	await desk.context().close();
});

test('from the sign-in page and, without JavaScript, from the page that led to Tell', async ({
	page,
	school,
	browser
}) => {
	const desk = await somebodyElse(browser, school);
	await signInStaff(desk, 'dsl', '/safeguarding');
	await page.goto('/join/OAK');
	await tell(page, 'told before signing in', { name: 'Ava' });
	await expect((await atDesk(desk, 'told before signing in')).record).toContainText(
		'on the sign-in page of Oak'
	);

	const context = await browser.newContext({ baseURL: school.origin, javaScriptEnabled: false });
	const bare = await context.newPage();
	const troubles = listenForTrouble(bare);
	await bare.goto('/join/OAK');
	await bare.getByRole('link', { name: 'Tell an adult' }).click();
	await bare.waitForURL('**/tell');
	await bare.getByLabel('Do you want to say more?').fill('told by the plain page');
	await bare.getByRole('button', { name: 'Send' }).click();
	await bare.waitForURL('**/tell/sent');
	await context.close();
	expect(troubles).toEqual([]);
	await expect((await atDesk(desk, 'told by the plain page')).record).toContainText(
		'on the sign-in page of Oak'
	);
	await desk.context().close();
});

test('from a lesson together: the part that was on the board', async ({
	page,
	school,
	browser
}) => {
	test.slow();
	const desk = await somebodyElse(browser, school);
	await signInStaff(desk, 'dsl', '/safeguarding');
	await joinClass(page, 'MAPLE', 13);
	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher');
	await teacher.goto('/teach/MAPLE/live');
	await teacher
		.getByRole('button', { name: /^Start / })
		.first()
		.click();
	const next = teacher.getByRole('button', { name: 'Next' });
	await expect(next).toBeVisible();
	await page.waitForURL('**/live');
	// The whole of a question stands there, not only its heading.
	await expect(main(page).getByText('I don’t know yet')).toBeVisible();
	const first = await main(page).innerText();
	await next.click();
	await expect.poll(() => main(page).innerText()).not.toBe(first);
	const screen = await tell(page, 'told in a lesson together');
	const shown = await (await atDesk(desk, 'told in a lesson together')).shown();
	expectOnScreen(shown, screen);
	await teacher.getByRole('button', { name: 'End the lesson' }).click();
	await teacher.getByRole('button', { name: 'Put it away, not taught' }).click();
	await expect(teacher.getByRole('heading', { name: 'Teach a lesson together' })).toBeVisible();
	await teacher.context().close();
	await desk.context().close();
});

test('from this week’s trail mix: the question, as that child was asked it', async ({
	page,
	school,
	browser
}) => {
	const desk = await somebodyElse(browser, school);
	await signInStaff(desk, 'dsl', '/safeguarding');
	await joinClass(page, 'OAK', 19);
	await main(page).getByRole('link', { name: 'Trail mix: Start' }).click();
	await page.waitForURL('**/mix');
	await expect(main(page).getByRole('button', { name: 'I don’t know yet' })).toBeVisible();
	const screen = await tell(page, 'told in the trail mix');
	const { record, shown } = await atDesk(desk, 'told in the trail mix');
	await expect(record).toContainText('in the trail mix');
	expectOnScreen(await shown(), screen);
	await desk.context().close();
});

test('from the page that has an answer for the child, right after signing in', async ({
	page,
	school,
	browser
}) => {
	test.slow();
	const desk = await somebodyElse(browser, school);
	await signInStaff(desk, 'dsl', '/safeguarding');
	const name = await joinClass(page, 'MAPLE', 12);
	await tell(page, 'told first of all');
	await atDesk(desk, 'told first of all');
	await desk.getByRole('link', { name: 'Reply to the child' }).click();
	await desk.getByRole('radio', { name: /I have read this. You did the right thing/ }).check();
	await desk.getByRole('button', { name: 'Send the reply' }).click();
	await expect(desk.getByText('Waits for their next sign-in, and shows once.')).toBeVisible();
	await page.goto('/trail');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/join**');
	await joinClass(page, 'MAPLE', name, '/hello');
	await tell(page, 'told again at the answer');
	await expect((await atDesk(desk, 'told again at the answer')).record).toContainText(
		'on the first page after signing in'
	);
	await desk.context().close();
});
