import type { KeyStage } from '../curriculum/year.ts';
import { keepHere } from '../outbox/register.ts';
import { lessonHere } from './lesson-here.ts';
import { picturesIn } from './pictures-in.ts';

/** How many of the lessons to come a device keeps: a week's worth, and one for whoever is quick. */
const LESSONS = 3;

/**
 * Fetches ahead the lessons a pupil will open next, with all they show, and the games: a lesson can
 * then be begun where the Wi-Fi has gone already. One after the other, and never in anybody's way.
 */
export async function keepLessonsAhead(
	lessons: readonly string[],
	games: readonly string[],
	stage: KeyStage
): Promise<void> {
	for (const lesson of lessons.slice(0, LESSONS)) {
		const found = await lessonHere(lesson, fetch);
		if ('missing' in found) continue;
		await keepHere([`/lessons/${lesson}.json`, ...picturesIn(found.edition)]);
	}
	await keepHere(games.map((game) => `/lessons/rounds/${game}/${stage.toLowerCase()}.json`));
}
