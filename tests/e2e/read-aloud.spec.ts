import type { Page } from '@playwright/test';
import { byPointer, gameOn, openGame, play, playOn, sameDice, toPlainView } from './game-walk.ts';
import { giveVoice } from './voice.ts';
import { expect, expectAxeClean, joinClass, test } from './walk.ts';

const marked = (page: Page, name: 'reading' | 'reading-word') =>
	page.evaluate(
		(name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)).join('|'),
		name
	);

/** All that has been said from the so-manieth piece on. Each piece is let end, so that the next is said. */
const saidFrom = (page: Page, from = 0) =>
	page.evaluate((from) => {
		for (let n = 0; n < 12; n++) window.voice.end();
		return window.voice.said.slice(from).join(' ');
	}, from);

/** The first lesson on a Year 4 pupil's trail. */
async function openLesson(page: Page) {
	await joinClass(page, 'OAK');
	const lesson = page.getByRole('main').getByRole('link', { name: /Start|Carry on/ });
	await lesson.first().click();
	await page.waitForURL('**/lesson/*');
	await expect(page.getByRole('link', { name: 'Back to the trail' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
}

test('the words of a question are marked as they are read, it pauses, carries on and starts again', async ({
	page
}) => {
	await page.addInitScript(giveVoice, true);
	await openLesson(page);
	const main = page.getByRole('main');
	const asked = (await main.getByRole('heading', { level: 2 }).first().innerText()).trim();

	await main.getByRole('button', { name: 'Read this aloud' }).first().click();
	const first = await page.evaluate(() => window.voice.said[0]!);
	expect(await marked(page, 'reading')).toContain(first.replace(/[.?!…]$/, ''));

	// Every word of the piece, each as it stands on the page.
	const heard: string[] = [];
	for (const _ of first.split(' ')) {
		await page.evaluate(() => window.voice.word());
		heard.push(await marked(page, 'reading-word'));
	}
	expect(heard).toEqual(first.split(' '));

	await page.evaluate(() => window.voice.end());
	const second = await page.evaluate(() => window.voice.said[1]!);
	const stop = main.getByRole('button', { name: 'Stop for a moment' }).first();
	await stop.focus();
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => window.voice.cancels)).toBe(1);
	expect(await marked(page, 'reading')).toContain(second.replace(/[.?!…]$/, ''));
	await page.screenshot({ path: 'test-results/reading.png' });
	await expectAxeClean(page);
	await main.getByRole('button', { name: 'Carry on reading' }).first().press('Enter');
	expect(await page.evaluate(() => window.voice.said.at(-1))).toBe(second);

	await page.getByRole('button', { name: 'Read it from the start' }).click();
	expect(await page.evaluate(() => window.voice.said.at(-1))).toBe(first);

	// To the end: the question itself was among what was read, and nothing stays marked.
	for (let n = 0; n < 40; n++) await page.evaluate(() => window.voice.end());
	const said = await page.evaluate(() => window.voice.said.join(' '));
	expect(said).toContain(asked.replace(/\s+/g, ' '));
	expect(await marked(page, 'reading')).toBe('');
	await expect(page.getByRole('button', { name: 'Read it from the start' })).toHaveCount(0);
});

test('where the voice doesn’t tell its words the sentence is marked; Tell reads its questions too', async ({
	page
}) => {
	await page.addInitScript(giveVoice, false);
	await openLesson(page);
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Read this aloud' }).click();
	expect(await marked(page, 'reading')).toBe(
		'Is it about an adult at school?'.replace('an adult', 'a grown-up')
	);
	await page.evaluate(() => window.voice.word());
	expect(await marked(page, 'reading-word')).toBe('');
	await page.evaluate(() => (window.voice.end(), window.voice.end()));
	expect(await marked(page, 'reading')).toBe('Yes');
	await dialog.getByRole('button', { name: 'Read it from the start' }).click();
	expect(await marked(page, 'reading')).toContain('Is it about');
});

test('a browser that can’t mark words marks the box they stand in', async ({ page }) => {
	await page.addInitScript(giveVoice, true);
	await page.addInitScript(() => {
		delete (CSS as { highlights?: unknown }).highlights;
		Object.setPrototypeOf(CSS, null);
	});
	await openLesson(page);
	const main = page.getByRole('main');
	await main.getByRole('button', { name: 'Read this aloud' }).first().click();
	await expect(page.locator('[data-reading]')).toHaveCount(1);
	await main.getByRole('button', { name: 'Stop for a moment' }).first().click();
	await expect(page.locator('[data-reading]')).toHaveCount(1);
});

test('a device with no voice says so beside the button, and the lesson goes on', async ({
	page
}) => {
	await openLesson(page);
	const main = page.getByRole('main');
	await main.getByRole('button', { name: 'Read this aloud' }).first().click();
	await expect(main.getByText('This device has no voice to read with')).toBeVisible();
	await expect(main.getByText('This device has no voice to read with')).toHaveCount(1);
	await main.getByRole('radio').or(main.getByRole('checkbox')).first().check({ force: true });
});

test('the youngest hear a game by itself: what it is, what is said in it, what is asked, and what they bring up', async ({
	page
}) => {
	test.slow();
	await page.addInitScript(giveVoice, true);
	// A go with doors to knock at in it.
	await sameDice(page);
	await joinClass(page, 'ACORN', 20);
	await page.getByRole('link', { name: 'Games' }).click();
	await page.locator('a[href="/games/responsibility"]').click();
	let at = 0;
	const said = () => saidFrom(page, at);
	const rest = async () => (at = await page.evaluate(() => window.voice.said.length));

	await expect.poll(said).toContain('Mouse');
	await toPlainView(page);
	const game = page.locator('[data-game="responsibility"]');
	await rest();
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	let broughtUp = 0;
	for (let round = 0; round < 6; round++) {
		const asked = (await game.getByRole('heading', { level: 2 }).first().innerText()).trim();
		await expect.poll(said).toContain(asked.split(/[.!?]/)[0]!);
		await rest();
		while ((await game.getAttribute('data-at')) === 'rounds') {
			const busy = game.locator('.lines li');
			const before = await busy.count();
			await game.locator('button[data-offer]:not(:disabled)').first().click();
			if ((await game.getAttribute('data-at')) === 'rounds' && (await busy.count()) > before) {
				const line = (await busy.last().innerText()).trim();
				await expect.poll(said).toContain(line.split(/[.!?]/)[0]!);
				// That alone, not the question over again.
				expect(await said()).not.toContain(asked.split(/[.!?]/)[0]!);
				broughtUp += 1;
			}
			if ((await game.getAttribute('data-at')) === 'feedback')
				await expect.poll(said).toMatch(/Well done|Look again/);
			await rest();
		}
		await game.locator('button[data-offer="next"]').click();
	}
	expect(broughtUp).toBeGreaterThan(0);
	await expect.poll(said).toContain('You did it');
});

test('the youngest hear where to sign in', async ({ page }) => {
	await page.addInitScript(giveVoice, true);
	await page.goto('/join/ACORN');
	await page.getByRole('button', { name: 'Read this aloud' }).click();
	await expect.poll(() => marked(page, 'reading')).toBe('Who are you?');
});

test('a game’s end can be heard: its title, how it went, and what the game promises', async ({
	page
}) => {
	test.slow();
	await page.addInitScript(giveVoice, true);
	await openGame(page, 'passwords', 'OAK', 16);
	await toPlainView(page);
	await play(page);
	await playOn(page, 'passwords', byPointer(page, 'passwords'));
	const game = gameOn(page, 'passwords');
	const shown = await game.getByRole('paragraph').allInnerTexts();
	expect(shown).toHaveLength(2);
	await game.getByRole('button', { name: 'Read this aloud' }).click();
	expect(await saidFrom(page)).toBe(['All done', ...shown.map((words) => words.trim())].join(' '));
	await expectAxeClean(page);
});

test('how it looks can be heard, question by question, and the young hear the way they tapped', async ({
	page
}) => {
	await page.addInitScript(giveVoice, true);
	await joinClass(page, 'ACORN', 18);
	await page.getByRole('button', { name: 'Settings' }).click();
	const dialog = page.getByRole('dialog', { name: 'How it looks for me' });
	const colours = dialog.getByRole('group', { name: 'Which colours?' });
	await expect(dialog.getByRole('button', { name: 'Read this aloud' })).toHaveCount(6);
	await colours.getByRole('button', { name: 'Read this aloud' }).click();
	expect(await marked(page, 'reading')).toBe('Which colours?');
	expect(await saidFrom(page)).toBe('Which colours? Bright Calm');
	await expectAxeClean(page);
	await colours.getByRole('radio', { name: 'Calm' }).check({ force: true });
	await expect.poll(() => saidFrom(page, 3)).toBe('Calm');
	await page.screenshot({ path: 'test-results/looks-heard.png' });
	await page.setViewportSize({ width: 375, height: 667 });
	await page.screenshot({ path: 'test-results/looks-heard-phone.png' });
	await page.setViewportSize({ width: 1366, height: 768 });
	// Whoever reads isn't read to unasked.
	await dialog.getByRole('button', { name: 'Done' }).click();
	await page.goto('/trail');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/join');
	await joinClass(page, 'OAK', 18);
	await page.getByRole('button', { name: 'Settings' }).click();
	await colours.getByRole('radio', { name: 'Calm' }).check({ force: true });
	await colours.getByRole('button', { name: 'Read this aloud' }).click();
	expect(await saidFrom(page)).toBe('Which colours? Bright Calm');
});

test('what isn’t there says so aloud', async ({ page }) => {
	await page.addInitScript(giveVoice, true);
	const ear = page.getByRole('button', { name: 'Read this aloud' });
	await page.goto('/lesson/y4-who-says-so');
	await ear.click();
	expect(await saidFrom(page)).toBe(
		'Who is working here? Sign in first, so that your answers are kept for you.'
	);
	await joinClass(page, 'ACORN', 17);
	await page.goto('/lesson/not-there');
	await ear.click();
	expect(await saidFrom(page)).toBe(
		'This lesson isn’t here It may have changed. Go back to your trail and pick it again.'
	);
	await expectAxeClean(page);
	await page.goto('/live');
	await ear.click();
	expect(await saidFrom(page)).toContain('Nothing is on the board just now When your teacher');
});
