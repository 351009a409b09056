import type Database from 'better-sqlite3';
import { Refusal } from '../../wire/trouble.ts';
import type { LookedOver } from '../audit/chain.ts';
import { auditToItsEnd } from '../audit/record.ts';
import { concernsToTheirEnd } from '../concerns/chronology.ts';
import type { SchoolFile } from '../school/school.ts';
import type { Broken, Chains } from './manifest.ts';

/** How a copy was found to be. */
export interface Checked {
	readonly chains: Chains;
	/** Entries that can't be opened, or aren't as they were written: their numbers, where there are any. */
	readonly broken: Broken;
}

/**
 * Looks a copy over: SQLite's own check, no row that points at nothing, both chains to their ends. An entry that
 * can't be opened is noted and refuses nothing: the copy of a school that has one is whole (decision 0057).
 * @throws Refusal naming the first thing that is wrong
 */
export function check(sqlite: Database.Database, file: SchoolFile): Checked {
	const said = sqlite.pragma('integrity_check', { simple: true });
	if (said !== 'ok') throw faulty('damaged', 'is damaged inside');
	const broken = sqlite.pragma('foreign_key_check') as { table: string }[];
	if (broken.length > 0)
		throw faulty('rows-point-at-nothing', `has rows of ${broken[0]?.table} that point at nothing`);
	const [audit, concerns] = [auditToItsEnd(file), concernsToTheirEnd(file)];
	return {
		chains: { audit: endOf(audit), concerns: endOf(concerns) },
		broken: { audit: [...audit.broken], concerns: [...concerns.broken] }
	};
}

const endOf = ({ entries, newest }: LookedOver) => ({ entries, newest });

/**
 * What is broken in a copy must have been so when it was made.
 * @param noted what its manifest says
 * @throws Refusal naming the first entry that was changed since
 */
export function isAsBrokenAs(noted: Broken, { broken }: Checked): void {
	const since = (chain: keyof Broken) => broken[chain].find((seq) => !noted[chain].includes(seq));
	const [audit, concerns] = [since('audit'), since('concerns')];
	if (audit !== undefined)
		throw faulty('audit-chain-broken', `has an audit that was changed at entry ${audit}`);
	if (concerns !== undefined)
		throw faulty(
			'concerns-chain-broken',
			`has a chronology of concerns that was changed at entry ${concerns}`
		);
}

const faulty = (code: string, is: string) =>
	new Refusal(422, {
		code,
		say: `The copy ${is}.`,
		mend: 'Take an earlier one, keep this one, and tell us.'
	});
