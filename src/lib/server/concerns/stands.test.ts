import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import { acknowledge } from './acknowledge.ts';
import { categorise } from './categorise.ts';
import { close, reopen } from './close.ts';
import { deskOf } from './desk.ts';
import { sayFirstKnown } from './first-known.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { refer } from './refer.ts';
import { chaseReply, replyCame } from './referral-reply.ts';

const words = 'as it was told';

function aRecord() {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'help' });
	return { school, ...people, id, view: () => openConcern(school, id, people.dsl) };
}

test('new, acknowledged, in hand, referred, closed', () => {
	const { school, id, dsl, view } = aRecord();
	expect(view().stands).toBe('new');
	note(school, id, dsl, words);
	expect(view().stands).toBe('new');
	const other = aRecord();
	acknowledge(other.school, other.id, other.dsl);
	expect(other.view().stands).toBe('acknowledged');
	acknowledge(school, id, dsl);
	expect(view().stands).toBe('in-hand');
	refer(school, id, dsl, { to: 'social-care', at: school.clock(), reference: '', words });
	expect(view().stands).toBe('referred');
	expect(deskOf(school, dsl).waiting[0]?.stands).toBe('referred');
	close(school, id, dsl, { outcome: 'with-others', words });
	expect(view().stands).toBe('closed');
	reopen(school, id, dsl, words);
	expect(view().stands).toBe('new');
});

test('a teacher the child picked isn’t told that it was referred, nor to whom', () => {
	const { school, amina, dsl, teacher } = aRecord();
	const id = aConcern(school, { by: amina, tell: teacher.id, words: 'help' });
	acknowledge(school, id, dsl);
	refer(school, id, dsl, { to: 'police', at: school.clock(), reference: 'X1', words });
	const view = openConcern(school, id, teacher);
	expect(view).toMatchObject({ stands: 'in-hand', referred: [], referrals: [], awaited: [] });
	expect(JSON.stringify(view)).not.toMatch(/X1|police/i);
});

test('the last categories said are what shows; more than three are refused', () => {
	const { school, id, dsl, view } = aRecord();
	categorise(school, id, dsl, { categories: ['bullying'], fourCs: ['conduct'], words: '' });
	categorise(school, id, dsl, {
		categories: ['nudes', 'nudes', 'grooming'],
		fourCs: ['contact'],
		words
	});
	expect(view().about).toMatchObject({
		names: ['Nudes or semi-nudes', 'Grooming'],
		fourCNames: ['Contact'],
		asksWhoKnew: true
	});
	expect(deskOf(school, dsl).waiting[0]?.categories).toEqual(['Nudes or semi-nudes', 'Grooming']);
	expect(view().chronology.filter(({ text }) => text.includes('what it is about'))).toHaveLength(2);
	expect(() =>
		categorise(school, id, dsl, {
			categories: ['neglect', 'money', 'ai', 'other'],
			fourCs: [],
			words
		})
	).toThrow('too-many-categories');
});

test('a reply is awaited until one came, and overdue once its day is past', () => {
	const { school, id, dsl, deputy, view } = aRecord();
	acknowledge(school, id, dsl);
	refer(school, id, dsl, {
		to: 'lado',
		at: school.clock(),
		reference: 'L1',
		words,
		replyDue: '2026-11-25'
	});
	const [referral] = view().referrals;
	const to = referral?.number ?? 0;
	expect(view().awaited).toEqual(['Reply awaited from LADO, due 25 Nov']);
	expect(deskOf(school, dsl).waiting[0]?.awaited).toHaveLength(1);
	school.later(4 * DAY);
	expect(view().awaited).toEqual(['Reply awaited from LADO, overdue since 25 Nov']);
	chaseReply(school, id, deputy, { to, by: 'Mr Rahman', at: school.clock(), words });
	expect(view().referrals[0]).toMatchObject({ chased: 1, isAnswered: false });
	replyCame(school, id, dsl, {
		to,
		by: 'Ms Adeyemi at the council',
		at: school.clock(),
		reference: 'L-77',
		words
	});
	expect(view().awaited).toEqual([]);
	expect(view().referred).toEqual(['LADO (the local authority’s designated officer) (L-77)']);
	expect(view().stands).toBe('referred');
	expect(() => chaseReply(school, id, dsl, { to: 1, by: 'x', at: 0, words })).toThrow(
		'no-such-referral'
	);
});

test('a school’s own policy isn’t waited for; a closed concern waits for nobody', () => {
	const { school, id, dsl, view } = aRecord();
	acknowledge(school, id, dsl);
	refer(school, id, dsl, { to: 'behaviour', at: school.clock(), reference: '', words });
	expect(view().awaited).toEqual([]);
	refer(school, id, dsl, { to: 'filtering', at: school.clock(), reference: '', words });
	expect(view().awaited).toEqual(['Reply awaited from Filtering provider']);
	close(school, id, dsl, { outcome: 'resolved', words });
	expect(view().awaited).toEqual([]);
});

test('suspected sexual abuse asks who first knew and who was told, until both are said', () => {
	const { school, id, dsl, view } = aRecord();
	acknowledge(school, id, dsl);
	const notYet = () => deskOf(school, dsl).waiting[0]?.notYet;
	expect(notYet()).toEqual(['Spoken to', 'Parents told']);
	categorise(school, id, dsl, { categories: ['sexual-abuse'], fourCs: [], words: '' });
	expect(notYet()?.slice(2)).toEqual(['Who first knew', 'Police or local authority told']);
	const known = { by: 'Miss Bell', at: school.clock(), toldBy: '', toldAt: null, words };
	sayFirstKnown(school, id, dsl, { ...known, told: 'not-yet' });
	expect(notYet()?.slice(2)).toEqual(['Police or local authority told']);
	sayFirstKnown(school, id, dsl, {
		...known,
		told: 'both',
		toldBy: 'Mrs Osei',
		toldAt: school.clock() + DAY
	});
	expect(notYet()).toHaveLength(2);
	expect(view().chronology.findLast(({ text }) => text.includes('first knew'))?.text).toContain(
		'Mrs Osei told the police and the local authority, Monday 23 November'
	);
});
