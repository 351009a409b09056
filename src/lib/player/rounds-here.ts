import type { KeyStage } from '../curriculum/year.ts';
import type { GameRounds } from '../wire/pupil-lesson.ts';

/** Where a game's rounds for a key stage are served. */
export const roundsAddress = (game: string, stage: KeyStage): string =>
	`/lessons/rounds/${game}/${stage.toLowerCase()}.json`;

/** A game's rounds as they can be had now; undefined where there are none, or none without Wi-Fi. */
export async function roundsHere(
	game: string,
	stage: KeyStage,
	fetcher: typeof fetch
): Promise<GameRounds | undefined> {
	try {
		const answer = await fetcher(roundsAddress(game, stage), { redirect: 'manual' });
		return answer.ok ? ((await answer.json()) as GameRounds) : undefined;
	} catch {
		return undefined;
	}
}
