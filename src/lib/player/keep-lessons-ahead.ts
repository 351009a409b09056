import type { KeyStage } from '../curriculum/year.ts';
import { GAMES } from '../games/index.ts';
import { keepHere } from '../outbox/register.ts';
import { thingAddress } from '../pictures/address.ts';
import { SYMBOL_THINGS } from '../pictures/symbols.ts';
import { lessonHere } from './lesson-here.ts';
import { picturesIn } from './pictures-in.ts';
import { roundsAddress, roundsHere } from './rounds-here.ts';

/** How many of the lessons to come a device keeps: a week's worth, and one for whoever is quick. */
const LESSONS = 3;

/** What pages show by themselves that work without Wi-Fi: what isn't here, the trail mix, games, symbols beside words. */
const OF_PAGES = [
	'compass',
	'key',
	'backpack',
	...Object.values(GAMES).map(({ thing }) => thing),
	...SYMBOL_THINGS
];

/**
 * Fetches ahead the lessons a pupil will open next, with all they show, and the games: each can
 * then be begun where the Wi-Fi has gone already. One after the other, and never in anybody's way.
 */
export async function keepLessonsAhead(lessons: readonly string[], stage: KeyStage): Promise<void> {
	await keepHere(OF_PAGES.map(thingAddress));
	for (const lesson of lessons.slice(0, LESSONS)) {
		const found = await lessonHere(lesson, fetch);
		if ('missing' in found) continue;
		await keepHere([`/lessons/${lesson}.json`, ...picturesIn(found.edition)]);
	}
	for (const game of Object.keys(GAMES)) {
		const rounds = await roundsHere(game, stage, fetch);
		if (rounds) await keepHere([roundsAddress(game, stage), ...(rounds.pictures ?? [])]);
	}
}
