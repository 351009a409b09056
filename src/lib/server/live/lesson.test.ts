import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { LESSON, theEdition } from '../../../../tests/builders/work.ts';
import { HOUR } from '../../calendar/instant.ts';
import type { ClassId } from '../../wire/ids.ts';
import type { Move } from '../../wire/live.ts';
import { askForCare } from '../people/care.ts';
import { closeSchool } from '../school/open-school.ts';
import type { School } from '../school/school.ts';
import { deliveriesTo } from '../teaching/deliveries.ts';
import { join } from './follow.ts';
import {
	castVote,
	drop,
	finish,
	liveFor,
	liveForTeacher,
	liveNow,
	move,
	shapeOf,
	start
} from './lesson.ts';
import { liveStream } from './live-stream.ts';
import { liveLessons, liveVotes } from './tables.ts';

function oak() {
	const school = aSchool();
	const schoolClass = aClass(school, { id: 'OAK', years: ['Y3'] });
	const teacher = aStaff(school, { roles: ['teacher'], of: schoolClass });
	const pupils = Array.from({ length: 4 }, () => aPupil(school, { in: schoolClass }));
	const id = start(school, { schoolClass, lesson: LESSON, by: teacher.id });
	const does = (made: Move) => move(school, schoolClass, id, made);
	/** The first part with something to vote on. */
	const question = shapeOf(theEdition(school)).find((one) => one.choices(0).length > 1)!;
	const asks = () => {
		does({ do: 'go', activity: question.id, part: 0 });
		does({ do: 'open-vote', way: 'devices' });
	};
	const votes = (which: number, choice: number) =>
		castVote(school, pupils[which]!, { live: id, activity: question.id, part: 0, choice });
	return { school, schoolClass, teacher, pupils, id, does, question, asks, votes };
}

/** What has come down a stream so far. */
function listen(stream: ReadableStream<Uint8Array>) {
	const heard: string[] = [];
	void (async () => {
		for await (const bytes of stream) {
			const text = new TextDecoder().decode(bytes);
			if (text.startsWith('data: ')) heard.push(text.slice(6).trim());
		}
	})();
	return heard;
}
const soon = () => new Promise(setImmediate);

test('a class has one lesson together at a time, and beginning it twice is beginning it once', () => {
	const { school, schoolClass, teacher, id } = oak();
	expect(start(school, { schoolClass, lesson: LESSON, by: teacher.id })).toBe(id);
	const other = [...school.curriculum.editions.keys()].find((one) => one !== LESSON)!;
	expect(() => start(school, { schoolClass, lesson: other, by: teacher.id })).toThrow(
		'another-live'
	);
});

test('every pupil of the class hears each step whole, and nobody of another class', async () => {
	const { school, pupils, does, asks } = oak();
	const elm = aClass(school, { id: 'ELM' });
	const theirs = aPupil(school, { in: elm });
	const stillThere = async () => true;
	const heard = pupils.map((one) => listen(liveStream(school, one, { follows: true, stillThere })));
	const elsewhere = listen(liveStream(school, theirs, { follows: true, stillThere }));
	asks();
	does({ do: 'stop', stopped: true });
	await soon();
	for (const lines of heard)
		expect(JSON.parse(lines.at(-1)!)).toMatchObject({ stopped: true, vote: 'open', counts: null });
	expect(elsewhere).toEqual(['null']);
});

test('a vote counts once, the last one while it is open, and nobody sees how until it is closed', () => {
	const { school, schoolClass, does, asks, votes } = oak();
	asks();
	expect([votes(0, 0), votes(1, 1), votes(0, 1), votes(0, 1)]).toEqual([true, true, true, true]);
	expect(liveForTeacher(school, schoolClass)).toMatchObject({ voted: 2, counts: null });
	does({ do: 'close-vote' });
	expect(votes(2, 0)).toBe(false);
	expect(liveNow(school, schoolClass)?.counts?.slice(0, 2)).toEqual([0, 2]);
});

test('no vote counts for another class, another part, a choice that isn’t there, or under a stop', () => {
	const { school, schoolClass, pupils, id, does, question, asks, votes } = oak();
	const stranger = aPupil(school, { in: aClass(school, { id: 'ELM' }) });
	const vote = { live: id, activity: question.id, part: 0, choice: 0 };
	expect(castVote(school, pupils[0]!, vote)).toBe(false);
	asks();
	expect(castVote(school, stranger, vote)).toBe(false);
	expect(castVote(school, pupils[0]!, { ...vote, part: 1 })).toBe(false);
	expect(votes(0, 99)).toBe(false);
	does({ do: 'stop', stopped: true });
	expect(votes(0, 0)).toBe(false);
	expect(liveForTeacher(school, schoolClass)?.voted).toBe(0);
});

test('finishing records the delivery, keeps what the class thought, and forgets who voted what', () => {
	const { school, schoolClass, teacher, id, asks, votes } = oak();
	asks();
	votes(0, 1);
	votes(1, 1);
	finish(school, schoolClass, id, teacher.id);
	finish(school, schoolClass, id, teacher.id);
	expect(deliveriesTo(school, schoolClass)).toMatchObject([
		{ lesson: LESSON, because: 'live', by: teacher.id, day: '2026-11-23' }
	]);
	expect(school.db.select().from(liveVotes).all()).toEqual([]);
	const row = school.db.select().from(liveLessons).where(eq(liveLessons.id, id)).get();
	expect(Object.values(row?.totals ?? {})).toEqual([[0, 2]]);
	expect(liveNow(school, schoolClass)).toBeNull();
});

test('a lesson put away is not a lesson taught', () => {
	const { school, schoolClass, teacher, id } = oak();
	drop(school, schoolClass, id, teacher.id);
	expect(deliveriesTo(school, schoolClass)).toEqual([]);
	expect(liveNow(school, schoolClass)).toBeNull();
});

test('a lesson nobody moved on lets the screens go; finished the next day it was taught on its own', () => {
	const { school, schoolClass, teacher, id } = oak();
	school.later(2 * HOUR + 1);
	expect(liveNow(school, schoolClass)).toBeNull();
	school.later(20 * HOUR);
	finish(school, schoolClass, id, teacher.id);
	expect(deliveriesTo(school, schoolClass).map(({ day }) => day)).toEqual(['2026-11-23']);
});

test('a pupil counts as joined once, however many pages follow, until the last one is gone', () => {
	const { school, schoolClass, pupils } = oak();
	const joined = () => liveForTeacher(school, schoolClass)?.joined;
	const [one, another] = [0, 0].map(() => join(school, schoolClass, pupils[0]!.id));
	const somebodyElse = join(school, schoolClass, pupils[1]!.id);
	expect(joined()).toBe(2);
	one!();
	one!();
	expect(joined()).toBe(2);
	another!();
	somebodyElse();
	expect(joined()).toBe(0);
});

test('a server that goes down in the middle comes up where the lesson stood', () => {
	const { school, schoolClass, asks, votes } = oak();
	asks();
	votes(3, 0);
	const before = liveNow(school, schoolClass);
	const again = restarted(school);
	expect(liveNow(again, schoolClass)).toEqual(before);
	expect(liveForTeacher(again, schoolClass)?.voted).toBe(1);
});

/** The same file, opened by a new process. */
function restarted(school: School): School {
	const { folder } = school;
	closeSchool(school);
	return aSchool({ folder });
}

test('what the teacher’s pages are told holds no name, and nothing changes there when a child tells', () => {
	const { school, schoolClass, pupils } = oak();
	pupils.forEach(({ id }) => join(school, schoolClass, id));
	const told = JSON.stringify(liveForTeacher(school, schoolClass));
	for (const { id, shownName } of pupils)
		expect(told).not.toMatch(new RegExp(`"${id}"|${shownName}`));
	school.bus.tell({ what: 'concern', readers: [] });
	expect(JSON.stringify(liveForTeacher(school, 'OAK' as ClassId))).toBe(told);
});

test('a child whom a safeguarding lead keeps out of a strand neither follows it nor votes in it', async () => {
	const { school, pupils, asks, votes } = oak();
	const dsl = aStaff(school, { roles: ['dsl'] });
	const [kept, other] = pupils as [(typeof pupils)[0], (typeof pupils)[0]];
	const strand = theEdition(school).lesson.strand;
	askForCare(school, dsl, { pupil: kept.id, strand, care: 'not-in-class' });
	askForCare(school, dsl, { pupil: other.id, strand, care: 'speak-first' });
	asks();
	const heard = listen(liveStream(school, kept, { follows: true, stillThere: async () => true }));
	await soon();
	expect(heard).toEqual(['null']);
	expect(liveFor(school, kept)).toBeNull();
	expect(liveFor(school, other)).not.toBeNull();
	expect([votes(0, 0), votes(1, 0)]).toEqual([false, true]);
});
