import type { School } from '../school/school.ts';

/** A line that advises staff, as `lessons/facts.yaml` has it. */
export interface Helpline {
	readonly name: string;
	readonly says: string;
	/** Nobody has found it at its source lately: look before you rely on it. */
	readonly isUnconfirmed: boolean;
}

const LINES = [
	['professionals-helpline', 'Professionals Online Safety Helpline'],
	['report-harmful-content', 'Report Harmful Content'],
	['nspcc-helpline', 'NSPCC Helpline'],
	['nspcc-whistleblowing', 'NSPCC Whistleblowing Advice Line']
] as const;

/** Whom staff can ask about a concern. One that the facts no longer have is left out. */
export const helplines = ({ curriculum }: School): Helpline[] =>
	LINES.flatMap(([id, name]) => {
		const fact = curriculum.facts[id];
		return fact ? [{ name, says: fact.says, isUnconfirmed: fact.confirmed === false }] : [];
	});
