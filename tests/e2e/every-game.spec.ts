import { GAMES } from '../../src/lib/games/index.ts';
import { thingAddress } from '../../src/lib/pictures/address.ts';
import { LONG } from '../builders/long.ts';
import {
	byKeyboard,
	byPointer,
	gameOn,
	openGame,
	PATIENT,
	play,
	playOn,
	runsOnDisk,
	sameDice,
	toPlainView
} from './game-walk.ts';
import { expect, listenForTrouble, somebodyElse, test } from './walk.ts';

// Part of it for each game stands in that game's own spec; this is all of it.

const CLASSES = { EYFS: 'ACORN', KS1: 'BEECH', LKS2: 'OAK', UKS2: 'WILLOW' } as const;

for (const name of LONG ? Object.keys(GAMES) : [])
	for (const [stage, code] of Object.entries(CLASSES))
		test(`${name}: ${stage} play a whole go by pointer, by keyboard and in the plain view, with equal results`, async ({
			browser,
			school
		}) => {
			test.setTimeout(900_000);
			const before = runsOnDisk(school, name).length;
			// All three begin before the first has ended, so at the same level.
			const pages = [];
			const troubles: string[][] = [];
			const asked = new Set<string>();
			for (const view of ['pointer', 'keyboard', 'plain'] as const) {
				const page = await somebodyElse(browser, school);
				troubles.push(listenForTrouble(page));
				// What a game shows and doesn't name isn't there once the Wi-Fi goes.
				page.on('request', (request) => {
					const { pathname, search } = new URL(request.url());
					if (page.url().endsWith(`/games/${name}`) && pathname.startsWith('/pictures/'))
						asked.add(pathname + search);
				});
				// So that each is dealt the same.
				await sameDice(page);
				await openGame(page, name, code, 24);
				// A scene that waits costs as much as one that is played.
				await toPlainView(page);
				pages.push({ page, view });
			}
			for (const { page, view } of pages) {
				const game = gameOn(page, name);
				if (view !== 'plain') {
					await page.getByRole('button', { name: 'Picture view' }).click(PATIENT);
					await game.locator('canvas').waitFor(PATIENT);
				}
				await play(page);
				await playOn(page, name, (view === 'keyboard' ? byKeyboard : byPointer)(page, name));
				await expect(game).toHaveAttribute('data-at', 'end');
				if (view !== 'plain') await toPlainView(page);
			}
			await expect
				.poll(() => runsOnDisk(school, name).length, { timeout: 30_000 })
				.toBe(before + 3);
			const [one, two, three] = runsOnDisk(school, name);
			expect(one?.finished).toBe(true);
			// Six rounds, each answered and left.
			expect(one?.moves.length).toBeGreaterThanOrEqual(12);
			expect(two).toEqual(one);
			expect(three).toEqual(one);
			expect(troubles.flat()).toEqual([]);
			for (const { page } of pages) {
				const answer = await page.request.get(
					`/lessons/rounds/${name}/${stage.toLowerCase()}.json`
				);
				const { pictures } = (await answer.json()) as { pictures: string[] };
				// Tell keeps its own.
				const here = [...pictures, thingAddress('person-raising-hand')];
				expect([...asked].filter((picture) => !here.includes(picture))).toEqual([]);
				await page.context().close();
			}
		});
