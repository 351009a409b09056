import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { aBrowser } from '../../../../tests/builders/browser.ts';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { openSchool } from './open-school.ts';
import { DAY } from '../../calendar/instant.ts';
import type { PostOffice } from '../mail/post-office.ts';
import { deskOf } from '../concerns/desk.ts';
import { openConcern } from '../concerns/open.ts';
import { NOBODY } from '../permissions/who.ts';
import { tellByForm } from '../concerns/tell-form.ts';
import { tellSealed } from '../concerns/tell-sealed.ts';
import { tellPeople } from '../concerns/tell-people.ts';
import { applyWaiting } from '../post/apply.ts';
import { openPostRoom } from '../post/start.ts';
import { posted } from '../post/tables.ts';
import { closeSchool } from './open-school.ts';
import { set } from './settings.ts';
import { settings } from './tables.ts';
import { tellOfKeyTrouble } from './tell-of-key-trouble.ts';
import { isOpenWithoutKeys, sentWithoutKeys } from './without-keys.ts';

function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-keys-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A school with a concern in it that was stopped, and whose keys were then moved aside. */
function stoppedWithout(...names: string[]) {
	const folder = aFolder();
	const before = aSchool({ folder });
	const people = somePeople(before);
	const id = aConcern(before, { by: people.amina, words: 'they keep adding me back' });
	closeSchool(before);
	const keyAt = (name: string) => join(folder, 'keys', name);
	for (const name of names) renameSync(keyAt(name), `${keyAt(name)}.aside`);
	return {
		folder,
		people,
		id,
		keyAt,
		putBack: () => {
			for (const name of names) copyFileSync(`${keyAt(name)}.aside`, keyAt(name));
		}
	};
}

test('a new school makes its keys, and knows them again', () => {
	const folder = aFolder();
	const first = aSchool({ folder });
	expect(first.keyTrouble).toBeUndefined();
	const { mark } = first.keys;
	closeSchool(first);
	const again = aSchool({ folder });
	expect(again.keyTrouble).toBeUndefined();
	expect(again.keys.mark).toBe(mark);
});

test.each([['fields.key'], ['tokens.key']])(
	'a school whose %s is missing makes no other one, and opens all the same',
	(name) => {
		const { folder, keyAt } = stoppedWithout(name);
		const school = aSchool({ folder });
		expect(school.keyTrouble).toBe('missing');
		expect(existsSync(keyAt(name))).toBe(false);
		expect(() => school.keys.seal('x', 'a place')).toThrow('keys-missing');
		expect(() => school.keys.digest('x', 'maker')).toThrow('keys-missing');
	}
);

test.each([
	['fields.key', 32],
	['tokens.key', 32],
	['fields.key', 12]
])('another %s, of %i bytes, is taken for no key of the school’s', (name, bytes) => {
	const { folder, keyAt } = stoppedWithout(name);
	writeFileSync(keyAt(name), Buffer.alloc(bytes, 7));
	const school = aSchool({ folder });
	expect(school.keyTrouble).toBe('not-theirs');
	expect(() => school.keys.seal('x', 'a place')).toThrow('keys-not-theirs');
});

test('a school from before keys were marked is known by what is sealed in it', () => {
	const { folder, putBack, keyAt } = stoppedWithout('fields.key');
	const unmark = () => {
		const school = aSchool({ folder });
		school.db.delete(settings).where(eq(settings.name, 'keyMark')).run();
		closeSchool(school);
	};
	unmark();
	expect(aSchool({ folder }).keyTrouble).toBe('missing');
	writeFileSync(keyAt('fields.key'), Buffer.alloc(32, 7));
	expect(aSchool({ folder }).keyTrouble).toBe('not-theirs');
	putBack();
	expect(aSchool({ folder }).keyTrouble).toBeUndefined();
	rmSync(keyAt('tokens.key'));
	expect(aSchool({ folder }).keyTrouble).toBe('missing');
});

test('it says so in the log, by a code', () => {
	const { folder } = stoppedWithout('fields.key');
	const said: unknown[] = [];
	const log = { error: (what: unknown) => said.push(what) } as never;
	const school = openSchool({ folder, clock: () => 0, log });
	onTestFinished(() => closeSchool(school));
	expect(said).toEqual([{ code: 'keys-missing' }]);
});

test('what a child tells meanwhile is kept, and is on the desk with what was there before, once the keys are back', async () => {
	const { folder, people, id, putBack } = stoppedWithout('fields.key', 'tokens.key');
	const without = aSchool({ folder });
	openPostRoom(without);
	const { outbox } = aBrowser(without);
	const lane = await outbox.openLane({ first: true });
	const kept = await lane.put({
		what: 'concern',
		maker: null,
		at: without.clock(),
		concern: { happened: ['at-home'], notTell: [], words: 'from a page with script' }
	});
	await kept.received;
	const form = new FormData();
	form.set('id', '6f1c1a52-3f0e-4f0a-9d58-0d4f6a3f1b11');
	form.set('words', 'from the plain page');
	expect(() => tellByForm(without, NOBODY, form)).toThrow('keys-missing');
	await tellSealed(without, people.amina, form);
	await tellSealed(without, people.amina, form);
	await applyWaiting(without);
	expect(without.db.select().from(posted).all()).toMatchObject([
		{ stuck: null, appliedAt: null },
		{ stuck: null, appliedAt: null }
	]);
	expect(sentWithoutKeys(without)).toEqual({ things: 2, last: without.clock() });
	closeSchool(without);

	putBack();
	const school = aSchool({ folder });
	openPostRoom(school);
	await applyWaiting(school);
	const { waiting, unconfirmed } = deskOf(school, people.dsl);
	expect(waiting.map((line) => line.id)).toEqual([id]);
	expect(unconfirmed.map(({ words }) => words).sort()).toEqual([
		'from a page with script',
		'from the plain page'
	]);
});

test('while its keys are away a school offers no hidden name; a form that asks for one has none in it', async () => {
	const { folder, people, putBack } = stoppedWithout('fields.key');
	const without = aSchool({ folder });
	set(without, 'unnamed', true);
	expect(tellPeople(without, people.amina).unnamed).toBe(false);
	const form = new FormData();
	form.set('id', '6f1c1a52-3f0e-4f0a-9d58-0d4f6a3f1b11');
	form.set('words', 'from an older page');
	form.set('unnamed', 'We will not show your name.');
	await tellSealed(without, people.amina, form);
	closeSchool(without);

	putBack();
	const school = aSchool({ folder });
	expect(tellPeople(school, people.amina).unnamed).toBe(true);
	openPostRoom(school);
	await applyWaiting(school);
	const [line] = deskOf(school, people.dsl).unconfirmed;
	expect(line?.words).toBe('from an older page');
	expect(JSON.stringify(openConcern(school, line!.id, people.dsl))).not.toContain('Amina');
});

test('while nobody can read it, no child is told that somebody will', () => {
	const { folder, people } = stoppedWithout('fields.key');
	expect(tellPeople(aSchool({ folder }), people.amina).year.halfTerms).toEqual([]);
});

test('those with a desk and the admins get a mail about it, once a day', async () => {
	const { folder } = stoppedWithout('fields.key');
	const school = aSchool({ folder });
	const sent: string[] = [];
	let works = false;
	const office: PostOffice = {
		send: ({ to }) => (works ? Promise.resolve(void sent.push(to)) : Promise.reject(new Error()))
	};
	await tellOfKeyTrouble(school, office);
	expect(sent).toHaveLength(0);
	works = true;
	await tellOfKeyTrouble(school, office);
	await tellOfKeyTrouble(school, office);
	// The lead, the deputy, the head, the chair and the admin.
	expect(sent).toHaveLength(5);
	school.later(DAY);
	await tellOfKeyTrouble(school, office);
	expect(sent).toHaveLength(10);
});

test.each([
	['/(open)/tell', true],
	['/(open)/tell/people', true],
	['/(open)/post', true],
	['/(open)/post/key', true],
	['/(open)/keys-away', true],
	['/healthz', true],
	['/(open)/login', false],
	['/(pupil)/trail', false],
	['/(staff)/safeguarding', false],
	['/(staff)/admin/devices', false],
	['/nowhere', false]
])('without keys %s is open: %s', (route, isOpen) => {
	expect(isOpenWithoutKeys(route)).toBe(isOpen);
});
