import { describe, expect, test } from 'vitest';
import { aConcern, somePeople, type People } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY, dayOf, HOUR } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { staff, staffRoles } from '../people/tables.ts';
import { set } from '../school/settings.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { close, reopen } from './close.ts';
import { findChild } from './find-child.ts';
import { openConcern } from './open.ts';
import { reply } from './reply.ts';
import { replyView } from './reply-view.ts';
import { speakTo } from './speak-to.ts';
import { concernEntries } from './tables.ts';
import { replySeen, waitingReply } from './waiting-reply.ts';
import { writeConcern } from './write.ts';

const RIGHT = { phrase: 'right', day: null } as const;
const words = 'They have said what happened.';

function told(said: Partial<ConcernSent> = {}) {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'they keep adding me back', ...said });
	return { school, people, id };
}
const comesToday = (school: TestSchool) =>
	({ phrase: 'come', day: dayOf(school.clock()) }) as const;

test('a reply waits for the child, signed with the adult’s name, and is on the record', () => {
	const { school, people, id } = told();
	expect(waitingReply(school, people.amina.id)).toBeUndefined();
	reply(school, id, people.dsl, comesToday(school));
	expect(waitingReply(school, people.amina.id)).toMatchObject({
		phrase: 'come',
		said: 'today',
		name: 'Mrs Osei',
		portrait: 'teacher-woman'
	});
	expect(openConcern(school, id, people.deputy).chronology.map(({ text }) => text)).toContain(
		'Reply by Mrs Osei: “I have read this. I will come and see you today.”'
	);
});

test('it holds nothing of what the child told, and lies sealed', () => {
	const { school, people, id } = told({ words: 'hair', happened: ['unkind'] });
	reply(school, id, people.dsl, RIGHT);
	expect(JSON.stringify(waitingReply(school, people.amina.id))).not.toMatch(/hair|unkind/);
	const sealed = school.db.select().from(concernEntries).all();
	expect(Buffer.concat(sealed.map(({ content }) => content!)).toString()).not.toContain('right');
});

test('nobody else’s sign-in meets it', () => {
	const { school, people, id } = told();
	const other = aPupil(school, { in: people.oak, name: 'Ben' });
	reply(school, id, people.dsl, RIGHT);
	expect(waitingReply(school, other.id)).toBeUndefined();
	const { seq } = waitingReply(school, people.amina.id)!;
	replySeen(school, other.id, seq);
	expect(waitingReply(school, people.amina.id)).toBeDefined();
});

test('once the child has seen it it is over: it doesn’t come again, and there is no second', () => {
	const { school, people, id } = told();
	reply(school, id, people.dsl, RIGHT);
	const { seq } = waitingReply(school, people.amina.id)!;
	replySeen(school, people.amina.id, seq);
	replySeen(school, people.amina.id, seq);
	expect(waitingReply(school, people.amina.id)).toBeUndefined();
	const lines = openConcern(school, id, people.dsl).chronology.map(({ text }) => text);
	expect(lines.filter((line) => line === 'The child has seen the reply')).toHaveLength(1);
	expect(() => reply(school, id, people.dsl, RIGHT)).toThrow('no-reply-shown');
});

test('until they have seen it a new one takes its place', () => {
	const { school, people, id } = told();
	reply(school, id, people.dsl, comesToday(school));
	const { seq } = waitingReply(school, people.amina.id)!;
	reply(school, id, people.deputy, RIGHT);
	expect(waitingReply(school, people.amina.id)).toMatchObject({ ...RIGHT, name: 'Mr Rahman' });
	// The page still showed the first.
	replySeen(school, people.amina.id, seq);
	expect(waitingReply(school, people.amina.id)).toBeDefined();
});

test('a day that isn’t true, or was made up, is refused', () => {
	const { school, people, id } = told();
	const yesterday = dayOf(school.clock() - DAY);
	for (const chosen of [
		{ phrase: 'come', day: yesterday },
		{ phrase: 'come', day: null },
		{ phrase: 'right', day: dayOf(school.clock()) }
	] as const)
		expect(() => reply(school, id, people.dsl, chosen)).toThrow('reply-not-true-now');
	school.later(8 * HOUR);
	expect(() => reply(school, id, people.dsl, comesToday(school))).toThrow('reply-not-true-now');
});

test('after the day has gone by the child isn’t told of it', () => {
	const { school, people, id } = told();
	reply(school, id, people.dsl, comesToday(school));
	school.later(DAY);
	expect(waitingReply(school, people.amina.id)?.said).toBe('gone');
});

describe('no reply', () => {
	const refuses = (
		{ school, people, id }: { school: TestSchool; people: People; id: ConcernId },
		code: string,
		by = people.dsl
	) => {
		expect(() => reply(school, id, by, RIGHT)).toThrow(code);
		expect(waitingReply(school, people.amina.id)).toBeUndefined();
	};

	test.each<[string, Partial<ConcernSent>]>([
		['about an adult at school', { aboutAdult: 'yes' }],
		['that may be', { aboutAdult: 'not-sure' }],
		['that names who it is', { aboutAdult: 'no', adultNamed: 'somebody at lunch' }]
	])('to a concern %s', (_, said) => {
		const it = told(said);
		refuses(it, 'no-reply-about-adult', it.people.head);
		expect(replyView(it.school, it.id, it.people.head)).toMatchObject({ choices: [], sent: null });
	});
	test('to one whose words may name an adult', () => {
		const it = told({ words: 'mr lund is nice' });
		refuses(it, 'no-reply-about-adult');
	});
	test('to one nobody had signed in for, also once staff say whose it is', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { words: 'help', saysTheyAre: 'Amina' });
		refuses({ school, people, id }, 'no-reply-not-signed-in');
		findChild(school, id, people.dsl, people.amina.id);
		refuses({ school, people, id }, 'no-reply-not-signed-in');
	});
	test('to one that an adult wrote', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = crypto.randomUUID() as string as ConcernId;
		writeConcern(school, people.teacher, {
			id,
			child: people.amina.id,
			how: 'heard',
			said: { happened: [], notTell: [], words }
		});
		refuses({ school, people, id }, 'no-reply-not-the-child');
	});
	test('to a closed one', () => {
		const it = told();
		acknowledge(it.school, it.id, it.people.dsl);
		close(it.school, it.id, it.people.dsl, { outcome: 'resolved', words });
		refuses(it, 'no-reply-closed');
	});
	test('where the school has turned them off', () => {
		const it = told();
		set(it.school, 'repliesOff', true);
		refuses(it, 'no-reply-off');
	});
	test('from the teacher a child picked, who sees none either', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, tell: people.teacher.id });
		refuses({ school, people, id }, 'not-yours-to-do', people.teacher);
		reply(school, id, people.dsl, RIGHT);
		replySeen(school, people.amina.id, waitingReply(school, people.amina.id)!.seq);
		const view = JSON.stringify(openConcern(school, id, people.teacher));
		expect(view).not.toMatch(/repl|did the right thing/i);
	});
});

describe('a reply that waits is withheld', () => {
	test.each<[string, (it: ReturnType<typeof told>) => void, boolean]>([
		[
			'once it is found to be about an adult',
			({ school, people, id }) =>
				sayItIsAboutAdult(school, id, people.deputy, { adult: people.teacher.id, words }),
			false
		],
		['once replies are turned off', ({ school }) => set(school, 'repliesOff', true), false],
		[
			'once somebody has spoken to the child',
			({ school, people, id }) =>
				speakTo(school, id, people.dsl, { by: 'Mr Lund', at: school.clock(), words }),
			false
		],
		[
			'while it is closed',
			({ school, people, id }) => {
				acknowledge(school, id, people.dsl);
				close(school, id, people.dsl, { outcome: 'resolved', words });
			},
			false
		],
		[
			'but not once it is opened again',
			({ school, people, id }) => {
				acknowledge(school, id, people.dsl);
				close(school, id, people.dsl, { outcome: 'resolved', words });
				reopen(school, id, people.dsl, words);
			},
			true
		],
		[
			'once whoever signs it has left',
			({ school }) => void school.db.update(staff).set({ leftAt: school.clock() }).run(),
			false
		],
		[
			'once whoever signs it has other duties',
			({ school }) => void school.db.update(staffRoles).set({ until: school.clock() }).run(),
			false
		]
	])('%s', (_, happens, waits) => {
		const it = told();
		reply(it.school, it.id, it.people.dsl, RIGHT);
		expect(waitingReply(it.school, it.people.amina.id)).toBeDefined();
		happens(it);
		expect(waitingReply(it.school, it.people.amina.id) !== undefined).toBe(waits);
	});
	test('what was on the screen all the same is noted as seen', () => {
		const { school, people, id } = told();
		reply(school, id, people.dsl, RIGHT);
		const { seq } = waitingReply(school, people.amina.id)!;
		sayItIsAboutAdult(school, id, people.deputy, { adult: people.teacher.id, words });
		replySeen(school, people.amina.id, seq);
		const lines = openConcern(school, id, people.head).chronology.map(({ text }) => text);
		expect(lines).toContain('The child has seen the reply');
	});
});
