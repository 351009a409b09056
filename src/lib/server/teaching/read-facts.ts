import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { factSchema, type Facts } from '../../curriculum/facts.ts';
import type { LintFault } from '../../curriculum/lint/fault.ts';
import { openSource, shaped, type Slip } from './slip.ts';

/** The facts that can be used, and what is wrong with those that can't. A mistake in one costs that one. */
export function readFacts(folder: string): { facts: Facts; slips: readonly Slip[] } {
	if (!existsSync(join(folder, 'facts.yaml'))) return { facts: {}, slips: [] };
	const source = openSource(folder, 'facts.yaml');
	if (source.slips.length > 0) return { facts: {}, slips: source.slips };
	const entries = shaped(v.record(v.string(), v.unknown()), source.value);
	if (entries.faults) return { facts: {}, slips: source.slipsOf(entries.faults) };
	const facts: Facts = {};
	const faults: LintFault[] = [];
	for (const [name, entry] of Object.entries(entries.value)) {
		const fact = shaped(factSchema, entry, [name]);
		if (fact.faults) faults.push(...fact.faults);
		else facts[name] = fact.value;
	}
	return { facts, slips: source.slipsOf(faults) };
}
