import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../curriculum/facts.ts';
import { BACKBONE, type Framework, type Statement } from '../../curriculum/framework.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import { YEARS } from '../../curriculum/year.ts';
import type { GameRounds } from '../../wire/pupil-lesson.ts';
import { readEdition } from './read-edition.ts';
import { readFacts } from './read-facts.ts';
import { readFrameworks } from './read-frameworks.ts';
import { readRounds } from './read-rounds.ts';
import { slipsInWords } from './slip.ts';

/** Something in the lessons folder that can't be used as it stands; all else is. */
export interface Withheld {
	readonly what: 'lesson' | 'game' | 'facts' | 'framework';
	/** A lesson's id, `game/passwords/KS1`, `facts.yaml` or `frameworks/rshe-2025.yaml`. */
	readonly id: string;
	/** File, line and what to mend. */
	readonly why: string;
}

/** The lessons and frameworks a school teaches from, as read when the server starts. */
export interface Curriculum {
	readonly folder: string;
	readonly editions: ReadonlyMap<string, Edition>;
	/** Lessons first, in their own order, then what stands around them. */
	readonly withheld: readonly Withheld[];
	readonly frameworks: ReadonlyMap<string, Framework>;
	/** Every statement of every framework by id. */
	readonly statements: ReadonlyMap<string, Statement>;
	readonly facts: Facts;
	/** The rounds of every game and key stage that can be played. */
	readonly rounds: readonly GameRounds[];
}

/**
 * Reads `folder`. Whatever has a mistake is withheld with the reason, and with it what can't do without.
 * @throws LessonsRefused without the backbone
 */
export function loadCurriculum(folder: string): Curriculum {
	const { frameworks, slips: frameworkSlips } = readFrameworks(folder);
	const { facts, slips: factSlips } = readFacts(folder);
	const { rounds, slips: faultyRounds } = readRounds(folder, facts);
	const known = [...frameworks.values()].flatMap((framework) =>
		framework.statements.map((statement) => ({ framework: framework.id, statement }))
	);
	const around = {
		facts,
		rounds,
		faultyRounds,
		statements: new Map(known.map((one) => [one.statement.id, one] as const)),
		lacksFramework: frameworkSlips.size > 0
	};
	const editions = new Map<string, Edition>();
	const withheld: Withheld[] = [];
	for (const { id, at } of lessonFolders(folder)) {
		const read = readEdition(folder, at, id, around);
		if ('slips' in read) withheld.push({ what: 'lesson', id, why: slipsInWords(read.slips) });
		else editions.set(id, read);
	}
	for (const { game, stage, slips } of faultyRounds)
		withheld.push({ what: 'game', id: `game/${game}/${stage}`, why: slipsInWords(slips) });
	if (factSlips.length > 0)
		withheld.push({ what: 'facts', id: 'facts.yaml', why: slipsInWords(factSlips) });
	for (const [file, slips] of frameworkSlips)
		withheld.push({ what: 'framework', id: `frameworks/${file}`, why: slipsInWords(slips) });
	return {
		folder,
		editions,
		withheld,
		frameworks,
		statements: new Map(known.map(({ statement }) => [statement.id, statement])),
		facts,
		rounds
	};
}

/** The backbone's statements, in the framework's order. */
export function backbone(curriculum: Curriculum): readonly Statement[] {
	return curriculum.frameworks.get(BACKBONE)?.statements ?? [];
}

/** Every lesson folder: `y4/three-words` is the lesson `y4-three-words`. */
function lessonFolders(folder: string): { id: string; at: string }[] {
	return YEARS.map((year) => year.toLowerCase()).flatMap((year) =>
		foldersIn(join(folder, year)).map((name) => ({ id: `${year}-${name}`, at: `${year}/${name}` }))
	);
}

const foldersIn = (folder: string) =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map((entry) => entry.name)
				.sort()
		: [];
