import type { Page } from '@playwright/test';
import { gameOn, offersOf, playOn } from './game-walk.ts';
import { expect, expectAxeClean, joinClass, test } from './walk.ts';

// A whole go takes a while on a machine without a graphics card.
test.beforeEach(() => test.slow());

const GAME = 'bullying';
const PATIENT = { timeout: 60_000 };
const game = (page: Page) => gameOn(page, GAME);
const offers = (page: Page) => offersOf(page, GAME);
const offer = (page: Page, id: string) => game(page).locator(`button[data-offer="${id}"]`);

async function open(page: Page, code: string): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await joinClass(page, code, 8);
	await page.goto(`/games/${GAME}`);
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible(PATIENT);
}

const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
const byPointer = (page: Page) => (at: number) => offers(page).nth(at).click();
const byKeyboard = (page: Page) => async (at: number) => {
	const wanted = offers(page).nth(at);
	const focused = () => wanted.evaluate((node) => node === document.activeElement);
	for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('Tab');
	for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
};

/** Plays on until a round has one of these offers. @returns which */
async function until(page: Page, ids: readonly string[], take: (at: number) => Promise<void>) {
	let found = '';
	await expect(async () => {
		await offers(page).first().waitFor();
		for (const id of ids) if ((await offer(page, id).count()) > 0) found = id;
		if (found !== '') return;
		await playOn(page, GAME, take, 'feedback');
		await offer(page, 'next').press('Enter');
		throw new Error('not yet');
	}).toPass({ timeout: 60_000 });
	return found;
}

test('Year 2 look after somebody and tell, by tapping; what is done is acted', async ({ page }) => {
	await open(page, 'CEDAR');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.getByText('Round 1 of 6')).toBeVisible();
	await until(page, ['badger', 'together'], byPointer(page));
	const told = (await offer(page, 'badger').count()) > 0 ? 'badger' : 'together';
	await offer(page, told).click();
	// To tell is right, and leaves the friend to look after.
	await expect(game(page)).toContainText('Badger comes at once.');
	await expect(game(page)).toHaveAttribute('data-at', 'rounds');
	await expect(offer(page, told)).toHaveCount(0);
	await expectAxeClean(page);
	await playOn(page, GAME, byPointer(page), 'feedback');
	await expectAxeClean(page);
	await playOn(page, GAME, byPointer(page));
	await expect(game(page).getByText('You did it!')).toBeVisible();
	await expectAxeClean(page);
});

test('Year 3 stand beside somebody in a chat by keyboard, and see it go on', async ({ page }) => {
	await open(page, 'HAZEL');
	await play(page);
	await until(page, ['tell'], byKeyboard(page));
	await expectAxeClean(page);
	const heard = game(page).locator('p.only-heard');
	await expect(heard).not.toBeEmpty();
	const before = await heard.textContent();
	await offer(page, 'tell').press('Enter');
	await expect(heard).not.toHaveText(before ?? '');
	await expect(game(page)).toHaveAttribute('data-at', 'rounds');
	// What was done is no choice any more: the next one is at hand.
	await expect(offer(page, 'tell')).toHaveCount(0);
	await playOn(page, GAME, byKeyboard(page), 'feedback');
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page));
	await expect(game(page).getByText('All done')).toBeVisible();
});

test('Year 6 change a group chat in the plain view: who joins in makes it worse', async ({
	page
}) => {
	await open(page, 'WILLOW');
	await page.getByRole('button', { name: 'Plain view' }).click(PATIENT);
	await play(page);
	await until(page, ['tell'], byKeyboard(page));
	const chat = game(page).getByRole('region', { name: /^Chat: / });
	const lines = await chat.getByRole('listitem').count();
	await offer(page, 'tell').press('Enter');
	await expect(chat.getByRole('listitem')).not.toHaveCount(lines);
	await expect(game(page)).toContainText('feels a little better.');
	await expectAxeClean(page);
	// The rest until it ends: well, or worse, and it says so.
	await playOn(page, GAME, byKeyboard(page), 'feedback');
	await expect(game(page)).toContainText(/isn't alone any more\.|feels worse, and goes\./);
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page));
	await expect(game(page).getByText('All done')).toBeVisible();
});
