import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { AnyGame } from '../../src/lib/games/game.ts';
import { parseRounds } from '../../src/lib/games/load.ts';
import type { Content, Round } from '../../src/lib/games/responsibility/rounds.ts';
import { responsibility } from '../../src/lib/games/responsibility/rules.ts';
import { thingAddress } from '../../src/lib/pictures/address.ts';
import { gameOn, offersOf, playOn } from './game-walk.ts';
import { expect, expectAxeClean, joinClass, test } from './walk.ts';

// A whole go takes a while on a machine without a graphics card.
test.beforeEach(() => test.slow());

const GAME = 'responsibility';
const game = (page: Page) => gameOn(page, GAME);

async function open(page: Page, code: string, who: number): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await joinClass(page, code, who);
	await page.goto(`/games/${GAME}`);
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

function contentOf(stage: string): Content {
	const file = new URL(`../../lessons/games/${GAME}/${stage}.yaml`, import.meta.url);
	return parseRounds(responsibility as AnyGame, parse(readFileSync(file, 'utf8')))
		.content as Content;
}

/** The round that is asked now. */
async function asked(page: Page, { rounds }: Content): Promise<Round> {
	const say = (await game(page).getByRole('heading', { level: 2 }).first().innerText()).trim();
	const round = rounds.find((one) => one.say === say);
	if (!round) throw new Error(`no round asks “${say}”`);
	return round;
}

const offer = (page: Page, id: string) => game(page).locator(`button[data-offer="${id}"]`);

/** Arrow keys go from choice to choice in the scene, and Enter takes one. */
async function byKeyboard(page: Page, id: string): Promise<void> {
	const wanted = offer(page, id);
	await expect(wanted).toBeVisible();
	await game(page).locator('button[data-offer]:not(:disabled)').first().focus();
	const focused = () => wanted.evaluate((node) => node === document.activeElement);
	for (let i = 0; i < 20 && !(await focused()); i++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
}

/** What answers a round of Years 3 and 4 right. */
function rightPicks(round: Round): string[] {
	if (round.play === 'choose')
		return round.choices.filter(({ right }) => right).map(({ id }) => id);
	if (round.play === 'knock')
		return round.doors
			.filter(({ not }) => !not)
			.slice(0, round.listens)
			.map(({ id }) => id);
	if (!('items' in round)) throw new Error(`nothing is known of ${round.play}`);
	return [...round.items.filter(({ belongs }) => belongs === 'yes').map(({ id }) => id), 'lock'];
}

/** One wrong answer to a round of Years 5 and 6. */
function wrongPicks(round: Round): string[] {
	if (round.play === 'choose')
		return round.choices
			.filter(({ right }) => !right)
			.map(({ id }) => id)
			.slice(0, 1);
	if (round.play === 'until')
		return (round.steps[0]?.ways ?? [])
			.filter(({ right }) => !right)
			.map(({ id }) => id)
			.slice(0, 1);
	if (round.play === 'weigh') return [...round.parts.map(() => 'lot'), 'lock'];
	if (!('items' in round)) throw new Error(`nothing is known of ${round.play}`);
	return [round.items.find(({ belongs }) => belongs === 'no')?.id ?? '', 'lock'];
}

/** A grown-up who is busy says so, and the other doors are still there; then one listens. */
async function knockUntilHeard(
	page: Page,
	round: Extract<Round, { play: 'knock' }>
): Promise<void> {
	const doors = rightPicks(round);
	for (const [at, id] of doors.entries()) {
		await offer(page, id).click();
		if (at === doors.length - 1) continue;
		const busy = round.doors.find((door) => door.id === id)?.busy?.says ?? '';
		await expect(game(page).getByText(busy).first()).toBeVisible();
		await expect(offer(page, id)).toHaveCount(0);
	}
	await expect(game(page).getByText('Well done')).toBeVisible();
}

test('the youngest knock by tapping in the scene, until somebody listens', async ({ page }) => {
	const content = contentOf('eyfs');
	const take = (at: number) => offersOf(page, GAME).nth(at).click();
	await open(page, 'ACORN', 18);
	await expectAxeClean(page);
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.getByText('Round 1 of 6')).toBeVisible();
	await expectAxeClean(page);
	let heard = false;
	// Nearly every go has a round of doors; one that has none is followed by another.
	for (let go = 0; !heard; go++) {
		if (go > 0) {
			await page.goto(`/games/${GAME}`);
			await page.getByRole('button', { name: 'Play', exact: true }).click();
		}
		while ((await game(page).getAttribute('data-at')) !== 'end') {
			await expect(game(page)).toHaveAttribute('data-at', 'rounds');
			const round = await asked(page, content);
			if (round.play !== 'knock' || heard) await playOn(page, GAME, take, 'feedback');
			else {
				await knockUntilHeard(page, round);
				await expectAxeClean(page);
				heard = true;
			}
			await offer(page, 'next').click();
			await expect(game(page)).toHaveAttribute('data-at', /rounds|end/);
		}
	}
	await expect(game(page).getByText('You did it!')).toBeVisible();
	await expectAxeClean(page);
});

test('every picture of a game that was opened is here for when the Wi-Fi goes', async ({
	page
}) => {
	await open(page, 'ACORN', 21);
	const pictures = responsibility.things(contentOf('eyfs')).map(thingAddress);
	const missing = () =>
		page.evaluate(async (addresses) => {
			const kept = await Promise.all(addresses.map((address) => caches.match(address)));
			return addresses.filter((_, at) => kept[at] === undefined);
		}, pictures);
	await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
});

test('Year 3 share out jobs and tell by keyboard, all right', async ({ page }) => {
	const content = contentOf('lks2');
	await open(page, 'HAZEL', 28);
	await page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
	for (let n = 1; n <= 6; n++) {
		await expect(game(page).getByText(`Round ${n} of 6`)).toBeVisible();
		await expect(game(page)).toHaveAttribute('data-at', 'rounds');
		for (const id of rightPicks(await asked(page, content))) await byKeyboard(page, id);
		await expect(game(page).getByText("That's it")).toBeVisible({ timeout: 20_000 });
		await byKeyboard(page, 'next');
	}
	await expect(game(page).getByText('You had all 6 right on your first try.')).toBeVisible();
});

test('Year 6 go wrong in the plain view, are told why and never blamed, and can try again', async ({
	page
}) => {
	const content = contentOf('uks2');
	await open(page, 'WILLOW', 18);
	await page.getByRole('button', { name: 'Plain view' }).click();
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	for (let n = 1; n <= 6; n++) {
		await expect(game(page).getByText(`Round ${n} of 6`)).toBeVisible();
		await expect(game(page)).toHaveAttribute('data-at', 'rounds');
		if (n === 1) await expectAxeClean(page);
		for (const id of wrongPicks(await asked(page, content))) await offer(page, id).click();
		await expect(game(page).getByText('Have another look')).toBeVisible();
		await expect(offer(page, 'again')).toBeVisible();
		if (n === 1) await expectAxeClean(page);
		await offer(page, 'next').click();
	}
	await expect(game(page).getByText('All done')).toBeVisible();
	await expectAxeClean(page);
});
