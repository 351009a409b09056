import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Content, Round } from '../../src/lib/games/footprint/rounds.ts';
import { footprint } from '../../src/lib/games/footprint/rules.ts';
import type { AnyGame } from '../../src/lib/games/game.ts';
import { parseRounds } from '../../src/lib/games/load.ts';
import {
	byKeyboard,
	byPointer,
	gameOn,
	offerOf,
	openGame,
	playOn,
	runsOnDisk
} from './game-walk.ts';
import { expect, expectAxeClean, test } from './walk.ts';

// A whole go takes a while on a machine without a graphics card.
test.beforeEach(() => test.slow());

const GAME = 'footprint';
const game = (page: Page) => gameOn(page, GAME);

/** Tab to the choices and the arrow keys among them, then Enter. */
async function take(page: Page, id: string): Promise<void> {
	const wanted = offerOf(page, GAME, id);
	await expect(wanted).toBeVisible();
	const focused = () => wanted.evaluate((node) => node === document.activeElement);
	const onChoice = () => page.evaluate(() => document.activeElement?.matches('[data-offer]'));
	for (let i = 0; i < 40 && !(await onChoice()); i++) await page.keyboard.press('Tab');
	for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('ArrowRight');
	for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
}

function contentOf(stage: string): Content {
	const file = new URL(`../../lessons/games/${GAME}/${stage}.yaml`, import.meta.url);
	return parseRounds(footprint as AnyGame, parse(readFileSync(file, 'utf8'))).content as Content;
}

/** Answers a round rightly. */
async function answer(page: Page, round: Round): Promise<void> {
	if (round.play === 'choose') return take(page, round.choices.find((one) => one.right)?.id ?? '');
	if (round.play === 'take-down') {
		const left = [...round.prints];
		while (left.length > 0) {
			const now = game(page)
				.getByText(/^Now: /)
				.first();
			const said = await now.innerText();
			const at = left.findIndex(({ text }) => said.endsWith(text));
			const [one] = left.splice(at, at < 0 ? 0 : 1);
			if (one) await take(page, one.goes);
		}
	} else {
		const all = round.play === 'print' ? round.parts : round.prints;
		for (const one of all) if ('safe' in one ? one.safe : one.tells) await take(page, one.id);
	}
	await take(page, 'lock');
}

/** Plays six rounds by keyboard, each answered rightly at once. */
async function playAll(page: Page, content: Content): Promise<void> {
	for (let round = 1; round <= 6; round++) {
		await expect(game(page)).toHaveAttribute('data-at', 'rounds');
		await expect(game(page).getByText(`Round ${round} of 6`)).toBeVisible();
		const say = (await game(page).getByRole('heading', { level: 2 }).first().innerText()).trim();
		const asked = content.rounds.find((one) => one.say === say);
		if (!asked) throw new Error(`no round asks “${say}”`);
		await answer(page, asked);
		await expect(game(page)).toHaveAttribute('data-at', 'feedback', { timeout: 20_000 });
		await take(page, 'next');
	}
	await expect(game(page)).toHaveAttribute('data-at', 'end');
}

test('the youngest leave prints by tapping in the scene, and the run is kept', async ({
	page,
	school
}) => {
	await openGame(page, GAME, 'ACORN', 'Anya');
	await expectAxeClean(page);
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

test('Year 4 walk the day by keyboard, all right, and Tell an adult stops it where it is', async ({
	page
}) => {
	await openGame(page, GAME, 'OAK', 23);
	await page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
	await expect(page.getByText('Round 1 of 6')).toBeVisible();
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	await expect(game(page)).toHaveAttribute('data-at', 'paused');
	await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
	await playAll(page, contentOf('lks2'));
	await expect(game(page).getByText('You had all 6 right on your first try.')).toBeVisible();
});

test('Year 6 play it all in the plain view', async ({ page }) => {
	await openGame(page, GAME, 'WILLOW', 24);
	await page.getByRole('button', { name: 'Plain view' }).click();
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.getByText('Round 1 of 6')).toBeVisible();
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page, GAME), 'feedback');
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page, GAME));
	await expect(game(page).getByText('All done')).toBeVisible();
});
