import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { gameOn, offersOf, playOn } from './game-walk.ts';
import type { Served } from './server.ts';
import { expect, expectAxeClean, joinClass, test } from './walk.ts';

// A whole go takes a while on a machine without a graphics card.
test.beforeEach(() => test.slow());

const GAME = 'passwords';
const game = (page: Page) => gameOn(page, GAME);
const offers = (page: Page) => offersOf(page, GAME);

async function open(page: Page, code: string, nth: number): Promise<void> {
	await joinClass(page, code, nth);
	await page.goto('/games/passwords');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

const byPointer = (page: Page) => (at: number) => offers(page).nth(at).click();

/** Arrow keys to the choice, then Enter; in the panel, Tab. */
const byKeyboard = (page: Page) => async (at: number) => {
	const wanted = offers(page).nth(at);
	const focused = () => wanted.evaluate((node) => node === document.activeElement);
	for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('Tab');
	for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
};

/** The newest run of the game on the school's disk. */
function onDisk(school: Served): { moves: unknown[]; finished: boolean } | undefined {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	try {
		const row = sqlite
			.prepare(
				`select r.response from responses r join attempts a on a.id = r.attempt
				 where a.game = 'passwords' order by a.opened_at desc limit 1`
			)
			.get() as { response: string } | undefined;
		return row && JSON.parse(row.response);
	} finally {
		sqlite.close();
	}
}

test('the youngest play in the scene by tapping, without movement if they like, and the run is kept', async ({
	page,
	school
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, 'ACORN', 20);
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.getByText('Round 1 of 6')).toBeVisible();
	await expectAxeClean(page);
	await playOn(page, GAME, byPointer(page), 'feedback');
	await expectAxeClean(page);
	await playOn(page, GAME, byPointer(page));
	await expect(game(page).getByText('You did it!')).toBeVisible();
	await expectAxeClean(page);
	await expect.poll(() => onDisk(school)?.finished).toBe(true);
});

test('Year 4 play in the scene by keyboard, and Tell an adult stops the game where it is', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, 'OAK', 20);
	await page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
	await playOn(page, GAME, byKeyboard(page), 'feedback');
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	await expect(game(page)).toHaveAttribute('data-at', 'paused');
	await expect(game(page).getByText('Round 1 of 6')).toBeVisible();
	await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
	await expect(game(page)).toHaveAttribute('data-at', 'feedback');
	await playOn(page, GAME, byKeyboard(page));
	await expect(game(page).getByText('All done')).toBeVisible();
});

test('Year 6 go to the plain view half-way and lose nothing', async ({ page }) => {
	await open(page, 'WILLOW', 20);
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await playOn(page, GAME, byPointer(page), 'feedback');
	await offers(page).last().click();
	await expect(page.getByText('Round 2 of 6')).toBeVisible();
	await page.getByRole('button', { name: 'Plain view' }).click();
	await expect(page.getByText('Round 2 of 6')).toBeVisible();
	await expectAxeClean(page);
	await page.reload();
	await expect(page.getByText('Round 2 of 6')).toBeVisible();
	await page.getByRole('button', { name: 'Plain view' }).click();
	await playOn(page, GAME, byKeyboard(page));
	await expect(game(page).getByText('All done')).toBeVisible();
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
	await playOn(page, GAME, byPointer(page));
	await expect(game(page).getByText('All done')).toBeVisible();
});
