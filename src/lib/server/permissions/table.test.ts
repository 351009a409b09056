import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ClassId, PupilId, StaffId } from '../../wire/ids.ts';
import { ROLES, type Role } from '../people/roles.ts';
import { may } from './may.ts';
import { PERMISSIONS } from './table.ts';
import { NOBODY, type Staff, type Who } from './who.ts';

/** Every route there is, as SvelteKit calls it: a folder with a page or an endpoint in it. */
function routesIn(folder: string, id = ''): string[] {
	const entries = readdirSync(folder, { withFileTypes: true });
	const here = entries.some((entry) => /^\+(page|server)\b.*\.(svelte|ts)$/.test(entry.name));
	return [
		...(here ? [id || '/'] : []),
		...entries
			.filter((entry) => entry.isDirectory())
			.flatMap((entry) => routesIn(join(folder, entry.name), `${id}/${entry.name}`))
	];
}

const staff = (roles: Role[], classes: [string, 'teacher' | 'ta'][] = []): Staff => ({
	kind: 'staff',
	id: 's1' as StaffId,
	name: 'Ms Example',
	roles: new Set(roles),
	classes: new Map(classes.map(([id, as]) => [id as ClassId, as])),
	confirmedAt: null,
	atDeskAt: null
});
const pupil: Who = {
	kind: 'pupil',
	id: 'p1' as PupilId,
	shownName: 'Amina',
	avatar: 'fox',
	year: 'Y4',
	schoolClass: 'OAK' as ClassId
};

test('every route stands in the table, and nothing else does', () => {
	expect(Object.keys(PERMISSIONS).sort()).toEqual(routesIn('src/routes').sort());
});

test('a route that is not in the table is refused to everybody', () => {
	for (const who of [NOBODY, pupil, staff([...ROLES])])
		expect(may(who, '/(staff)/new', 'GET')).toBe(false);
});

test('nobody and pupils open no staff page', () => {
	for (const route of Object.keys(PERMISSIONS).filter(
		(id) => id.startsWith('/(staff)/') && !id.endsWith('/seen')
	))
		for (const who of [NOBODY, pupil])
			expect([route, may(who, route, 'GET', 'OAK')]).toEqual([route, false]);
});

test('a class opens for those who work with it, in their part, and for no other teacher', () => {
	const cards = '/(staff)/teach/[class]/cards';
	expect(may(staff(['teacher'], [['OAK', 'teacher']]), cards, 'GET', 'OAK')).toBe(true);
	expect(may(staff(['teacher'], [['OAK', 'teacher']]), cards, 'GET', 'ROWAN')).toBe(false);
	expect(may(staff(['teacher'], [['OAK', 'teacher']]), cards, 'GET')).toBe(false);
	expect(may(staff(['ta'], [['OAK', 'ta']]), cards, 'GET', 'OAK')).toBe(false);
});

test('the head reads classes and changes nothing in them', () => {
	const plan = '/(staff)/teach/[class]/plan';
	expect(may(staff(['head']), plan, 'GET', 'OAK')).toBe(true);
	expect(may(staff(['head']), plan, 'POST', 'OAK')).toBe(false);
});

test('the admin opens no concern, and the desk opens no admin page', () => {
	expect(may(staff(['admin']), '/(staff)/safeguarding', 'GET')).toBe(false);
	for (const role of ['dsl', 'deputy', 'chair'] as const)
		expect(may(staff([role]), '/(staff)/admin/people', 'GET')).toBe(false);
});
