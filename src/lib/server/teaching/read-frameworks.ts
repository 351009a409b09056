import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
	BACKBONE,
	frameworkSchema,
	statementSchema,
	type Framework
} from '../../curriculum/framework.ts';
import { openSource, shaped, slipsInWords, type Slip } from './slip.ts';

/** The lessons folder can't be taught from at all. Its message says what to mend. */
export class LessonsRefused extends Error {
	override readonly name = 'LessonsRefused';
}

/**
 * The frameworks that can be used. A mistake in one statement costs that statement, any other that
 * framework.
 * @throws LessonsRefused without the backbone, by which everything is counted
 */
export function readFrameworks(folder: string): {
	frameworks: ReadonlyMap<string, Framework>;
	slips: ReadonlyMap<string, readonly Slip[]>;
} {
	const frameworks = new Map<string, Framework>();
	const slips = new Map<string, readonly Slip[]>();
	for (const file of filesIn(join(folder, 'frameworks'))) {
		const read = readFramework(folder, `frameworks/${file}`);
		if (read.framework) frameworks.set(read.framework.id, read.framework);
		if (read.slips.length > 0) slips.set(file, read.slips);
	}
	const own = slips.get(`${BACKBONE}.yaml`);
	if (!frameworks.has(BACKBONE))
		throw new LessonsRefused(
			`Waymark can't start without the statements everything is counted by. ${join(folder, 'frameworks', `${BACKBONE}.yaml`)}: ${own ? slipsInWords(own) : 'the file is missing'}. Mend it ("npm run lessons" names every line), or put back the one that came with Waymark, and start again.`
		);
	return { frameworks, slips };
}

function readFramework(
	folder: string,
	file: string
): { framework?: Framework; slips: readonly Slip[] } {
	const source = openSource(folder, file);
	if (source.slips.length > 0) return { slips: source.slips };
	const whole = shaped(frameworkSchema, source.value);
	if (!whole.faults) return { framework: whole.value, slips: [] };
	const slips = source.slipsOf(whole.faults);
	const without = shaped(frameworkSchema, withoutFaulty(source.value));
	return without.faults ? { slips } : { framework: without.value, slips };
}

function withoutFaulty(value: unknown): unknown {
	const { statements } = (value ?? {}) as { statements?: unknown };
	if (!Array.isArray(statements)) return value;
	const sound = statements.filter((one) => !shaped(statementSchema, one).faults);
	return { ...(value as object), statements: sound };
}

const filesIn = (folder: string) =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((file) => file.endsWith('.yaml'))
				.sort()
		: [];
