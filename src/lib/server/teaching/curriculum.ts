import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { factsSchema, type Facts } from '../../curriculum/facts.ts';
import {
	BACKBONE,
	frameworkSchema,
	type Framework,
	type Statement
} from '../../curriculum/framework.ts';
import { lessonSchema, type Edition, type Lesson } from '../../curriculum/lesson.ts';
import { YEARS } from '../../curriculum/year.ts';

/** A lesson that can't be used as it stands; the others run. */
export interface Withheld {
	readonly id: string;
	readonly why: string;
}

/** The lessons and frameworks a school teaches from, as read when the server starts. */
export interface Curriculum {
	readonly folder: string;
	readonly editions: ReadonlyMap<string, Edition>;
	readonly withheld: readonly Withheld[];
	readonly frameworks: ReadonlyMap<string, Framework>;
	/** Every statement of every framework by id. */
	readonly statements: ReadonlyMap<string, Statement>;
	readonly facts: Facts;
}

/** Reads `folder`. A faulty lesson is withheld with the reason; a faulty framework throws. */
export function loadCurriculum(folder: string): Curriculum {
	const frameworks = new Map(
		filesIn(join(folder, 'frameworks')).map((file) => {
			const framework = v.parse(frameworkSchema, read(join(folder, 'frameworks', file)));
			return [framework.id, framework] as const;
		})
	);
	const facts = existsSync(join(folder, 'facts.yaml'))
		? v.parse(factsSchema, read(join(folder, 'facts.yaml')))
		: {};
	const editions = new Map<string, Edition>();
	const withheld: Withheld[] = [];
	for (const { id, path } of lessonFolders(folder)) {
		const loaded = loadEdition(id, path, facts);
		if ('why' in loaded) withheld.push(loaded);
		else editions.set(id, loaded);
	}
	return {
		folder,
		editions,
		withheld,
		frameworks,
		statements: new Map(
			[...frameworks.values()].flatMap((framework) =>
				framework.statements.map((statement) => [statement.id, statement] as const)
			)
		),
		facts
	};
}

/** The backbone's statements, in the framework's order. */
export function backbone(curriculum: Curriculum): readonly Statement[] {
	return curriculum.frameworks.get(BACKBONE)?.statements ?? [];
}

/** Every lesson folder: `y4/three-words` is the lesson `y4-three-words`. */
export function lessonFolders(folder: string): { id: string; path: string }[] {
	return YEARS.map((year) => year.toLowerCase()).flatMap((year) =>
		foldersIn(join(folder, year)).map((name) => ({
			id: `${year}-${name}`,
			path: join(folder, year, name)
		}))
	);
}

function loadEdition(id: string, path: string, facts: Facts): Edition | Withheld {
	try {
		const text = quoteFacts(readFileSync(join(path, 'lesson.yaml'), 'utf8'), facts);
		const parsed = v.safeParse(lessonSchema, parse(text));
		if (!parsed.success) {
			const issue = parsed.issues[0];
			return { id, why: `${v.getDotPath(issue) ?? 'lesson.yaml'}: ${issue.message}` };
		}
		return { id, hash: hashOf(parsed.output), lesson: parsed.output };
	} catch (cause) {
		return { id, why: (cause as Error).message };
	}
}

/** Puts each fact's words where a lesson quotes its name. @throws naming a fact that isn't there */
export function quoteFacts(text: string, facts: Facts): string {
	return text.replace(/\{\{([a-z0-9-]+)\}\}/g, (_, name: string) => {
		const fact = facts[name];
		if (!fact) throw new Error(`no fact is called "${name}"`);
		return fact.says;
	});
}

/** The hash every response names, so that old work still shows as it was. */
export function hashOf(lesson: Lesson): string {
	return createHash('sha256').update(JSON.stringify(lesson)).digest('hex').slice(0, 20);
}

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

const filesIn = (folder: string) =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((file) => file.endsWith('.yaml'))
				.sort()
		: [];

const foldersIn = (folder: string) =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map((entry) => entry.name)
				.sort()
		: [];
