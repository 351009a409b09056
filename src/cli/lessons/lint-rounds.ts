import * as v from 'valibot';
import type { LintFault, Path, Surroundings } from '../../lib/curriculum/lint/fault.ts';
import { objects, prose } from '../../lib/curriculum/lint/leaves.ts';
import type { PupilText } from '../../lib/curriculum/lint/pupil-texts.ts';
import { hardTexts, longSentences } from '../../lib/curriculum/lint/reading.ts';
import { spellingFaults } from '../../lib/curriculum/lint/spelling.ts';
import { quotedFaults } from '../../lib/curriculum/lint/facts.ts';
import { quoteFacts } from '../../lib/curriculum/quote-facts.ts';
import {
	KEY_STAGES,
	isYoung,
	keyStageOf,
	YEARS,
	type KeyStage
} from '../../lib/curriculum/year.ts';
import type { AnyGame } from '../../lib/games/game.ts';
import { RULES } from '../../lib/server/teaching/game-rules.ts';
import { shapeFaults } from '../../lib/server/teaching/shape-faults.ts';
import { lint, type Remark } from './lint-source.ts';

/**
 * All that is wrong with the text of `lessons/games/GAME/NAME`. Each game has its own schema and its
 * own problems; statements, misconceptions, things and words are held to the same rules in all.
 */
export function lintRounds(
	text: string,
	file: string,
	{ game, name }: { readonly game: string; readonly name: string },
	around: Surroundings
): Remark[] {
	const rules = RULES[game];
	const stage = KEY_STAGES.find((one) => name === `${one.toLowerCase()}.yaml`);
	const here = (say: string): Remark[] => [{ file, line: 1, column: 1, say, warns: false }];
	if (!rules) return here(`no game is called "${game}"`);
	if (!stage) return here('a game’s files are called eyfs.yaml, ks1.yaml, lks2.yaml and uks2.yaml');
	return lint(text, file, rules.contentSchema, (written) => {
		// Held to what pupils read, with the facts in their places.
		const quoted = v.safeParse(rules.contentSchema, quoteFacts(written, around.facts).value);
		if (!quoted.success) return [...quotedFaults(written, around), ...shapeFaults(quoted.issues)];
		const content = quoted.output;
		const own = [...quotedFaults(written, around), ...rules.problems(content)];
		const said = new Set(own.map(({ path }) => path.join('.')));
		return [
			...own,
			// A game that looks at the same itself says it better.
			...[
				...placeFaults(content, game, stage),
				...statementFaults(content, stage, around),
				...misconceptionFaults(content)
			].filter(({ path }) => !said.has(path.join('.'))),
			...thingFaults(rules, content, around),
			...wordFaults(rules, content, stage),
			...spelling(content, around)
		];
	});
}

function placeFaults(content: unknown, game: string, stage: KeyStage): LintFault[] {
	const says = content as { game?: unknown; stage?: unknown };
	return [
		...when(
			says.game !== undefined && says.game !== game,
			['game'],
			`this is the folder of ${game}`
		),
		...when(says.stage !== stage, ['stage'], `this is the file for ${stage}`)
	];
}

/** Statements nobody knows, or of another key stage, wherever the game keeps them. */
function statementFaults(content: unknown, stage: KeyStage, around: Surroundings): LintFault[] {
	const named = (id: unknown, path: Path): LintFault[] => {
		if (typeof id !== 'string') return [];
		const known = around.statements.get(id);
		if (!known) return [{ path, say: `no statement is called ${id}` }];
		const year = YEARS.find((one) => one === known.statement.year);
		return when(
			year !== undefined && keyStageOf(year) !== stage,
			path,
			`${id} is not for ${stage}`
		);
	};
	return [...objects(content)].flatMap(([object, path]) => [
		...('statement' in object ? named(object['statement'], [...path, 'statement']) : []),
		...(Array.isArray(object['statements'])
			? object['statements'].flatMap((id, i) => named(id, [...path, 'statements', i]))
			: [])
	]);
}

/** An answer that shows an idea nobody named. */
function misconceptionFaults(content: unknown): LintFault[] {
	const { misconceptions } = content as { misconceptions?: readonly { id: string }[] };
	const named = new Set((misconceptions ?? []).map(({ id }) => id));
	return [...objects(content)].flatMap(([{ shows }, path]) =>
		when(
			typeof shows === 'string' && !named.has(shows),
			[...path, 'shows'],
			`no misconception is called "${String(shows)}"`
		)
	);
}

function thingFaults(rules: AnyGame, content: unknown, { emoji }: Surroundings): LintFault[] {
	return rules
		.things(content)
		.filter((thing) => !emoji.has(thing))
		.map((thing) => ({ path: placeOf(content, thing), say: `no emoji is called "${thing}"` }));
}

/** EYFS and KS1 hear what is said; from LKS2 the younger of two years has to be able to read it. */
function wordFaults(rules: AnyGame, content: unknown, stage: KeyStage): LintFault[] {
	const year = YEARS.find((one) => keyStageOf(one) === stage)!;
	const where = new Map([...prose(content)].reverse());
	const texts: PupilText[] = [...new Set(rules.texts(content))].map((text) => ({
		text,
		path: where.get(text) ?? []
	}));
	return isYoung(year) ? longSentences(year, texts) : hardTexts(year, texts);
}

/** Emoji keep the names they were given: `soccer-ball`. */
function spelling(content: unknown, { emoji }: Surroundings): LintFault[] {
	const things = new Set(
		[...prose(content)].flatMap(([text, path]) => (emoji.has(text) ? [path.join('.')] : []))
	);
	return spellingFaults(content).filter(({ path }) => !things.has(path.join('.')));
}

/** Where a value stands first, at any depth. */
function placeOf(value: unknown, wanted: string, path: Path = []): Path {
	if (value === wanted) return path;
	if (typeof value !== 'object' || value === null) return [];
	for (const [key, item] of Object.entries(value)) {
		const found = placeOf(item, wanted, [...path, Array.isArray(value) ? Number(key) : key]);
		if (found.length > 0) return found;
	}
	return [];
}

const when = (is: boolean, path: Path, say: string): LintFault[] => (is ? [{ path, say }] : []);
