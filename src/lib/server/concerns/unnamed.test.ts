import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { runs } from '../../../../tests/builders/long.ts';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { DAY, MINUTE } from '../../calendar/instant.ts';
import type { Year } from '../../curriculum/year.ts';
import { GAMES } from '../../games/index.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import { Refusal } from '../../wire/trouble.ts';
import { audit } from '../audit/tables.ts';
import { mail } from '../mail/tables.ts';
import type { Staff } from '../permissions/who.ts';
import { doWhatIsDue } from '../school/due.ts';
import { set } from '../school/settings.ts';
import { due } from '../school/tables.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { alertAgain } from './alert-again.ts';
import { bare } from './bare.ts';
import { childChronology, everythingAbout } from './child-chronology.ts';
import { close, reopen } from './close.ts';
import { concernOf, concernsOf, routeNow } from './concern.ts';
import { copyOut } from './copy-out.ts';
import { closedPage, deskOf, dotFor, pickedFor } from './desk.ts';
import { emptyConcern } from './empty.ts';
import { governorsFigures } from './figures.ts';
import { findChild } from './find-child.ts';
import { handOff } from './hand-off.ts';
import { keepingOf } from './keeping.ts';
import { linkChild } from './link-child.ts';
import { askToLook, refuseToLook } from './look.ts';
import { moveChild } from './move-child.ts';
import { openConcern } from './open.ts';
import { asFile } from './paper-file.ts';
import { asPage } from './paper-page.ts';
import { asText } from './paper-text.ts';
import { everPutTo } from './put-to-child.ts';
import { receiveConcern } from './receive.ts';
import { reply } from './reply.ts';
import { replyView } from './reply-view.ts';
import { share } from './share.ts';
import { shareWelfare } from './share-welfare.ts';
import { sharedFor } from './shared-for.ts';
import { speakTo } from './speak-to.ts';
import { concernBursts, concernChildren, concernReaders, concerns } from './tables.ts';
import { tellPeople } from './tell-people.ts';
import { waitingReply } from './waiting-reply.ts';

const words = 'they keep adding me back';
const IS = 'A child who did not want to be named (Years 3 and 4)';

/** A child with a name, an id and a class that stand nowhere else. */
function told(said: Partial<ConcernSent> = {}, year: Year = 'Y4') {
	const school = aSchool();
	const people = somePeople(school);
	const elm = aClass(school, { id: 'QUINCE', years: [year] });
	const child = aPupil(school, { in: elm, name: 'Zuzanna', year });
	const id = aConcern(school, { by: child, unnamed: true, words, ...said });
	return { school, people, child, id, elm };
}
type Told = ReturnType<typeof told>;

/** Whether anything says who the child is: name, id, class, or a year of their own. */
const namesThem = ({ child, elm }: Told, found: unknown): boolean =>
	new RegExp(`Zuzanna|"${child.id}"|pupil/${child.id}\\b|${elm}|Quince|Year 4|"Y4"`, 'i').test(
		JSON.stringify(found) ?? ''
	);

/** Each way that something of a concern reaches staff, or lies in the open. */
const WAYS: Record<string, (it: Told, who: Staff) => unknown> = {
	'its page': ({ school, id }, who) => openConcern(school, id, who),
	'the desk': ({ school }, who) => deskOf(school, who),
	'closed ones': ({ school }, who) => closedPage(school, who, 1),
	'what becomes of them': ({ school }, who) => keepingOf(school, who),
	'a copy as text': ({ school, id }, who) => asText(copyOut(school, id, who, 'text')),
	'a copy as a file': ({ school, id }, who) => asFile(copyOut(school, id, who, 'file')),
	'a copy as a page': ({ school, id }, who) => asPage(copyOut(school, id, who, 'pdf')),
	'replying to it': ({ school, id }, who) => replyView(school, id, who),
	'what was shared': ({ school }, who) => sharedFor(school, who),
	'what a teacher was picked for': ({ school, elm }, who) => pickedFor(school, who, elm),
	'governors’ numbers': ({ school }) => governorsFigures(school, new Map()),
	'the concern itself, inside the room': ({ school, id }) => concernsOf(school, [id]),
	'what stays once its words go': ({ school, id }) => {
		const concern = concernOf(school, id)!;
		return concern.entries.map((entry) => bare(entry, concern, routeNow(school, concern)));
	},
	'rows in the open': ({ school }) => [
		...school.db.select().from(concerns).all(),
		...school.db.select().from(concernChildren).all(),
		...school.db.select().from(concernReaders).all(),
		...school.db.select().from(concernBursts).all()
	],
	'work that is due': ({ school }) => school.db.select().from(due).all(),
	mail: ({ school }) => school.db.select().from(mail).all(),
	'the audit': ({ school }) =>
		school.db
			.select()
			.from(audit)
			.all()
			.map(({ about, seq, ...row }) => [
				row.by,
				row.did,
				about && school.keys.open(about, `audit/${seq}`)
			])
};

describe('nothing says who a child is that asked not to be named', () => {
	test.each(Object.entries(WAYS))('%s', (_, way) => {
		const it = told({
			where: { page: 'lesson', lesson: 'y4-passwords', activity: 'one', schoolClass: 'QUINCE' },
			saysTheyAre: 'Zuzanna in Quince',
			happened: ['unkind']
		});
		expect(namesThem(it, way(it, it.people.dsl))).toBe(false);
	});

	test('the same ways say who a child is that has a name', () => {
		const named = told({ unnamed: false });
		for (const way of ['its page', 'a copy as text', 'a copy as a file', 'a copy as a page'])
			expect([way, namesThem(named, WAYS[way]!(named, named.people.dsl))]).toEqual([way, true]);
		expect(namesThem(named, WAYS['the desk']!(named, named.people.dsl))).toBe(true);
	});

	test('neither does anything that hangs on the child', () => {
		const { school, people, child, id } = told();
		const other = aConcern(school, { by: child, words: 'with my name' });
		expect(
			childChronology(school, people.dsl, child.id).map((one) => 'id' in one && one.id)
		).toEqual([other]);
		expect(everythingAbout(school, people.dsl, child.id)).toHaveLength(1);
		expect(everPutTo(school, child.id)).toEqual([other]);
		expect(openConcern(school, other, people.dsl).related).toEqual([]);
		expect(openConcern(school, id, people.dsl).related).toEqual([]);
		expect(deskOf(school, people.dsl).stillWaiting.map((one) => one.id)).toEqual([other]);
		expect(
			school.db
				.select({ child: concerns.child })
				.from(concerns)
				.all()
				.map((one) => one.child)
		).toEqual([null, expect.any(String)]);
	});
});

test('staff read what such a child is called, and what the child was told', () => {
	const { school, people, id } = told({ promised: 'We will not show your name.' });
	const view = openConcern(school, id, people.dsl);
	expect(view.unnamed).toMatchObject({ is: IS, isUrgent: false, canLook: true, asked: null });
	expect(view).toMatchObject({ child: null, saysTheyAre: null, isUnconfirmed: false, words });
	expect(view.chronology.map(({ text }) => text)).toContain(
		'The child who sent it was told: “We will not show your name.”'
	);
	const { waiting, unconfirmed } = deskOf(school, people.dsl);
	expect(waiting.map(({ place }) => place)).toEqual([IS]);
	expect(unconfirmed).toEqual([]);
	expect(asText(copyOut(school, id, people.dsl, 'text'))).toContain(`Child: ${IS}\n`);
});

test('of where they were only the kind of place is left; a game goes by key stage', () => {
	const at = (where: ConcernSent['where']) => {
		const { school, people, id } = told({ where });
		return openConcern(school, id, people.dsl).where;
	};
	expect(at({ page: 'lesson', lesson: 'y4-passwords', activity: 'one' })).toBe('in a lesson');
	expect(at({ page: 'me', schoolClass: 'QUINCE' })).toBe('on “my work”');
	const title = GAMES['passwords']?.titles.LKS2;
	expect(title).not.toBe(GAMES['passwords']?.titles.EYFS);
	expect(at({ page: 'game', game: 'passwords', round: 2 })).toBe(`in the game “${title}”, round 2`);
});

test.each<[Year, boolean]>([
	['EYFS', false],
	['Y1', false],
	['Y2', false],
	['Y3', true],
	['Y4', true],
	['Y5', true],
	['Y6', true]
])('%s: a name is hidden on asking: %s', (year, isHidden) => {
	const it = told({}, year);
	const { child, unnamed } = openConcern(it.school, it.id, it.people.dsl);
	expect(child === null).toBe(isHidden);
	expect(unnamed !== null).toBe(isHidden);
});

test.each<[Year, boolean, boolean]>([
	['EYFS', true, false],
	['Y2', true, false],
	['Y3', true, true],
	['Y6', true, true],
	['Y3', false, false],
	['Y6', false, false]
])('whether Tell offers it to %s with the setting on, %s: %s', (year, isOn, offers) => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school, { years: [year] }), year });
	set(school, 'unnamed', isOn);
	expect(tellPeople(school, pupil).unnamed).toBe(offers);
	expect(tellPeople(school, { kind: 'nobody' }).unnamed).toBe(false);
});

test('a school that says nothing offers it to nobody', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school), year: 'Y4' });
	expect(tellPeople(school, pupil).unnamed).toBe(false);
});

test('what was promised on a screen holds, though it was turned off meanwhile', () => {
	const it = told();
	set(it.school, 'unnamed', false);
	expect(namesThem(it, openConcern(it.school, it.id, it.people.dsl))).toBe(false);
});

test('from a page nobody had signed in on nobody is hidden, and there is nobody to look at', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { unnamed: true, words, saysTheyAre: 'Kit' });
	const view = openConcern(school, id, people.dsl);
	expect(view).toMatchObject({ unnamed: null, saysTheyAre: 'Kit', isUnconfirmed: true });
	expect(() => askToLook(school, id, people.dsl, { words })).toThrow(Refusal);
});

test('no teacher is told of it: only the child’s own class could have picked them', () => {
	const it = told();
	const { school, child, people, elm } = it;
	const teacher = it.people.teacher;
	school.sqlite
		.prepare('insert into class_staff (school_class, staff, "as", since) values (?, ?, ?, ?)')
		.run(elm, teacher.id, 'teacher', school.clock());
	const id = aConcern(school, { by: child, unnamed: true, words, tell: teacher.id });
	expect(pickedFor(school, teacher, elm)).toEqual([]);
	expect(dotFor(school, teacher, elm)).toBe(false);
	expect(openConcern(school, id, people.dsl).askedToTell).toBeNull();
});

test('“my teacher” closes it to everybody who teaches, so that it doesn’t tell whose', () => {
	const it = told({ words: 'my teacher hits me' });
	expect(namesThem(it, openConcern(it.school, it.id, it.people.dsl))).toBe(false);
	expect(openConcern(it.school, it.id, it.people.dsl).mayName).toEqual(['Mr Lund']);
});

test('whom a hidden name speaks of isn’t told: a class is known by its teacher', () => {
	const it = told({ saysTheyAre: 'Zuzanna in Mr Lund’s class' });
	expect(openConcern(it.school, it.id, it.people.dsl).mayName).toEqual([]);
});

test('about an adult at school it goes where the routes send that', () => {
	const it = told({ aboutAdult: 'yes', adultNamed: 'Mrs Osei' });
	expect(() => openConcern(it.school, it.id, it.people.dsl)).toThrow(Refusal);
	expect(openConcern(it.school, it.id, it.people.head).unnamed?.is).toBe(IS);
});

test('many from one device are bundled apart from those with a name', () => {
	const { school, people, child } = told();
	const some = (n: number, unnamed: boolean) =>
		Array.from({ length: n }, () =>
			receiveConcern(school, {
				id: randomUUID(),
				maker: child.id,
				at: school.clock(),
				receivedAt: school.clock(),
				contents: { concern: { happened: [], notTell: [], words: 'again', unnamed } },
				address: '10.1.1.1'
			})
		);
	some(2, false);
	some(2, true);
	const bursts = () => deskOf(school, people.dsl).waiting.flatMap(({ burst }) => burst ?? []);
	expect(bursts()).toEqual([]);
	some(2, true);
	expect(bursts()).toHaveLength(4);
	expect(new Set(bursts().map(({ id }) => id)).size).toBe(1);
});

test('no reply goes to a child without a name: whoever saw it would know', () => {
	const { school, people, child, id } = told();
	expect(replyView(school, id, people.dsl)).toMatchObject({ choices: [] });
	expect(() => reply(school, id, people.dsl, { phrase: 'right', day: null })).toThrow(Refusal);
	expect(waitingReply(school, child.id)).toBeUndefined();
});

test('once its words have gone the name has gone with them', () => {
	const { school, people, id } = told();
	emptyConcern(school, concernOf(school, id)!, 'system');
	const view = openConcern(school, id, people.dsl);
	expect(view.unnamed).toMatchObject({ is: IS, canLook: false });
	expect(() => askToLook(school, id, people.dsl, { words })).toThrow(Refusal);
});

test('whatever staff do without looking, nothing says who the child is', () => {
	const DEEDS: Record<string, (it: Told, who: Staff, other: Told['child']) => void> = {
		acknowledge: ({ school, id }, who) => acknowledge(school, id, who),
		speak: ({ school, id }, who) =>
			speakTo(school, id, who, { by: 'Mrs Osei', at: school.clock(), words: '' }),
		find: ({ school, id }, who, other) => findChild(school, id, who, other.id),
		move: ({ school, id }, who, other) => moveChild(school, id, who, { pupil: other.id, words }),
		link: ({ school, id }, who, other) =>
			linkChild(school, id, who, { pupil: other.id, how: 'saw', words }),
		about: ({ school, id, people }, who) =>
			sayItIsAboutAdult(school, id, who, { adult: people.teacher.id, words }),
		share: ({ school, id, people }, who) =>
			share(school, id, who, {
				to: people.admin.id,
				until: school.clock() + DAY,
				only: null,
				words
			}),
		welfare: ({ school, id, people }, who) =>
			shareWelfare(school, id, who, { to: people.deputy.id, words }),
		close: ({ school, id }, who) => close(school, id, who, { outcome: 'resolved', words }),
		reopen: ({ school, id }, who) => reopen(school, id, who, words),
		handOff: ({ school, id }, who) =>
			handOff(school, id, who, { system: 'CPOMS', reference: '1', on: '2026-11-23' }),
		ask: ({ school, id }, who) => askToLook(school, id, who, { words }),
		refuse: ({ school, id }, who) => refuseToLook(school, id, who, { words }),
		wait: ({ school }) => {
			school.later(15 * MINUTE);
			doWhatIsDue(school, { 'alert-again': alertAgain });
		},
		empty: ({ school, id }) => emptyConcern(school, concernOf(school, id)!, 'system')
	};
	const who = ['dsl', 'deputy', 'head', 'chair', 'admin', 'teacher', 'governor'] as const;
	const deeds = fc.array(
		fc.record({ does: fc.constantFrom(...Object.keys(DEEDS)), by: fc.constantFrom(...who) }),
		{ maxLength: 8 }
	);
	const said = fc.record({
		aboutAdult: fc.constantFrom('yes' as const, 'no' as const, undefined),
		words: fc.constantFrom('', 'help', 'my teacher hits me', 'the DSL said not to tell')
	});
	const orRefused = <T>(work: () => T): T | undefined => {
		try {
			return work();
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return undefined;
		}
	};
	fc.assert(
		fc.property(said, deeds, ({ aboutAdult, ...text }, done) => {
			const it = told({ ...text, ...(aboutAdult && { aboutAdult }) });
			const other = aPupil(it.school, { in: it.people.oak, name: 'Ben', year: 'Y6' });
			for (const { does, by } of done) orRefused(() => DEEDS[does]!(it, it.people[by], other));
			const found = who.flatMap((one) =>
				Object.entries(WAYS).flatMap(([name, way]) =>
					namesThem(
						it,
						orRefused(() => way(it, it.people[one]))
					)
						? [`${one}: ${name}`]
						: []
				)
			);
			expect(found).toEqual([]);
		}),
		{ numRuns: runs(12) }
	);
}, 120_000);
