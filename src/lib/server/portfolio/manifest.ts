import { FACTS } from '../../coverage/facts.ts';
import type { Front } from './portfolio.ts';

export const OUR_SUMMARIES = 'our summaries, not the framework’s official wording';

export interface Listed {
	readonly name: string;
	readonly bytes: number;
	readonly sha256: string;
}

/** What is in the ZIP and how to check that it is whole, for people and programs. */
export function manifest(front: Front, files: readonly Listed[], pages: string): string {
	const { school, scope, asOf, schoolYear, classes, coverage, works } = front;
	return `${JSON.stringify(
		{
			what: 'Waymark portfolio',
			version: 1,
			school,
			scope,
			asOf,
			schoolYear,
			pages,
			frameworks: front.frameworks.map((framework) => ({ ...framework, wording: OUR_SUMMARIES })),
			counts: {
				classes: classes.length,
				pupils: classes.reduce((n, { roll }) => n + roll, 0),
				statements: coverage.length,
				...Object.fromEntries(
					FACTS.map((fact) => [fact, coverage.filter(({ facts }) => facts.includes(fact)).length])
				),
				works
			},
			files
		},
		null,
		'\t'
	)}\n`;
}
