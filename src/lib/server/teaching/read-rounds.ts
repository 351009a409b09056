import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../curriculum/facts.ts';
import { quoteFacts } from '../../curriculum/quote-facts.ts';
import { KEY_STAGES, type KeyStage } from '../../curriculum/year.ts';
import { parseRounds } from '../../games/load.ts';
import { picturesOf } from '../../games/pictures.ts';
import type { GameRounds } from '../../wire/pupil-lesson.ts';
import { RULES } from './game-rules.ts';
import { openSource, type Slip } from './slip.ts';

/** What is wrong with the rounds of a game for one key stage. */
export interface RoundsSlips {
	readonly game: string;
	readonly stage: KeyStage;
	readonly slips: readonly Slip[];
}

/**
 * The rounds of every game and key stage that can be played, and what is wrong with the others.
 * @param facts put where a round quotes one as {{its-name}}, as in lessons
 */
export function readRounds(
	folder: string,
	facts: Facts
): {
	rounds: readonly GameRounds[];
	slips: readonly RoundsSlips[];
} {
	const rounds: GameRounds[] = [];
	const slips: RoundsSlips[] = [];
	for (const game of Object.keys(RULES))
		for (const stage of KEY_STAGES) {
			const read = readStage(folder, game, stage, facts);
			if (read && 'slips' in read) slips.push(read);
			else if (read) rounds.push(read);
		}
	return { rounds, slips };
}

function readStage(
	folder: string,
	game: string,
	stage: KeyStage,
	facts: Facts
): GameRounds | RoundsSlips | undefined {
	const file = `games/${game}/${stage.toLowerCase()}.yaml`;
	const rules = RULES[game];
	if (!rules || !existsSync(join(folder, file))) return undefined;
	const source = openSource(folder, file);
	if (source.slips.length > 0) return { game, stage, slips: source.slips };
	const { value, faults } = quoteFacts(source.value, facts);
	if (faults.length > 0) return { game, stage, slips: source.slipsOf(faults) };
	const { content, problems } = parseRounds(rules, value);
	if (problems.length > 0) return { game, stage, slips: source.slipsOf(problems) };
	const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 20);
	return { game, stage, hash, content, pictures: picturesOf(rules, content) };
}
