import type Database from 'better-sqlite3';
import { Refusal } from '../../wire/trouble.ts';
import { auditChain } from '../audit/record.ts';
import { concernsChain } from '../concerns/chronology.ts';
import type { SchoolFile } from '../school/school.ts';
import type { Chains } from './manifest.ts';

/**
 * Looks a copy over: SQLite's own check, no row that points at nothing, both chains whole.
 * @returns where its chains end
 * @throws Refusal naming the first thing that is wrong
 */
export function check(sqlite: Database.Database, file: SchoolFile): Chains {
	const said = sqlite.pragma('integrity_check', { simple: true });
	if (said !== 'ok') throw faulty('damaged', 'is damaged inside');
	const broken = sqlite.pragma('foreign_key_check') as { table: string }[];
	if (broken.length > 0)
		throw faulty('rows-point-at-nothing', `has rows of ${broken[0]?.table} that point at nothing`);
	return {
		audit: endOf('audit-chain-broken', 'an audit', auditChain(file)),
		concerns: endOf('concerns-chain-broken', 'a chronology of concerns', concernsChain(file))
	};
}

function endOf(code: string, name: string, standing: ReturnType<typeof auditChain>) {
	const { entries, newest, firstBroken } = standing;
	if (firstBroken !== undefined)
		throw faulty(code, `has ${name} that was changed at entry ${firstBroken}`);
	return { entries, newest };
}

const faulty = (code: string, is: string) =>
	new Refusal(422, {
		code,
		say: `The copy ${is}.`,
		mend: 'Take an earlier one, keep this one, and tell us.'
	});
