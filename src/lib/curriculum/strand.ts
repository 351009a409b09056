/** The eight strands of Education for a Connected World, in the framework's order. */
export const STRANDS = ['SII', 'REL', 'REP', 'BUL', 'INF', 'HEA', 'PRI', 'COP'] as const;
export type Strand = (typeof STRANDS)[number];

export const STRAND_TITLES: Record<Strand, string> = {
	SII: 'Self-image and identity',
	REL: 'Online relationships',
	REP: 'Online reputation',
	BUL: 'Online bullying',
	INF: 'Managing online information',
	HEA: 'Health, well-being and lifestyle',
	PRI: 'Privacy and security',
	COP: 'Copyright and ownership'
};

/** The strand a backbone statement belongs to: `ECW-PRI-Y4-1` is `PRI`. */
export function strandOf(statement: string): Strand | undefined {
	const code = statement.split('-')[1];
	return STRANDS.find((strand) => strand === code);
}
