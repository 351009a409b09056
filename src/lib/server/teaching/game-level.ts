import { and, desc, eq } from 'drizzle-orm';
import { safeParse } from 'valibot';
import { kinds } from '../../activities/index.ts';
import { keyStageOf } from '../../curriculum/year.ts';
import type { GameLevels } from '../../games/begins.ts';
import type { Level } from '../../games/game.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { pupils } from '../people/tables.ts';
import type { Pupil } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { roundsByHash } from './game-rounds.ts';
import { RULES } from './game-rules.ts';
import { responses } from './tables.ts';

/** So many goes of any game are looked back on. */
const LOOK_BACK = 60;

/** The level a teacher holds a pupil's games at; nothing where games follow how the pupil does. */
export const heldLevelOf = (school: School, pupil: PupilId): Level | null =>
	school.db.select({ at: pupils.gameLevel }).from(pupils).where(eq(pupils.id, pupil)).get()?.at ??
	null;

/** A teacher holds the games of a pupil in their class at a level, or lets them follow again (`null`). */
export function holdLevel(
	school: School,
	schoolClass: ClassId,
	pupil: PupilId,
	level: Level | null
): void {
	school.db
		.update(pupils)
		.set({ gameLevel: level })
		.where(and(eq(pupils.id, pupil), eq(pupils.schoolClass, schoolClass)))
		.run();
}

/**
 * Where a pupil's next go of each game begins: where their teacher holds it, else where their last finished
 * go of it ended. A go of another key stage says nothing of this one.
 */
export function gameLevelsFor(school: School, pupil: Pupil): GameLevels {
	const ended: Record<string, Level> = {};
	for (const run of lastGoes(school, pupil.id)) {
		const rounds = roundsByHash(school, run.hash);
		const rules = RULES[run.game];
		if (run.game in ended || rounds?.game !== run.game || !rules) continue;
		if ((rounds.content as { stage?: unknown }).stage !== keyStageOf(pupil.year)) continue;
		ended[run.game] = rules.level(rules.replay(rounds.content, run, run.moves));
	}
	return { held: heldLevelOf(school, pupil.id), ended };
}

/** Finished goes, the newest first. */
const lastGoes = (school: School, pupil: PupilId) =>
	school.db
		.select({ response: responses.response })
		.from(responses)
		.where(and(eq(responses.pupil, pupil), eq(responses.kind, 'game')))
		.orderBy(desc(responses.at))
		.limit(LOOK_BACK)
		.all()
		.flatMap(({ response }) => {
			const run = safeParse(kinds.game.response, response);
			return run.success && run.output.finished ? [run.output] : [];
		});
