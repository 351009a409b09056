import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { LintFault, Path } from '../../curriculum/lint/fault.ts';
import { shapeFaults } from './shape-faults.ts';
import { yamlSource } from './yaml-source.ts';

/** A mistake in a file of `lessons/`: where it is, and what to mend. */
export interface Slip {
	/** Within the lessons folder, such as `y4/who-says-so/lesson.yaml`. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly say: string;
}

/** The first mistake as a line for whoever mends it, and how many more there are. */
export function slipsInWords(slips: readonly Slip[]): string {
	const [first, ...more] = slips;
	if (!first) return 'it can’t be read';
	const rest = more.length > 0 ? ` (and ${more.length} more: npm run lessons names them all)` : '';
	return `${first.file}, line ${first.line}: ${first.say}${rest}`;
}

/** A YAML file of the lessons folder as far as it could be read. */
export interface Source {
	/** Undefined where there are slips. */
	readonly value: unknown;
	/** Why it can't be read at all. */
	readonly slips: readonly Slip[];
	/** What is wrong with its value, with its line, in the order given: causes stand before what follows from them. */
	slipsOf(faults: readonly LintFault[]): Slip[];
}

/** Opens `file` of the lessons `folder`. Never throws. */
export function openSource(folder: string, file: string): Source {
	const here = (line: number, say: string): Slip => ({ file, line, say });
	let text: string;
	try {
		text = readFileSync(join(folder, file), 'utf8');
	} catch {
		return { value: undefined, slips: [here(1, 'the file isn’t there')], slipsOf: () => [] };
	}
	const { value, errors, at } = yamlSource(text);
	return {
		value,
		slips: errors.map(({ say, at: { line } }) => here(line, say)),
		slipsOf: (faults) => faults.map(({ path, say }) => here(at(path).line, say))
	};
}

/** What part of a file holds: a value of this shape, or what is wrong with it. */
export function shaped<T>(
	schema: v.GenericSchema<unknown, T>,
	value: unknown,
	path: Path = []
): { readonly value: T; readonly faults?: undefined } | { readonly faults: LintFault[] } {
	const parsed = v.safeParse(schema, value);
	return parsed.success
		? { value: parsed.output }
		: { faults: shapeFaults(parsed.issues as v.BaseIssue<unknown>[], path) };
}
