import type { Locator, Page } from '@playwright/test';
import { gameOn, offersOf, playOn } from './game-walk.ts';
import { expect, expectAxeClean, joinClass, test } from './walk.ts';

// A whole go takes a while on a machine without a graphics card.
test.beforeEach(() => test.slow());

const GAME = 'age-ratings';
const game = (page: Page) => gameOn(page, GAME);
const offers = (page: Page) => offersOf(page, GAME);
const offer = (page: Page, id: string) => game(page).locator(`button[data-offer="${id}"]`);

async function open(page: Page, code: string, plain = false): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await joinClass(page, code, 2);
	await page.goto(`/games/${GAME}`);
	if (plain) await page.getByRole('button', { name: 'Plain view' }).click();
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.getByText('Round 1 of 6')).toBeVisible();
}

const byPointer = (page: Page) => async (at: number) => offers(page).nth(at).click();
const byKeyboard = (page: Page) => async (at: number) => offers(page).nth(at).press('Enter');

/** Plays on until something stands there to be seen, in one go after another if need be. */
async function until(page: Page, wanted: Locator): Promise<void> {
	await expect(async () => {
		await offers(page).first().waitFor();
		if ((await wanted.count()) > 0) return;
		await playOn(page, GAME, byKeyboard(page), 'feedback');
		await offer(page, 'next').press('Enter');
		if ((await game(page).getAttribute('data-at')) === 'end') {
			await page.goto(`/games/${GAME}`);
			await page.getByRole('button', { name: 'Play', exact: true }).click();
		}
		throw new Error('not yet');
	}).toPass({ timeout: 90_000 });
}

test('the youngest put things where they belong, by pointer in the scene', async ({ page }) => {
	await open(page, 'ACORN');
	await until(page, offer(page, 'me'));
	await expectAxeClean(page);
	await expect(offer(page, 'ask')).toHaveAccessibleName('Ask first');
	await offer(page, 'ask').click();
	await expect(game(page)).toHaveAttribute('data-at', 'feedback');
	await expect(game(page)).toContainText(/looked at together with/);
	await expectAxeClean(page);
	await playOn(page, GAME, byPointer(page));
	await expect(game(page).getByText('You did it!')).toBeVisible();
	await expectAxeClean(page);
});

test('Year 2 hold a box’s number against an age, and see it fit or wait', async ({ page }) => {
	await open(page, 'CEDAR');
	const boxes = game(page).getByRole('button', { name: / · \d+$/ });
	await until(page, boxes);
	await expectAxeClean(page);
	await boxes.first().click();
	await expect(game(page)).toHaveAttribute('data-at', 'feedback');
	await expect(game(page)).toContainText(
		/\d+ is (\d+ or more\. It fits|less than \d+\. It waits)\./
	);
});

test('Year 3 stand at the counter by keyboard: what was looked at is said, and one is offered from the shelf', async ({
	page
}) => {
	await open(page, 'HAZEL');
	await until(page, offer(page, 'lend'));
	await expectAxeClean(page);
	// They come into the scene after what stands below it.
	const looks = game(page).locator(
		'button:is([data-offer=back],[data-offer=more],[data-offer=customer])'
	);
	await expect(looks.first()).toBeVisible();
	const before = await looks.count();
	await looks.first().press('Enter');
	await expect(game(page)).toContainText(' – ');
	await expect(looks).toHaveCount(before - 1);
	await expect(offers(page).first()).toBeFocused();

	// Until somebody comes whom another game would suit: then the shelf stands open.
	await expect(async () => {
		await until(page, offer(page, 'other'));
		await offer(page, 'other').press('Enter');
		await expect(
			game(page)
				.getByRole('button', { name: / · \d+$/ })
				.first()
		).toBeVisible({
			timeout: 4000
		});
	}).toPass({ timeout: 120_000 });
	await expect(offers(page).first()).toHaveAccessibleName(/ · \d+$/);
	await expect(offers(page).first()).toBeFocused();
	await expect(offer(page, 'lend')).toHaveCount(0);
	await playOn(page, GAME, byKeyboard(page), 'feedback');
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page));
	await expect(game(page).getByText('All done')).toBeVisible();
});

test('Year 6 rate a game in the plain view: the label follows what is ticked, by the facts’ rules', async ({
	page
}) => {
	await open(page, 'WILLOW', true);
	const card = game(page).getByRole('button', { name: / · \d+$/ });
	await until(page, card);
	await expect(page.getByText('Nothing yet.')).toBeVisible();
	await expect(page.getByText('The label says 3.')).toBeVisible();
	await expectAxeClean(page);
	await offers(page).first().press('Enter');
	await expect(page.getByText('Nothing yet.')).toBeHidden();
	await expect(offers(page).first()).toBeFocused();

	const name = (await card.first().innerText()).trim();
	const age = name.split(' · ').at(-1);
	await card.first().press('Enter');
	await expect(card.first()).toHaveAttribute('aria-pressed', 'true');
	await expect(card.first()).toBeFocused();
	await expect(page.getByText(`The label says ${age}.`)).toBeVisible();
	await expect(
		game(page).getByRole('img', { name: `Our label: for ${age} and older` })
	).toBeVisible();
	await game(page).getByRole('button', { name: 'Set the label' }).press('Enter');
	await expect(page.getByText(`The label is set: ${age}.`)).toBeVisible();
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page));
	await expect(game(page).getByText('All done')).toBeVisible();
	await expectAxeClean(page);
});
