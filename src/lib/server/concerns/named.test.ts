import { expect, test } from 'vitest';
import type { StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Adult } from './adult.ts';
import { adultsNamed } from './named.ts';

const adult = (id: string, name: string, ...roles: Role[]): Adult => ({
	id: id as StaffId,
	name,
	roles: new Set(roles),
	classes: new Map()
});
const PEOPLE = [
	adult('osei', 'Mrs Osei', 'dsl'),
	adult('lund', 'Mr Lund', 'teacher'),
	adult('rahman', 'Mr Rahman', 'deputy'),
	adult('obrien', 'Miss Sarah O’Brien-Smith', 'ta'),
	adult('day', 'Mrs Day', 'teacher'),
	adult('hughes', 'Ms Hughes', 'head')
];

test.each([
	['mr lund shouted', 'lund'],
	['Lund is mean', 'lund'],
	['it was LUND!!!', 'lund'],
	['lunds room', 'lund'],
	['Mr Lund’s room', 'lund'],
	['mrlund did it', 'lund'],
	['mr  l did it', 'lund'],
	['m r lund', 'lund'],
	['mr lnud', 'lund'],
	['mr lond said', 'lund'],
	['sir lundd', 'lund'],
	['l u n d', 'lund'],
	['mrs osay said dont tell', 'osei'],
	['Osie told me', 'osei'],
	['missosei', 'osei'],
	['oséi', 'osei'],
	['mr raman', 'rahman'],
	['rhaman keeps asking', 'rahman'],
	['rahmans phone', 'rahman'],
	['sarah o brien', 'obrien'],
	['miss obrian', 'obrien'],
	['sara', 'obrien'],
	['mrs smith', 'obrien'],
	['mrs day said', 'day'],
	['one day', 'day'],
	['S.O. told me a secret', 'obrien'],
	['ms huse', 'hughes'],
	['the head teacher was there', 'hughes'],
	['our headmistress', 'hughes'],
	['the safe guarding lady', 'osei']
])('“%s” may name %s', (words, id) => {
	expect(adultsNamed(words, PEOPLE).adults).toContain(id);
});

test.each([
	'they keep adding me back to the group and saying stuff about my hair. i left 3 times',
	'a boy on the game asked where I live',
	'so I bumped my head and it hurts',
	'someone took my lunch money',
	'🙁'.repeat(50),
	''
])('“%s” names nobody', (words) => {
	expect(adultsNamed(words, PEOPLE)).toEqual({ adults: [], somebody: false });
});

test.each(['miss said no', 'sir', 'my teacher shouts', 'mr nobody at all'])(
	'“%s” speaks of some grown-up without saying whom',
	(words) => expect(adultsNamed(words, PEOPLE).somebody).toBe(true)
);

test('where a name was asked for, a sound and a first letter are enough', () => {
	expect(adultsNamed('husse', PEOPLE, true).adults).toContain('hughes');
	expect(adultsNamed('L', PEOPLE, true).adults).toContain('lund');
	expect(adultsNamed('the head', PEOPLE, true).adults).toContain('hughes');
});
