import { BACKBONE, type Framework } from '../framework.ts';
import type { LintFault } from './fault.ts';

/** Statements of one id, of an unknown strand, or whose id says another strand or year than they do. */
export function frameworkFaults(framework: Framework): LintFault[] {
	const strands = new Set(framework.strands?.map((strand) => strand.code));
	const seen = new Set<string>();
	return framework.statements.flatMap((statement, i): LintFault[] => {
		const path = ['statements', i];
		const twice = seen.has(statement.id);
		seen.add(statement.id);
		const named = `ECW-${statement.strand}-${statement.year}-`;
		return [
			...(twice ? [{ path, say: `${statement.id} is there twice` }] : []),
			...(statement.strand && !strands.has(statement.strand)
				? [{ path, say: `${statement.id}: no strand is called ${statement.strand}` }]
				: []),
			...(statement.stage && !framework.stages?.includes(statement.stage)
				? [{ path, say: `${statement.id}: no stage is called ${statement.stage}` }]
				: []),
			...(framework.id === BACKBONE && !statement.id.startsWith(named)
				? [{ path, say: `${statement.id} belongs to another strand or year than its id says` }]
				: [])
		];
	});
}
