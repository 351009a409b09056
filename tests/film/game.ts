import { allThere, gameOn, offersOf, playOn } from '../e2e/game-walk.ts';
import { arrive } from './arrive.ts';
import type { Walk } from './camera.ts';

/** Every game there is, for a class. */
export const games =
	(code: string): Walk =>
	async (page, take, { nth }) => {
		await arrive(page, code, nth - 2);
		await page.goto('/games');
		await page.getByRole('main').getByRole('link').first().waitFor();
		await take('list');
	};

/** A game's beginning, a round, what it says back, its plain view and its end. */
export const game =
	(name: string, code: string): Walk =>
	async (page, take, { nth }) => {
		const take1 = (at: number) => offersOf(page, name).nth(at).click();
		await arrive(page, code, nth - 2);
		await page.goto(`/games/${name}`);
		const play = page.getByRole('button', { name: 'Play', exact: true });
		await play.waitFor();
		await gameOn(page, name).locator('canvas').waitFor();
		await take('start');
		await play.click();
		await offersOf(page, name).first().waitFor();
		await allThere(page, name);
		await take('round');
		await playOn(page, name, take1, 'feedback');
		await take('feedback');
		await page.getByRole('button', { name: 'Plain view' }).click();
		await take('plain-feedback');
		await offersOf(page, name).last().click();
		await gameOn(page, name).and(page.locator('[data-at="rounds"]')).waitFor();
		await take('plain');
		await playOn(page, name, take1);
		await take('end');
	};
