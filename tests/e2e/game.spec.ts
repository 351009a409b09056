import type { Page } from '@playwright/test';
import {
	byKeyboard,
	byPointer,
	gameOn,
	offersOf,
	openGame,
	playOn,
	runsOnDisk
} from './game-walk.ts';
import { expect, expectAxeClean, joinClass, signInStaff, somebodyElse, test } from './walk.ts';

// A whole go takes a while on a machine without a graphics card.
test.beforeEach(() => test.slow());

const GAME = 'passwords';
const game = (page: Page) => gameOn(page, GAME);
const offers = (page: Page) => offersOf(page, GAME);

test('the youngest play in the scene by tapping, without movement if they like, and the run is kept', async ({
	page,
	school
}) => {
	await openGame(page, GAME, 'ACORN', 20);
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

test('Year 4 play in the scene by keyboard, Tell an adult stops the game where it is, and their teacher can watch it', async ({
	page,
	browser,
	school
}) => {
	await openGame(page, GAME, 'OAK', 20);
	await page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
	await playOn(page, GAME, byKeyboard(page, GAME), 'feedback');
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	await expect(game(page)).toHaveAttribute('data-at', 'paused');
	await expect(game(page).getByText('Round 1 of 6')).toBeVisible();
	await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
	await expect(game(page)).toHaveAttribute('data-at', 'feedback');
	await playOn(page, GAME, byKeyboard(page, GAME));
	await expect(game(page).getByText('All done')).toBeVisible();
	await expect.poll(() => runsOnDisk(school, GAME)[0]?.finished).toBe(true);

	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher', '/teach/OAK/evidence');
	const results = teacher.getByRole('region', { name: 'Results you may keep' });
	await expect(results.getByText('The Guessing Machine')).toBeVisible();
	await results
		.getByRole('link', { name: /^Watch / })
		.first()
		.click();
	await expect(teacher.getByText('Round 1 of 6')).toBeVisible();
	await expectAxeClean(teacher);
	await teacher.getByRole('button', { name: 'Next tap' }).press('Enter');
	await expect(teacher.getByText(/^1 of \d+$/)).toBeVisible();
	await teacher.getByRole('button', { name: /^Round 6: / }).press('Enter');
	await expect(teacher.getByText('Round 6 of 6')).toBeVisible();
	const next = teacher.getByRole('button', { name: 'Next tap' });
	while (await next.isEnabled()) await next.click();
	await expect(teacher.getByText(/of 6 right at the first try/)).toBeVisible();
	await teacher.context().close();
});

test('Year 6 go to the plain view half-way and lose nothing, and show their teacher that they played it', async ({
	page
}) => {
	await openGame(page, GAME, 'WILLOW', 20, { moving: true });
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await playOn(page, GAME, byPointer(page, GAME), 'feedback');
	await offers(page).last().click();
	await expect(page.getByText('Round 2 of 6')).toBeVisible();
	await page.getByRole('button', { name: 'Plain view' }).click();
	await expect(page.getByText('Round 2 of 6')).toBeVisible();
	await expectAxeClean(page);
	await page.reload();
	await expect(page.getByText('Round 2 of 6')).toBeVisible();
	await page.getByRole('button', { name: 'Plain view' }).click();
	await playOn(page, GAME, byKeyboard(page, GAME));
	await expect(game(page).getByText('All done')).toBeVisible();

	await page.goto('/me');
	const work = page.getByRole('article', { name: 'One Key, Many Doors' });
	await expect(work.getByText('You played this to the end')).toBeVisible();
	await work.getByRole('button', { name: 'Show my teacher' }).click();
	await work.getByRole('radio').first().check();
	await expectAxeClean(page);
	await work.getByRole('button', { name: 'Yes, show it' }).click();
	await expect(work.getByText('Your teacher will look at this')).toBeVisible();
});

test('a device that can’t draw the scene gets the plain view', async ({ page }) => {
	await page.addInitScript(() => {
		const real = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			...rest: unknown[]
		) {
			return /webgl/.test(kind) ? null : Reflect.apply(real, this, [kind, ...rest]);
		} as typeof real;
	});
	await joinClass(page, 'OAK', 21);
	await page.goto('/games/passwords');
	await expect(page.getByText('so this is the plain view')).toBeVisible();
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await playOn(page, GAME, byPointer(page, GAME));
	await expect(game(page).getByText('All done')).toBeVisible();
});
