import * as v from 'valibot';
import { slug } from '../../curriculum/words.ts';
import { UNMARKED } from '../../learning/mark.ts';
import { base, kind } from '../kind.ts';

const schema = v.strictObject({
	...base,
	kind: v.literal('game'),
	/** A game in `src/lib/games/` with content for this lesson's key stage. */
	game: slug
});

const response = v.strictObject({
	game: slug,
	seed: v.number(),
	level: v.picklist([1, 2, 3]),
	/** A teacher held the level. */
	held: v.optional(v.boolean()),
	/** The content it was played with. */
	hash: v.string(),
	/** Every move, so that the server plays it again and scores it itself. */
	moves: v.pipe(v.array(v.unknown()), v.maxLength(500)),
	finished: v.boolean()
});

export type GameActivity = v.InferOutput<typeof schema>;
export type GameResponse = v.InferOutput<typeof response>;

/** A mini-game inside a lesson. Its mark comes from replaying its moves (`games/`), not from here. */
export const game = kind<GameActivity, GameResponse>({
	name: 'game',
	schema,
	response,
	mark: () => UNMARKED,
	sample: () => undefined,
	texts: (activity) => [activity.say],
	faults: () => []
});
