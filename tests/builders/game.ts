import { randomUUID } from 'node:crypto';
import type { KeyStage } from '../../src/lib/curriculum/year.ts';
import type { AnyGame, Level } from '../../src/lib/games/game.ts';
import type { WorkHandedIn } from '../../src/lib/server/post/handed-in.ts';
import type { School } from '../../src/lib/server/school/school.ts';
import { roundsFor } from '../../src/lib/server/teaching/game-rounds.ts';
import { RULES } from '../../src/lib/server/teaching/game-rules.ts';
import { takeIn } from '../../src/lib/server/teaching/take-in.ts';
import type { ItemId, LaneId, PupilId } from '../../src/lib/wire/ids.ts';

let goes = 0;

export interface Go {
	readonly game?: string;
	readonly stage?: KeyStage;
	readonly level?: Level;
	/** Played to its end, or left after nine taps. */
	readonly finished?: boolean;
}

/** A go of a game on its own, each later than the last, as the outbox hands it in; and the level it came to. */
export function aGo(
	school: School,
	pupil: { readonly id: PupilId },
	{ game: name = 'passwords', stage = 'LKS2', level = 2, finished = true }: Go = {}
): { item: WorkHandedIn; to: Level } {
	const rounds = roundsFor(school, name, stage);
	if (!rounds) throw new Error(`there are no rounds of ${name} for ${stage}`);
	const game = RULES[name] as AnyGame;
	const begins = { seed: 7, level };
	let state = game.start(rounds.content, begins);
	const moves: unknown[] = [];
	while (!game.finished(state) && (finished || moves.length < 9)) {
		const offers = game.offers(state);
		const offer =
			offers.find(({ id }) => id === 'next' || id === 'lock') ??
			offers.find(({ place }) => place !== 'held');
		state = game.step(state, offer?.move);
		moves.push(offer?.move);
	}
	const at = school.clock() - 60_000 + ++goes;
	const item = {
		id: randomUUID() as ItemId,
		lane: randomUUID() as LaneId,
		n: 1,
		device: null,
		maker: pupil.id,
		at,
		receivedAt: at,
		what: 'response',
		contents: {
			what: 'response',
			maker: 't',
			at,
			attempt: { game: name, hash: rounds.hash },
			activity: name,
			kind: 'game',
			response: { game: name, ...begins, hash: rounds.hash, moves, finished }
		}
	} as WorkHandedIn;
	return { item, to: game.level(state) };
}

/** As `aGo`, and handed in. */
export function aGoHandedIn(...given: Parameters<typeof aGo>): ReturnType<typeof aGo> {
	const go = aGo(...given);
	takeIn(given[0], go.item);
	return go;
}
