import { expect, type Page } from '@playwright/test';
import { GAMES } from '../../src/lib/games/index.ts';

/** Waits until a worker stands in for the network and keeps what is served there. */
export async function isKeptHere(page: Page, address: string): Promise<void> {
	const isKept = () =>
		page.evaluate(
			async (at) =>
				(await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' &&
				(await caches.match(at)) !== undefined,
			address
		);
	await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
}

/** Waits until the device holds what the trail fetches ahead: the games' pictures come last. @param stage whose games */
export async function isFetchedAhead(page: Page, stage: string): Promise<void> {
	const missing = (rounds: readonly string[]) =>
		page.evaluate(async (all) => {
			if ((await navigator.serviceWorker.getRegistration())?.active?.state !== 'activated')
				return ['a worker'];
			const found = await Promise.all(
				all.map(async (address) => {
					const kept = await caches.match(address);
					if (!kept) return [address];
					const { pictures } = (await kept.json()) as { pictures: string[] };
					const here = await Promise.all(pictures.map((one) => caches.match(one)));
					return pictures.filter((_, at) => here[at] === undefined);
				})
			);
			return found.flat();
		}, rounds);
	const rounds = Object.keys(GAMES).map((game) => `/lessons/rounds/${game}/${stage}.json`);
	await expect.poll(() => missing(rounds), { timeout: 60_000 }).toEqual([]);
}
