import { and, eq } from 'drizzle-orm';
import { safeParse } from 'valibot';
import { kinds } from '../../activities/index.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { KeyStage } from '../../curriculum/year.ts';
import type { Begins } from '../../games/begins.ts';
import type { ClassId, ItemId } from '../../wire/ids.ts';
import { pupils } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { roundsByHash } from './game-rounds.ts';
import { responses } from './tables.ts';

/** One go of a game as it was played: enough to play it again before a teacher. */
export interface GameGo {
	readonly shownName: string;
	readonly game: string;
	readonly stage: KeyStage;
	readonly content: unknown;
	readonly begins: Begins;
	readonly moves: readonly unknown[];
	readonly finished: boolean;
	readonly at: Instant;
}

/** A go by a pupil of this class; undefined where there is no such one, or its rounds are gone. */
export function gameGo(school: School, schoolClass: ClassId, id: ItemId): GameGo | undefined {
	const row = school.db
		.select({ response: responses.response, at: responses.at, shownName: pupils.shownName })
		.from(responses)
		.innerJoin(pupils, eq(pupils.id, responses.pupil))
		.where(
			and(eq(responses.id, id), eq(responses.kind, 'game'), eq(pupils.schoolClass, schoolClass))
		)
		.get();
	const run = safeParse(kinds.game.response, row?.response);
	const rounds = run.success ? roundsByHash(school, run.output.hash) : undefined;
	if (!row || !run.success || rounds?.game !== run.output.game) return undefined;
	const { game, moves, finished, ...begins } = run.output;
	const { content } = rounds;
	const { stage } = content as { stage: KeyStage };
	const { shownName, at } = row;
	return { shownName, at, game, stage, content, begins, moves, finished };
}
