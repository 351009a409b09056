import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { factsSchema } from '../../lib/curriculum/facts.ts';
import { frameworkSchema } from '../../lib/curriculum/framework.ts';
import type { Surroundings } from '../../lib/curriculum/lint/fault.ts';
import { GAMES } from '../../lib/games/index.ts';
import { YEARS } from '../../lib/curriculum/year.ts';
import { lintRounds } from './lint-rounds.ts';
import { lintFacts, lintFramework, lintLesson, type Remark } from './lint-source.ts';
import { yamlSource } from '../../lib/server/teaching/yaml-source.ts';

/** What was linted, and what there is to say about it. */
export interface LintResult {
	readonly lessons: number;
	readonly remarks: readonly Remark[];
}

/** Lints a `lessons/` folder: frameworks, facts, lessons and games. `today` is YYYY-MM-DD. */
export function lintFolder(root: string, today: string): LintResult {
	const frameworks = filesIn(join(root, 'frameworks')).filter((name) => name.endsWith('.yaml'));
	const facts = join(root, 'facts.yaml');
	const around = { ...surroundings(root, frameworks), today };
	const folders = lessonFolders(root);
	return {
		lessons: folders.length,
		remarks: [
			...frameworks.flatMap((name) => {
				const file = join(root, 'frameworks', name);
				return lintFramework(readFileSync(file, 'utf8'), file);
			}),
			...(existsSync(facts) ? lintFacts(readFileSync(facts, 'utf8'), facts, today) : []),
			...folders.flatMap((folder) => {
				const file = join(root, folder, 'lesson.yaml');
				if (!existsSync(file))
					return [
						{
							file: join(root, folder),
							line: 1,
							column: 1,
							say: 'no lesson.yaml here',
							warns: false
						}
					];
				const files = new Set(filesIn(join(root, folder)));
				return lintLesson(readFileSync(file, 'utf8'), file, folder, { ...around, files });
			}),
			...gameFiles(root).flatMap(({ game, name }) => {
				const file = join(root, 'games', game, name);
				return lintRounds(readFileSync(file, 'utf8'), file, { game, name }, around);
			})
		]
	};
}

/** Folders of lessons, such as `y4/who-says-so`, youngest year first. */
function lessonFolders(root: string): string[] {
	return YEARS.map((year) => year.toLowerCase()).flatMap((year) =>
		existsSync(join(root, year))
			? readdirSync(join(root, year), { withFileTypes: true })
					.filter((entry) => entry.isDirectory())
					.map((entry) => `${year}/${entry.name}`)
					.sort()
			: []
	);
}

/** The content files of the games, such as `passwords/ks1.yaml`. */
function gameFiles(root: string): { game: string; name: string }[] {
	const folder = join(root, 'games');
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name: game }) =>
			filesIn(join(folder, game))
				.filter((name) => name.endsWith('.yaml'))
				.map((name) => ({ game, name }))
		)
		.sort((a, b) => a.game.localeCompare(b.game));
}

/** What is known around the lessons. A faulty framework or facts file counts as empty: its own remarks say why. */
function surroundings(root: string, frameworks: readonly string[]): Omit<Surroundings, 'today'> {
	const read = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | undefined => {
		if (!existsSync(file)) return undefined;
		const parsed = v.safeParse(schema, yamlSource(readFileSync(file, 'utf8')).value);
		return parsed.success ? parsed.output : undefined;
	};
	return {
		statements: new Map(
			frameworks.flatMap((name) => {
				const framework = read(join(root, 'frameworks', name), frameworkSchema);
				return (framework?.statements ?? []).map(
					(statement) => [statement.id, { framework: framework?.id ?? '', statement }] as const
				);
			})
		),
		facts: read(join(root, 'facts.yaml'), factsSchema) ?? {},
		emoji: emojiNames(),
		games: new Set(Object.keys(GAMES)),
		files: new Set()
	};
}

/** Names of the flat emoji, from the package's own list. */
export function emojiNames(): Set<string> {
	const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json');
	const { icons, aliases = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
		icons: Record<string, unknown>;
		aliases?: Record<string, unknown>;
	};
	return new Set([...Object.keys(icons), ...Object.keys(aliases)]);
}

const filesIn = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => entry.name)
				.sort()
		: [];
