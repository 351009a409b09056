import { describe, expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { childChronology } from './child-chronology.ts';
import { deskOf, hasDesk } from './desk.ts';
import { handOver } from './hand-over.ts';
import { linkChild } from './link-child.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { endSharing, share } from './share.ts';
import { sharedDotFor, sharedFor } from './shared-for.ts';
import { strike } from './strike.ts';

const words = 'She takes her out at lunch.';

function aShared() {
	const school = aSchool();
	const people = somePeople(school);
	const ta = aStaff(school, { name: 'Miss Bell', roles: ['ta'] });
	const id = aConcern(school, { by: people.amina, words: 'they keep adding me back' });
	const until = school.clock() + 3 * DAY;
	return { school, ...people, ta, id, until };
}

test('a colleague without a desk reads it until the day, with a dot until they have opened it', () => {
	const { school, id, dsl, ta, until, amina } = aShared();
	expect(sharedDotFor(school, ta)).toBe(false);
	note(school, id, dsl, 'Rang home.');
	aConcern(school, { by: amina, words: 'another' });
	share(school, id, dsl, { to: ta.id, until, only: null, words });
	expect(sharedDotFor(school, ta)).toBe(true);
	expect(openConcern(school, id, dsl).chronology.map(({ text }) => text)).toContain(
		'Mrs Osei shared it with Miss Bell, until Thursday 26 November'
	);
	expect(sharedFor(school, ta).map((line) => line.id)).toEqual([id]);
	const view = openConcern(school, id, ta);
	expect(view).toMatchObject({ words: 'they keep adding me back', related: [], isTeam: false });
	expect(JSON.stringify(view)).toContain('Rang home.');
	expect(view.mayDo).toEqual(['noted', 'spoken-to', 'about-adult']);
	expect(sharedDotFor(school, ta)).toBe(false);
	expect(hasDesk(school, ta)).toBe(false);
	expect(deskOf(school, ta)).toMatchObject({ waiting: [], unconfirmed: [], closed: [] });
	expect(childChronology(school, ta, amina.id)).toEqual([]);

	school.later(3 * DAY);
	expect(sharedFor(school, ta)).toEqual([]);
	expect(() => openConcern(school, id, ta)).toThrow('no-such-concern');
});

test('taken back, it is gone at once', () => {
	const { school, id, dsl, deputy, ta, until } = aShared();
	share(school, id, dsl, { to: ta.id, until, only: null, words });
	expect(openConcern(school, id, dsl).sharedWith).toMatchObject([{ name: 'Miss Bell', until }]);
	endSharing(school, id, deputy, ta.id);
	expect(() => openConcern(school, id, ta)).toThrow('no-such-concern');
	expect(sharedDotFor(school, ta)).toBe(false);
	expect(openConcern(school, id, dsl).chronology.map(({ text }) => text)).toContain(
		'Mr Rahman ended sharing it with Miss Bell'
	);
	share(school, id, dsl, { to: ta.id, until, only: null, words });
	expect(openConcern(school, id, ta).words).not.toBe('');
});

test('the sharer takes back the sharing alone, never a duty', () => {
	const { school, id, dsl, deputy } = aShared();
	endSharing(school, id, dsl, deputy.id);
	expect(openConcern(school, id, deputy).words).not.toBe('');
});

test('reading it so acknowledges nothing, passes nothing on, and closes nothing', () => {
	const { school, id, dsl, ta, teacher, until } = aShared();
	share(school, id, dsl, { to: ta.id, until, only: null, words });
	expect(() => acknowledge(school, id, ta)).toThrow('not-yours-to-do');
	expect(() => share(school, id, ta, { to: teacher.id, until, only: null, words })).toThrow(
		'not-yours-to-do'
	);
	expect(() => endSharing(school, id, ta, ta.id)).toThrow('not-yours-to-do');
	note(school, id, ta, 'She was calmer today.');
	expect(openConcern(school, id, dsl)).toMatchObject({ isAcknowledged: false, stands: 'new' });
});

describe('it is shared with nobody', () => {
	test('whom the words may name', () => {
		const { school, amina, dsl, deputy, ta, until } = aShared();
		const id = aConcern(school, { by: amina, words: 'miss bell is nice' });
		expect(openConcern(school, id, deputy).mayShareWith.map(({ id: one }) => one)).not.toContain(
			ta.id
		);
		expect(() => share(school, id, dsl, { to: ta.id, until, only: null, words })).toThrow(
			'not-to-them'
		);
	});
	test('who is held from it, who reads it by duty, or who is the sharer', () => {
		const { school, amina, dsl, deputy, teacher, until } = aShared();
		const id = aConcern(school, { by: amina, tell: teacher.id, words: 'mr lund is nice' });
		for (const to of [teacher, deputy, dsl])
			expect(() => share(school, id, dsl, { to: to.id, until, only: null, words })).toThrow(
				'not-to-them'
			);
	});
	test('whom it is about; of an allegation, by nobody but the head or the chair', () => {
		const { school, amina, dsl, deputy, head, teacher, ta, until } = aShared();
		const id = aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id, words: 'he' });
		expect(() => share(school, id, head, { to: teacher.id, until, only: null, words })).toThrow(
			'not-to-them'
		);
		expect(() => share(school, id, dsl, { to: ta.id, until, only: null, words })).toThrow(
			'no-such-concern'
		);
		handOver(school, id, head, { to: deputy.id, until: null, words });
		expect(() => share(school, id, deputy, { to: ta.id, until, only: null, words })).toThrow(
			'not-yours-to-do'
		);
		share(school, id, head, { to: ta.id, until, only: null, words });
		expect(openConcern(school, id, ta).lado).toBeNull();
	});
	test('by a governor who is only the next in line', () => {
		const school = aSchool();
		const { amina, dsl, deputy, head, chair, governor, teacher } = somePeople(school);
		const id = aConcern(school, { by: amina, words: 'help' });
		for (const { id: gone } of [dsl, deputy, head, chair])
			school.sqlite.prepare('update staff set left_at = 1 where id = ?').run(gone);
		const other = aConcern(school, { by: amina, words: 'help again' });
		expect(openConcern(school, other, governor).mayShareWith).toEqual([]);
		expect(() =>
			share(school, other, governor, {
				to: teacher.id,
				until: school.clock() + DAY,
				only: null,
				words
			})
		).toThrow('not-yours-to-share');
		expect(id).not.toBe(other);
	});
	test('until a day that has gone', () => {
		const { school, id, dsl, ta } = aShared();
		expect(() =>
			share(school, id, dsl, { to: ta.id, until: school.clock(), only: null, words })
		).toThrow('until-has-gone');
	});
});

test('found to be about an adult, it closes for whom it was shared with too', () => {
	const { school, id, dsl, ta, teacher, until } = aShared();
	share(school, id, dsl, { to: ta.id, until, only: null, words });
	sayItIsAboutAdult(school, id, dsl, { adult: teacher.id, words });
	expect(() => openConcern(school, id, ta)).toThrow('no-such-concern');
	expect(sharedFor(school, ta)).toEqual([]);
	expect(sharedDotFor(school, ta)).toBe(false);
});

test('what was shared shows the other children in it, and leads to no chronology', () => {
	const { school, id, dsl, ta, oak, until } = aShared();
	const ben = aPupil(school, { in: oak, name: 'Ben' });
	aConcern(school, { by: ben, words: 'mine alone' });
	linkChild(school, id, dsl, { pupil: ben.id, how: 'saw', words: '' });
	share(school, id, dsl, { to: ta.id, until, only: null, words });
	const view = openConcern(school, id, ta);
	expect(view.others).toMatchObject([{ name: expect.stringContaining('Ben') }]);
	expect(view.related).toEqual([]);
	expect(childChronology(school, ta, ben.id)).toEqual([]);
});

test('a teacher the child picked, shown the rest for a while, then has what they had, and stills no alert', () => {
	const { school, amina, dsl, teacher, until } = aShared();
	const id = aConcern(school, { by: amina, tell: teacher.id, words: 'help' });
	note(school, id, dsl, 'About home.');
	acknowledge(school, id, teacher);
	share(school, id, dsl, { to: teacher.id, until, only: null, words });
	expect(JSON.stringify(openConcern(school, id, teacher))).toContain('About home');
	expect(openConcern(school, id, dsl)).toMatchObject({ isAcknowledged: false, stands: 'new' });
	endSharing(school, id, dsl, teacher.id);
	const view = openConcern(school, id, teacher);
	expect(view.words).toBe('help');
	expect(JSON.stringify(view)).not.toContain('About home');
});

describe('a part of a record', () => {
	function aPart() {
		const shared = aShared();
		const { school, dsl, deputy, oak } = shared;
		const { amina } = shared;
		const id = aConcern(school, {
			by: amina,
			words: 'secret words',
			happened: ['hurt-myself'],
			happeningNow: 'yes',
			saysTheyAre: 'a name',
			where: { page: 'trail' }
		});
		const ben = aPupil(school, { in: oak, name: 'Ben' });
		note(school, id, dsl, 'Sit her at the front.');
		note(school, id, dsl, 'About home.');
		linkChild(school, id, dsl, { pupil: ben.id, how: 'saw', words: '' });
		const numberOf = (text: string) =>
			openConcern(school, id, deputy).chronology.find(({ words: one }) => one === text)?.number ??
			0;
		return { ...shared, id, numberOf };
	}

	test('shows what was chosen and what they add, and nothing else of it', () => {
		const { school, id, dsl, ta, until, numberOf } = aPart();
		share(school, id, dsl, { to: ta.id, until, only: [numberOf('Sit her at the front.')], words });
		const view = openConcern(school, id, ta);
		expect(view).toMatchObject({ title: 'Part of a record', words: '', isPart: true });
		expect(view.chronology.map(({ words: one }) => one)).toEqual(['Sit her at the front.']);
		note(school, id, ta, 'She did.');
		const later = openConcern(school, id, ta);
		expect(later.chronology.map(({ words: one }) => one)).toEqual([
			'Sit her at the front.',
			'She did.'
		]);
		for (const seen of [later, sharedFor(school, ta)])
			expect(JSON.stringify(seen)).not.toMatch(/secret|home|Ben|hurt|trail|a name|Mail/i);
		expect(later).toMatchObject({ isQuick: false, isHappeningNow: false, happened: [] });
	});

	test('a chosen entry that is struck through goes from it', () => {
		const { school, id, dsl, ta, until, numberOf } = aPart();
		const front = numberOf('Sit her at the front.');
		share(school, id, dsl, { to: ta.id, until, only: [front], words });
		strike(school, id, dsl, { entry: front, words: 'Not any more, see home.' });
		expect(openConcern(school, id, ta).chronology).toEqual([]);
	});

	test('what the child said comes with the first entry alone', () => {
		const { school, id, dsl, ta, until } = aPart();
		share(school, id, dsl, { to: ta.id, until, only: [1], words });
		const view = openConcern(school, id, ta);
		expect(view).toMatchObject({ title: 'I want to hurt myself', words: 'secret words' });
		expect(JSON.stringify(view)).not.toMatch(/front|home|Ben/);
	});

	test('doesn’t say that it is about an adult, unless what was said is shown', () => {
		const { school, amina, teacher, head, ta, until } = aShared();
		const id = aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id, words: 'he' });
		note(school, id, head, 'Keep her company at break.');
		const { chronology } = openConcern(school, id, head);
		const number = chronology.find(({ text }) => text.startsWith('Note'))?.number ?? 0;
		share(school, id, head, { to: ta.id, until, only: [number], words });
		const view = openConcern(school, id, ta);
		expect(view).toMatchObject({ isAboutAdult: false, isQuick: false, aboutAdult: '', lado: null });
		for (const seen of [view, sharedFor(school, ta)])
			expect(JSON.stringify(seen)).not.toMatch(/Lund|adult at school|quick/);
	});

	test('a later sharing takes the place of an earlier one', () => {
		const { school, id, dsl, ta, until, numberOf } = aPart();
		share(school, id, dsl, { to: ta.id, until, only: null, words });
		expect(openConcern(school, id, ta).words).toBe('secret words');
		share(school, id, dsl, { to: ta.id, until, only: [numberOf('About home.')], words });
		expect(openConcern(school, id, ta).words).toBe('');
	});

	test('where what was shared can’t be read any more, nothing is shown', () => {
		const { school, id, dsl, ta, until } = aPart();
		share(school, id, dsl, { to: ta.id, until, only: [1], words });
		school.sqlite.exec(`update concern_entries set content = null where did = 'shared'`);
		const view = openConcern(school, id, ta);
		expect(view).toMatchObject({ title: 'Part of a record', words: '', chronology: [] });
	});

	test('of entries that aren’t there, or show nothing, is refused', () => {
		const { school, id, dsl, ta, until } = aPart();
		for (const only of [[], [2], [99]])
			expect(() => share(school, id, dsl, { to: ta.id, until, only, words })).toThrow(
				'no-such-part'
			);
	});
});
