import { expect, test } from 'vitest';
import type { StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import { whoMayAgree, type Person } from './who-may-agree.ts';

/** "head", "dsl admin", and "deputy?" where they have no second factor yet. */
const person = (said: string, n: number): Person => ({
	id: `s${n}` as StaffId,
	roles: new Set(said.replace('?', '').split(' ').filter(Boolean) as Role[]),
	isSure: !said.endsWith('?')
});

/** Who is here; who proposes; whom it is about (none: hours); who may agree, by their places in the list. */
const ROWS: readonly [string, string[], number, number | undefined, string, number[]][] = [
	[
		'all with a duty',
		['admin', 'head', 'dsl', 'deputy', 'chair'],
		0,
		undefined,
		'duty',
		[1, 2, 3, 4]
	],
	['not whom it is about', ['admin', 'head', 'dsl', 'deputy', 'chair'], 0, 2, 'duty', [1, 3, 4]],
	['not who proposed it', ['head admin', 'dsl', 'chair'], 0, undefined, 'duty', [1, 2]],
	['not the proposer about themself', ['head admin', 'dsl', 'chair'], 0, 0, 'duty', [1, 2]],
	[
		'another admin only where they have a duty',
		['admin', 'admin', 'admin chair'],
		0,
		1,
		'duty',
		[2]
	],
	[
		'no teacher, lead, adult in class or admin',
		['admin', 'teacher', 'lead', 'ta', 'admin'],
		0,
		1,
		'nobody',
		[]
	],
	['nobody without a second factor', ['admin', 'head?', 'chair', ''], 0, 3, 'duty', [2]],
	[
		'a governor only where nobody else is left',
		['admin', 'governor', 'chair', ''],
		0,
		3,
		'duty',
		[2]
	],
	[
		'a governor, where the one with a duty proposed it',
		['head admin', 'governor', ''],
		0,
		2,
		'governor',
		[1]
	],
	[
		'a governor, where it is about the one with a duty',
		['admin', 'governor', 'head'],
		0,
		2,
		'governor',
		[1]
	],
	['no governor without a second factor', ['admin', 'governor?', 'head'], 0, 2, 'nobody', []],
	['the last one: the new head', ['admin', 'chair', ''], 0, 2, 'duty', [1]],
	['the last one leaves', ['admin', 'chair'], 0, 1, 'nobody', []],
	['the last one proposes', ['chair admin', ''], 0, 1, 'nobody', []]
];

test.each(ROWS)('may agree: %s', (_, here, by, about, line, may) => {
	const people = here.map(person);
	const at = (n: number) => `s${n}` as StaffId;
	expect(
		whoMayAgree({ by: at(by), about: about === undefined ? undefined : at(about) }, people)
	).toEqual({ line, staff: may.map(at) });
});
