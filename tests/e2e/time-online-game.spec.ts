import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { parseRounds } from '../../src/lib/games/load.ts';
import type { AnyGame } from '../../src/lib/games/game.ts';
import { timeOnline } from '../../src/lib/games/time-online/rules.ts';
import type { Content, Round } from '../../src/lib/games/time-online/rounds.ts';
import { gameOn, offersOf, playOn } from './game-walk.ts';
import type { Served } from './server.ts';
import { expect, expectAxeClean, joinClass, test } from './walk.ts';

// A whole go takes a while on a machine without a graphics card.
test.beforeEach(() => test.slow());

const GAME = 'time-online';
const game = (page: Page) => gameOn(page, GAME);
const offers = (page: Page) => offersOf(page, GAME);
const offer = (page: Page, id: string) => game(page).locator(`button[data-offer="${id}"]`);

async function open(page: Page, code: string, who: number): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await joinClass(page, code, who);
	await page.goto(`/games/${GAME}`);
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
const byPointer = (page: Page) => (at: number) => offers(page).nth(at).click();
const byKeyboard = (page: Page) => (at: number) => offers(page).nth(at).press('Enter');

function contentOf(stage: string): Content {
	const file = new URL(`../../lessons/games/${GAME}/${stage}.yaml`, import.meta.url);
	return parseRounds(timeOnline as AnyGame, parse(readFileSync(file, 'utf8'))).content as Content;
}

/** Plays on until a round of one of these plays is asked, and says which. */
async function until(page: Page, stage: string, ...plays: Round['play'][]): Promise<Round> {
	const { rounds } = contentOf(stage);
	for (;;) {
		await offers(page).first().waitFor();
		const say = await game(page).getByRole('heading', { level: 2 }).first().innerText();
		const round = rounds.find((one) => one.say === say.trim());
		if (!round) throw new Error(`no round asks “${say}”`);
		if (plays.includes(round.play)) return round;
		await playOn(page, GAME, byKeyboard(page), 'feedback');
		await offer(page, 'next').press('Enter');
	}
}

/** Whether the newest run on the school's disk has ended. */
function finished(school: Served): boolean {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	try {
		const row = sqlite
			.prepare(
				`select r.response from responses r join attempts a on a.id = r.attempt
				 where a.game = ? order by a.opened_at desc limit 1`
			)
			.get(GAME) as { response: string } | undefined;
		return row !== undefined && (JSON.parse(row.response) as { finished: boolean }).finished;
	} finally {
		sqlite.close();
	}
}

test('Reception live a dormouse’s day by tapping, and hear how each choice feels', async ({
	page,
	school
}) => {
	await open(page, 'ACORN', 18);
	await expectAxeClean(page);
	await play(page);
	const round = await until(page, 'eyfs', 'day');
	await expectAxeClean(page);
	const choices = round.play === 'day' ? round.choices : [];
	await offer(page, choices.find(({ right }) => !right)?.id ?? '').click();
	await expect(game(page)).toHaveAttribute('data-at', 'feedback');
	await expect(
		game(page)
			.getByText(/^Dot('s| feels)/)
			.first()
	).toBeAttached();
	await expectAxeClean(page);
	await offer(page, 'again').click();
	await playOn(page, GAME, byPointer(page));
	await expect(game(page).getByText('You did it!')).toBeVisible();
	await expectAxeClean(page);
	await expect.poll(() => finished(school)).toBe(true);
});

test('Year 3 fill a day by keyboard, trade a card, and go on from where they are', async ({
	page
}) => {
	await open(page, 'HAZEL', 18);
	await play(page);
	const round = await until(page, 'lks2', 'fill');
	const cards = round.play === 'fill' ? round.cards : [];
	const places = round.play === 'fill' ? round.slots.filter(({ has }) => !has).length : 0;
	await expectAxeClean(page);
	const first = (await offers(page).first().getAttribute('data-offer')) ?? '';
	for (let put = 0; put < places; put++) {
		await offers(page).locator('visible=true').and(page.locator('.choice')).first().press('Enter');
		await expect(offer(page, `held-${put}`)).toBeAttached();
	}
	await expect(offer(page, 'lock')).toBeVisible();
	await expect(offer(page, first)).toHaveCount(0);
	await offer(page, 'held-0').press('Enter');
	await expect(offer(page, first)).toBeVisible();
	await expect(offer(page, 'lock')).toHaveCount(0);
	expect(cards.some(({ id }) => id === first)).toBe(true);
	await playOn(page, GAME, byKeyboard(page), 'feedback');
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page));
	await expect(game(page).getByText('All done')).toBeVisible();
});

test('Year 6 take an app apart in the plain view, and one switch is no plan yet', async ({
	page
}) => {
	await open(page, 'WILLOW', 18);
	await page.getByRole('button', { name: 'Plain view' }).click();
	await play(page);
	const round = await until(page, 'uks2', 'hooks', 'plan');
	await expectAxeClean(page);
	const parts = round.play === 'hooks' || round.play === 'plan' ? round.parts : [];
	const right = parts.filter((part) =>
		'hook' in part ? part.hook : 'helps' in part && part.helps
	);
	for (const [at, { id }] of right.entries()) {
		await offer(page, id).press('Enter');
		await expect(offer(page, id)).toHaveAttribute('aria-pressed', 'true');
		if (at === 0) await expect(offer(page, 'lock')).toHaveCount(round.play === 'plan' ? 0 : 1);
	}
	await offer(page, 'lock').press('Enter');
	await expect(
		game(page).getByText('That’s it').or(game(page).getByText("That's it"))
	).toBeVisible();
	await expect(
		game(page).getByText(`${(right[0]?.text ?? '').replace(/[.?!]+$/, '')}: `)
	).toBeVisible();
	await expectAxeClean(page);
	await playOn(page, GAME, byKeyboard(page));
	await expect(game(page).getByText('All done')).toBeVisible();
});
