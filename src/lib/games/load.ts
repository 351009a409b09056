import * as v from 'valibot';
import type { AnyGame, Problem } from './game.ts';

/**
 * Reads a document of `lessons/games/NAME/STAGE.yaml`, already parsed from YAML. Each problem has the
 * path of what is wrong, which the lint turns into a line.
 */
export function parseRounds(
	game: AnyGame,
	document: unknown
): { content: unknown; problems: readonly [] } | { content?: never; problems: readonly Problem[] } {
	const read = v.safeParse(game.contentSchema, document);
	if (!read.success) {
		return {
			problems: read.issues.map((issue) => ({
				path: (issue.path ?? []).map(({ key }) => key as string | number),
				say: issue.message
			}))
		};
	}
	const problems = game.problems(read.output);
	return problems.length > 0 ? { problems } : { content: read.output, problems: [] };
}
