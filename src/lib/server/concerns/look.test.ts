import { describe, expect, test } from 'vitest';
import { aConcern, somePeople, type People } from '../../../../tests/builders/concern.ts';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import { Refusal } from '../../wire/trouble.ts';
import { audit } from '../audit/tables.ts';
import { mail } from '../mail/tables.ts';
import type { Staff } from '../permissions/who.ts';
import { childChronology } from './child-chronology.ts';
import { concernsChain } from './chronology.ts';
import { deskOf } from './desk.ts';
import { findChild } from './find-child.ts';
import { handOver } from './hand-over.ts';
import { agreeToLook, askToLook, refuseToLook } from './look.ts';
import { openConcern } from './open.ts';
import { asText } from './paper-text.ts';
import { copyOut } from './copy-out.ts';
import { reply } from './reply.ts';
import { share } from './share.ts';
import { sharedFor } from './shared-for.ts';
import { waitingReply } from './waiting-reply.ts';

const words = 'they say they will push him in front of the bus';
const why = { words: 'He may be pushed into the road on the way home.' };

function told(said: Partial<ConcernSent> = {}) {
	const school = aSchool();
	const people = somePeople(school);
	const child = aPupil(school, { in: people.oak, name: 'Zuzanna' });
	const id = aConcern(school, { by: child, unnamed: true, words, ...said });
	const name = (who: Staff) => openConcern(school, id, who).child?.name ?? null;
	const did = () =>
		school.db
			.select()
			.from(audit)
			.all()
			.map(({ by, did }) => `${by} ${did}`);
	return { school, people, child, id, name, did };
}

test('one asks with a reason, another agrees, and the name shows to those whose concern it is', () => {
	const { school, people, child, id, name, did } = told();
	askToLook(school, id, people.dsl, why);
	expect(name(people.dsl)).toBeNull();
	expect(name(people.deputy)).toBeNull();
	expect(openConcern(school, id, people.deputy).unnamed?.asked).toMatchObject({
		by: 'Mrs Osei',
		...why,
		isMine: false
	});
	expect(openConcern(school, id, people.dsl).unnamed?.asked?.isMine).toBe(true);

	agreeToLook(school, id, people.deputy);
	expect(name(people.dsl)).toBe('Zuzanna');
	expect(name(people.deputy)).toBe('Zuzanna');
	expect(openConcern(school, id, people.dsl).unnamed).toBeNull();
	expect(() => openConcern(school, id, people.head)).toThrow(Refusal);
	expect(asText(copyOut(school, id, people.dsl, 'text'))).toContain('Child: Zuzanna, Oak (Year 4)');
	expect(deskOf(school, people.dsl).stillWaiting.map((one) => one.name)).toEqual(['Zuzanna']);
	expect(childChronology(school, people.dsl, child.id)).toMatchObject([{ id, as: 'Told by them' }]);

	const lines = openConcern(school, id, people.dsl).chronology;
	expect(lines.map(({ text }) => text)).toEqual(
		expect.arrayContaining([
			'Mrs Osei asked to see who the child is',
			'Mr Rahman agreed: the child’s name shows from here on. Whoever speaks with them says so'
		])
	);
	expect(lines.find(({ text }) => text.includes('asked to see'))?.words).toBe(why.words);
	expect(did()).toEqual(
		expect.arrayContaining([
			`staff/${people.dsl.id} asked-to-look`,
			`staff/${people.deputy.id} agreed-to-look`
		])
	);
	expect(concernsChain(school).firstBroken).toBeUndefined();
});

test('whoever asks can’t agree, and nobody agrees to what nobody asked', () => {
	const { school, people, id, name } = told();
	expect(() => agreeToLook(school, id, people.dsl)).toThrow('nobody-asks-to-look');
	askToLook(school, id, people.dsl, why);
	expect(() => agreeToLook(school, id, people.dsl)).toThrow('not-alone');
	expect(name(people.dsl)).toBeNull();
});

test.each<[string, (people: People) => Staff]>([
	['head, who doesn’t read it', ({ head }) => head],
	['class teacher', ({ teacher }) => teacher],
	['admin', ({ admin }) => admin],
	['governor', ({ governor }) => governor]
])('neither asking nor agreeing is for the %s', (_, one) => {
	const { school, people, id, name } = told();
	expect(() => askToLook(school, id, one(people), why)).toThrow(Refusal);
	askToLook(school, id, people.dsl, why);
	expect(() => agreeToLook(school, id, one(people))).toThrow(Refusal);
	expect(() => refuseToLook(school, id, one(people), why)).toThrow(Refusal);
	expect(name(people.dsl)).toBeNull();
});

test('a colleague whom it was shown to neither asks nor agrees, and sees no more once two have looked', () => {
	const { school, people, id } = told();
	const until = school.clock() + DAY;
	const shared = { to: people.admin.id, until, only: null, words: 'needs to know' };
	share(school, id, people.dsl, shared);
	expect(() => askToLook(school, id, people.admin, why)).toThrow(Refusal);
	askToLook(school, id, people.dsl, why);
	expect(() => agreeToLook(school, id, people.admin)).toThrow(Refusal);
	expect(openConcern(school, id, people.admin).unnamed).toMatchObject({
		canLook: false,
		asked: null,
		others: []
	});
	agreeToLook(school, id, people.deputy);
	expect(sharedFor(school, people.admin)).toEqual([]);
	expect(() => openConcern(school, id, people.admin)).toThrow(Refusal);
	share(school, id, people.dsl, shared);
	expect(openConcern(school, id, people.admin).child?.name).toBe('Zuzanna');
});

test('a no stands, with its reason; somebody may ask again, and whoever asked may take it back', () => {
	const { school, people, id, name } = told();
	askToLook(school, id, people.dsl, why);
	refuseToLook(school, id, people.deputy, { words: 'We can watch the gate instead.' });
	expect(() => agreeToLook(school, id, people.deputy)).toThrow('nobody-asks-to-look');
	askToLook(school, id, people.dsl, why);
	refuseToLook(school, id, people.dsl, { words: 'They came to me.' });
	expect(() => agreeToLook(school, id, people.deputy)).toThrow('nobody-asks-to-look');
	expect(name(people.dsl)).toBeNull();
	expect(openConcern(school, id, people.dsl).chronology.map(({ text }) => text)).toEqual(
		expect.arrayContaining([
			'Mr Rahman said no: the child’s name stays hidden',
			'Mrs Osei took that back: the child’s name stays hidden'
		])
	);
});

test('whoever can agree is told that there is something to read, and no more', () => {
	const { school, people, id } = told();
	const mails = () =>
		school.db
			.select({ to: mail.to })
			.from(mail)
			.all()
			.map(({ to }) => to);
	const before = mails().length;
	askToLook(school, id, people.dsl, why);
	const fresh = mails().slice(before);
	expect(fresh).toHaveLength(1);
	expect(JSON.stringify(school.db.select().from(mail).all())).not.toMatch(/Zuzanna|bus|look/);
});

describe('about an adult at school', () => {
	test('the head asks, and it opens to the chair, who can agree', () => {
		const { school, people, id, name } = told({ aboutAdult: 'yes', adultNamed: 'Mrs Osei' });
		expect(() => openConcern(school, id, people.chair)).toThrow(Refusal);
		askToLook(school, id, people.head, why);
		expect(openConcern(school, id, people.chair).unnamed?.asked).toMatchObject(why);
		agreeToLook(school, id, people.chair);
		expect(name(people.head)).toBe('Zuzanna');
		expect(() => openConcern(school, id, people.dsl)).toThrow(Refusal);
	});

	test('whoever it is about is never the second', () => {
		const { school, people, id } = told({ aboutAdult: 'yes', adultNamed: 'Mr Okoro' });
		expect(() => askToLook(school, id, people.head, why)).toThrow('nobody-to-agree');
		expect(() => openConcern(school, id, people.chair)).toThrow(Refusal);
		// The head opens it to a lead, who then can.
		handOver(school, id, people.head, { to: people.deputy.id, until: null, words: '' });
		askToLook(school, id, people.head, why);
		agreeToLook(school, id, people.deputy);
		expect(openConcern(school, id, people.head).child?.name).toBe('Zuzanna');
	});
});

test('who asked has left meanwhile: another asks anew', () => {
	const { school, people, id, name } = told();
	askToLook(school, id, people.dsl, why);
	school.sqlite.prepare('update staff set left_at = ? where id = ?').run(1, people.dsl.id);
	expect(() => agreeToLook(school, id, people.deputy)).toThrow('asker-gone');
	expect(openConcern(school, id, people.deputy).unnamed).toMatchObject({ asked: null });
	expect(name(people.deputy)).toBeNull();
});

test('with the class known, “my teacher” is who teaches it, and stays closed to whom it was closed', () => {
	const { school, people, id } = told({ words: 'my teacher hits me' });
	const elsewhere = aClass(school, { id: 'ELM' });
	aStaff(school, { name: 'Ms Elm', roles: ['teacher'], of: elsewhere });
	askToLook(school, id, people.dsl, why);
	agreeToLook(school, id, people.deputy);
	expect(openConcern(school, id, people.dsl).mayName).toEqual(['Mr Lund']);
	expect(() => openConcern(school, id, people.teacher)).toThrow(Refusal);
});

test('what two saw takes the place of what somebody had guessed', () => {
	const { school, people, child, id, name } = told();
	const other = aPupil(school, { in: people.oak, name: 'Ben' });
	findChild(school, id, people.dsl, other.id);
	expect(name(people.dsl)).toBe('Ben');
	askToLook(school, id, people.dsl, why);
	agreeToLook(school, id, people.deputy);
	expect(name(people.dsl)).toBe('Zuzanna');
	expect(childChronology(school, people.dsl, other.id)).toEqual([]);
	expect(childChronology(school, people.dsl, child.id)).toHaveLength(1);
});

test('from then on the child can be answered on a screen as any other', () => {
	const { school, people, child, id } = told();
	askToLook(school, id, people.dsl, why);
	agreeToLook(school, id, people.deputy);
	reply(school, id, people.dsl, { phrase: 'right', day: null });
	expect(waitingReply(school, child.id)).toMatchObject({ phrase: 'right', name: 'Mrs Osei' });
});

test.each<[Partial<ConcernSent>, boolean]>([
	[{ happened: ['hurt-myself'] }, true],
	[{ happeningNow: 'yes' }, true],
	[{ happeningNow: 'not-sure' }, true],
	[{ happeningNow: 'no', happened: ['unkind'] }, false],
	[{}, false]
])('%j: the desk is told that it may look: %s', (said, isUrgent) => {
	const { school, people, id } = told(said);
	expect(openConcern(school, id, people.dsl).unnamed).toMatchObject({
		isUrgent,
		others: ['Mr Rahman']
	});
});
