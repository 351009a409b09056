import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../curriculum/facts.ts';
import type { LintFault, Surroundings } from '../../curriculum/lint/fault.ts';
import { withholdingFaults } from '../../curriculum/lint/withholding.ts';
import { lessonSchema, type Edition, type Lesson } from '../../curriculum/lesson.ts';
import { quoteFacts } from '../../curriculum/quote-facts.ts';
import { keyStageOf } from '../../curriculum/year.ts';
import { GAMES } from '../../games/index.ts';
import type { GameRounds } from '../../wire/pupil-lesson.ts';
import { thing } from '../pictures/things.ts';
import type { RoundsSlips } from './read-rounds.ts';
import { openSource, shaped, slipsInWords, type Slip } from './slip.ts';

/** What a lesson is held against when it is read. */
export interface AroundLesson {
	readonly facts: Facts;
	readonly statements: Surroundings['statements'];
	/** A framework beside the backbone could not be read whole: what a lesson serves of it isn't asked. */
	readonly lacksFramework: boolean;
	readonly rounds: readonly GameRounds[];
	readonly faultyRounds: readonly RoundsSlips[];
}

/**
 * Reads the lesson in `at`, such as `y4/who-says-so`, or says why it can't be taught as it stands.
 * @param folder the lessons folder
 */
export function readEdition(
	folder: string,
	at: string,
	id: string,
	around: AroundLesson
): Edition | { readonly slips: readonly Slip[] } {
	const source = openSource(folder, `${at}/lesson.yaml`);
	if (source.slips.length > 0) return { slips: source.slips };
	const { value, faults: unquoted } = quoteFacts(source.value, around.facts);
	const read = shaped(lessonSchema, value);
	if (read.faults) return { slips: source.slipsOf([...read.faults, ...unquoted]) };
	const lesson = read.value;
	const files = new Set(readdirSync(join(folder, at)));
	const faults = [
		...unquoted,
		...withholdingFaults(lesson, { ...KNOWN, files, statements: around.statements }).filter(
			({ path }) => !(around.lacksFramework && path[0] === 'alsoServes')
		),
		...unplayable(lesson, around)
	];
	return faults.length > 0
		? { slips: source.slipsOf(faults) }
		: { id, hash: hashOf(lesson), lesson };
}

const KNOWN = {
	emoji: { has: (name: string) => thing(name) !== undefined },
	games: new Set(Object.keys(GAMES))
};

/** A game whose rounds for this lesson's key stage can't be played. */
function unplayable(lesson: Lesson, { rounds, faultyRounds }: AroundLesson): LintFault[] {
	const stage = keyStageOf(lesson.year);
	return lesson.activities.flatMap((activity, i): LintFault[] => {
		if (activity.kind !== 'game' || !KNOWN.games.has(activity.game)) return [];
		const isIt = (one: { game: string; stage: string }) =>
			one.game === activity.game && one.stage === stage;
		if (rounds.some(isIt)) return [];
		const slips = faultyRounds.find(isIt)?.slips;
		const why = slips ? slipsInWords(slips) : `there are no rounds for ${stage}`;
		return [{ path: ['activities', i, 'game'], say: `its game can’t be played: ${why}` }];
	});
}

/** The hash every response names, so that old work still shows as it was. */
const hashOf = (lesson: Lesson): string =>
	createHash('sha256').update(JSON.stringify(lesson)).digest('hex').slice(0, 20);
