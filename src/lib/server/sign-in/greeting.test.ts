import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { reply } from '../concerns/reply.ts';
import { concernEntries } from '../concerns/tables.ts';
import { afterJoining, greeted, isFresh } from './greeting.ts';

/** What a browser keeps of the cookies it is given. */
function aJar() {
	const kept = new Map<string, { value: string; path: string }>();
	return {
		kept,
		get: (name: string) => kept.get(name)?.value,
		set: (name: string, value: string, { path }: { path: string }) =>
			void kept.set(name, { value, path }),
		delete: (name: string) => void kept.delete(name)
	};
}

function replied() {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'they keep adding me back' });
	reply(school, id, people.dsl, { phrase: 'right', day: null });
	return { school, ...people };
}

test('a child with a reply is led to it, any other to the trail', () => {
	const { school, amina, oak } = replied();
	const ben = aPupil(school, { in: oak, name: 'Ben' });
	const jar = aJar();
	expect(afterJoining(school, ben, 'session-1', jar, true)).toBe('/trail');
	expect(jar.kept.size).toBe(0);
	expect(afterJoining(school, amina, 'session-2', jar, true)).toBe('/hello');
	expect(jar.kept.get('hello')?.path).toBe('/hello');
});

test('it opens in the session just made, and in no other', () => {
	const { school, amina } = replied();
	const jar = aJar();
	afterJoining(school, amina, 'session-1', jar, true);
	expect(isFresh(school, 'session-1', jar)).toBe(true);
	expect(isFresh(school, 'session-2', jar)).toBe(false);
	expect(isFresh(school, undefined, jar)).toBe(false);
	expect(isFresh(school, 'session-1', aJar())).toBe(false);
	// What the browser holds gives no session away.
	expect(jar.get('hello')).not.toContain('session-1');
	greeted(jar);
	expect(isFresh(school, 'session-1', jar)).toBe(false);
});

test('a reply that can’t be read costs nobody their sign-in', () => {
	const { school, amina } = replied();
	school.sqlite.exec('alter table concern_entries rename to gone');
	expect(() => school.db.select().from(concernEntries).all()).toThrow();
	expect(afterJoining(school, amina, 'session-1', aJar(), true)).toBe('/trail');
});

test('for most children nothing is unsealed at sign-in', () => {
	const { school, oak } = replied();
	const ben = aPupil(school, { in: oak, name: 'Ben' });
	aConcern(school, { by: ben, words: 'pizza' });
	let opened = 0;
	const keys = {
		...school.keys,
		open: (...given: Parameters<typeof school.keys.open>) => {
			opened++;
			return school.keys.open(...given);
		}
	};
	afterJoining({ ...school, keys }, ben, 'session-1', aJar(), true);
	expect(opened).toBe(0);
});
