import { expect, test } from 'vitest';
import type { StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import { whatIsLeft } from './what-is-left.ts';

const ROWS: readonly [string, string[], string[]][] = [
	['nobody yet', ['admin'], ['dsl somebody', 'deputy somebody', 'head somebody', 'chair somebody']],
	['all four, each sure', ['head', 'dsl', 'deputy', 'chair'], []],
	['a head who is the lead', ['head dsl', 'deputy', 'chair'], []],
	['a head who is the deputy', ['head deputy', 'dsl', 'chair'], []],
	['one without a second step', ['head', 'dsl', 'deputy?', 'chair'], ['deputy second-step']],
	['two deputies, one of them sure', ['head', 'dsl', 'deputy?', 'deputy', 'chair'], []],
	['a lead who is their own deputy', ['head', 'dsl deputy', 'chair'], ['deputy somebody-else']],
	['a head who chairs', ['head chair', 'dsl', 'deputy'], ['chair somebody-else']],
	['an admin who is the head', ['admin head', 'dsl', 'deputy', 'chair'], []]
];

test.each(ROWS)('left to set up: %s', (_, here, left) => {
	const people = here.map((said, n) => ({
		id: `s${n}` as StaffId,
		roles: new Set(said.replace('?', '').split(' ') as Role[]),
		isSure: !said.endsWith('?')
	}));
	expect(whatIsLeft(people).map(({ duty, lacks }) => `${duty} ${lacks}`)).toEqual(left);
});
