import type { Page } from '@playwright/test';
import {
	byKeyboard,
	byPointer,
	gameOn,
	offerOf,
	offersOf,
	openGame,
	play,
	playOn,
	runsOnDisk,
	toPlainView
} from './game-walk.ts';
import { expect, expectAxeClean, test } from './walk.ts';

// A whole go takes a while on a machine without a graphics card.
test.beforeEach(() => test.slow());

const GAME = 'fake-news';
const game = (page: Page) => gameOn(page, GAME);
const offers = (page: Page) => offersOf(page, GAME);
const offer = (page: Page, id: string) => offerOf(page, GAME, id);

test('the youngest sort the stall by tapping baskets, and the run is kept', async ({
	page,
	school
}) => {
	await openGame(page, GAME, 'ACORN', 'Amina');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.getByText('Round 1 of 6')).toBeVisible();
	await expectAxeClean(page);
	await playOn(page, GAME, byPointer(page, GAME), 'feedback');
	await expectAxeClean(page);
	await playOn(page, GAME, byPointer(page, GAME));
	await expect(game(page).getByText('You did it!')).toBeVisible();
	await expectAxeClean(page);
	await expect.poll(() => runsOnDisk(school, GAME)[0]?.finished).toBe(true);
});

test('Year 4 run the desk by keyboard: what was found is read out, and guessing is told kindly', async ({
	page
}) => {
	await openGame(page, GAME, 'OAK', 22);
	await play(page);
	// Until a story lies on the desk.
	await expect(async () => {
		await offers(page).first().waitFor();
		if ((await offer(page, 'print').count()) > 0) return;
		await playOn(page, GAME, byKeyboard(page, GAME), 'feedback');
		await offer(page, 'next').press('Enter');
		throw new Error('no story yet');
	}).toPass({ timeout: 60_000 });
	await expectAxeClean(page);

	const said = new Set<string>();
	for (const verdict of ['print', 'ask', 'leave']) {
		await offer(page, verdict).press('Enter');
		await expect(game(page)).toHaveAttribute('data-at', 'feedback');
		said.add(await game(page).innerText());
		await offer(page, 'again').press('Enter');
		await expect(game(page)).toHaveAttribute('data-at', 'rounds');
	}
	expect([...said].filter((text) => text.includes('how could you know?'))).toHaveLength(1);

	// What was opened is no choice any more: the next one is at hand.
	await offers(page).first().press('Enter');
	await expect(game(page)).toContainText(' – ');
	await expect(offers(page).first()).toBeFocused();
	await playOn(page, GAME, byKeyboard(page, GAME));
	await expect(game(page).getByText('All done')).toBeVisible();
});

test('Year 6 test a post in the plain view, and see what their choice did', async ({ page }) => {
	await openGame(page, GAME, 'WILLOW', 22);
	await toPlainView(page);
	await play(page);
	await expect(async () => {
		await offers(page).first().waitFor();
		if ((await offer(page, 'publish').count()) > 0) return;
		await playOn(page, GAME, byKeyboard(page, GAME), 'feedback');
		await offer(page, 'next').press('Enter');
		throw new Error('no post yet');
	}).toPass({ timeout: 60_000 });
	await expect(page.getByText('Nothing yet.')).toBeVisible();
	await expectAxeClean(page);
	await offers(page).first().press('Enter');
	await expect(page.getByText('Nothing yet.')).toBeHidden();
	await expect(offers(page).first()).toBeFocused();
	await offer(page, 'publish').press('Enter');
	await expect(page.getByText('You decided: Publish.')).toBeVisible();
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page, GAME));
	await expect(game(page).getByText('All done')).toBeVisible();
});
