import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Served } from './server.ts';
import { joinClass } from './walk.ts';

/** A scene without a graphics card, beside other work, takes long to come. */
export const PATIENT = { timeout: 60_000 };

/** A game as it stands on a page, by its name. */
export const gameOn = (page: Page, name: string) => page.locator(`[data-game="${name}"]`);

/** Everything that can be chosen now, in the order it is reached. */
export const offersOf = (page: Page, name: string) =>
	gameOn(page, name).locator('button[data-offer]:not(:disabled)');

/** One choice, by the name it is offered under. */
export const offerOf = (page: Page, name: string, id: string) =>
	gameOn(page, name).locator(`button[data-offer="${id}"]`);

/** The same throws of the dice in every page; no two alike, since the engine names things by them. */
export const sameDice = (page: Page) =>
	page.addInitScript(() => {
		let at = 0.42;
		Math.random = () => (at = (at * 9301.7 + 0.49297) % 1);
	});

/** Signs in and comes to a game's first screen. @param who a place in the register, or a name */
export async function openGame(
	page: Page,
	name: string,
	code: string,
	who: number | string,
	{ moving = false } = {}
): Promise<void> {
	if (!moving) await page.emulateMedia({ reducedMotion: 'reduce' });
	await joinClass(page, code, who);
	await page.goto(`/games/${name}`);
	await expect(playButton(page)).toBeVisible(PATIENT);
}

const playButton = (page: Page) => page.getByRole('button', { name: 'Play', exact: true });

export const play = (page: Page) => playButton(page).press('Enter', PATIENT);
export const toPlainView = (page: Page) =>
	page.getByRole('button', { name: 'Plain view' }).click(PATIENT);

/** Makes one choice: the so-manieth of all that can be made. */
export type Taps = (at: number) => Promise<void>;

export const byPointer =
	(page: Page, name: string): Taps =>
	(at) =>
		offersOf(page, name).nth(at).click();

/** Tab to the choice, or back to it, then Enter. */
export const byKeyboard =
	(page: Page, name: string): Taps =>
	async (at) => {
		const wanted = offersOf(page, name).nth(at);
		const focused = () => wanted.evaluate((node) => node === document.activeElement);
		for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('Tab');
		for (let i = 0; i < 40 && !(await focused()); i++) await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
	};

/** Which offer to take next: fill what can be filled, then say done, then go on. */
async function toTake(page: Page, name: string, until: string): Promise<number> {
	const ids = await offersOf(page, name).evaluateAll((all) =>
		all.map((one) => ({ id: one.getAttribute('data-offer'), on: one.ariaPressed }))
	);
	// It came to feedback just now.
	if (until === 'feedback' && ids.some(({ id }) => id === 'next')) return -1;
	for (const go of ['next', 'lock']) {
		const at = ids.findIndex(({ id }) => id === go);
		const doors = ids.filter(({ on }) => on !== null);
		const ready = doors.length === 0 || doors.some(({ on }) => on === 'true');
		if (at >= 0 && (go === 'next' || ready)) return at;
	}
	return ids.findIndex(({ id, on }) => !id?.startsWith('held-') && id !== 'again' && on !== 'true');
}

/**
 * Waits until what can be chosen is all there: what lies in a scene comes after what stands below it, and whoever
 * takes the first that comes would choose otherwise in the plain view.
 */
export const allThere = (page: Page, name: string) =>
	expect(gameOn(page, name).locator('[data-acting]')).toHaveCount(0, PATIENT);

/** Plays on; `take` makes one choice. @param until where to stop: `feedback`, or `end` */
export async function playOn(page: Page, name: string, take: Taps, until = 'end'): Promise<void> {
	const stage = () => gameOn(page, name).getAttribute('data-at');
	await expect(async () => {
		for (let now = await stage(); now !== until; now = await stage()) {
			if (now === 'rounds') await allThere(page, name);
			const at = await toTake(page, name, until);
			if (at < 0) break;
			await take(at);
		}
		expect(await stage()).toBe(until);
	}).toPass({ timeout: 50_000, intervals: [250] });
}

/** What a pupil did in one go, and how it began. */
export interface Run {
	readonly seed: number;
	readonly level: 1 | 2 | 3;
	readonly moves: readonly { readonly do: string; readonly what?: string }[];
	readonly finished: boolean;
}

/** The goes of a game on the school's disk, the newest first. */
export function runsOnDisk(school: Served, name: string): Run[] {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	try {
		const rows = sqlite
			.prepare(
				`select r.response from responses r join attempts a on a.id = r.attempt
				 where a.game = ? order by a.opened_at desc`
			)
			.all(name) as { response: string }[];
		return rows.map(({ response }) => JSON.parse(response) as Run);
	} finally {
		sqlite.close();
	}
}
