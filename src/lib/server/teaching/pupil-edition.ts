import { keyStageOf } from '../../curriculum/year.ts';
import { forPupils, type GameRounds, type PupilEdition } from '../../wire/pupil-lesson.ts';
import type { School } from '../school/school.ts';
import { roundsFor } from './game-rounds.ts';
import { editionOf } from './versions.ts';

/** A lesson as a pupil's browser gets it, with the rounds of the games in it. */
export function pupilEdition(
	school: School,
	lesson: string,
	hash?: string
): PupilEdition | undefined {
	const edition = editionOf(school, lesson, hash);
	if (!edition) return undefined;
	const games: Record<string, GameRounds> = {};
	for (const activity of edition.lesson.activities) {
		if (activity.kind !== 'game') continue;
		const rounds = roundsFor(school, activity.game, keyStageOf(edition.lesson.year));
		if (rounds) games[activity.id] = rounds;
	}
	return forPupils(edition, games);
}
