import { expect, type Page } from '@playwright/test';

/** A game as it stands on a page, by its name. */
export const gameOn = (page: Page, name: string) => page.locator(`[data-game="${name}"]`);

/** Everything that can be chosen now, in the order it is reached. */
export const offersOf = (page: Page, name: string) =>
	gameOn(page, name).locator('button[data-offer]:not(:disabled)');

/** Which offer to take next: fill what can be filled, then say done, then go on. */
async function toTake(page: Page, name: string): Promise<number> {
	const ids = await offersOf(page, name).evaluateAll((all) =>
		all.map((one) => ({ id: one.getAttribute('data-offer'), on: one.ariaPressed }))
	);
	for (const go of ['next', 'lock']) {
		const at = ids.findIndex(({ id }) => id === go);
		const doors = ids.filter(({ on }) => on !== null);
		const ready = doors.length === 0 || doors.some(({ on }) => on === 'true');
		if (at >= 0 && (go === 'next' || ready)) return at;
	}
	return ids.findIndex(({ id, on }) => !id?.startsWith('held-') && id !== 'again' && on !== 'true');
}

/** Plays on; `take` makes one choice. @param until where to stop: `feedback`, or `end` */
export async function playOn(
	page: Page,
	name: string,
	take: (at: number) => Promise<void>,
	until = 'end'
): Promise<void> {
	const stage = () => gameOn(page, name).getAttribute('data-at');
	await expect(async () => {
		while ((await stage()) !== until) {
			const at = await toTake(page, name);
			if (at < 0) break;
			await take(at);
		}
		expect(await stage()).toBe(until);
	}).toPass({ timeout: 50_000, intervals: [250] });
}
