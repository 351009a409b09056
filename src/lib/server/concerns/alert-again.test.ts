import { expect, test } from 'vitest';
import { aConcern, somePeople, type People } from '../../../../tests/builders/concern.ts';
import { aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY, instantOf, MINUTE } from '../../calendar/instant.ts';
import { mail } from '../mail/tables.ts';
import { staff } from '../people/tables.ts';
import { doWhatIsDue } from '../school/due.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { alertAgain } from './alert-again.ts';
import { close, reopen } from './close.ts';
import { deskOf } from './desk.ts';
import { openConcern } from './open.ts';

const WORKS = { 'alert-again': alertAgain };
const walk = (school: TestSchool) => doWhatIsDue(school, WORKS);

/** Who has had how many mails. */
function mails(school: TestSchool, people: People): Record<string, number> {
	const emails = new Map(
		school.db
			.select()
			.from(staff)
			.all()
			.map(({ id, email }) => [email, id as string])
	);
	const counted: Record<string, number> = {};
	for (const { to } of school.db.select().from(mail).all())
		for (const [name, who] of Object.entries(people))
			if (typeof who === 'object' && who.id === emails.get(to))
				counted[name] = (counted[name] ?? 0) + 1;
	return counted;
}

test('happening now: after 15 minutes the deputies, after 15 more the head', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, happeningNow: 'yes' });
	school.later(14 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1 });
	school.later(MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, deputy: 1 });
	expect(() => openConcern(school, id, people.head)).toThrow();
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, deputy: 1, head: 1 });
	expect(deskOf(school, people.head).waiting).toHaveLength(1);
});

test('anything else: at the end of the school day', () => {
	const school = aSchool();
	const people = somePeople(school);
	aConcern(school, { by: people.amina, happened: ['unkind'] });
	school.at(instantOf('2026-11-23', '15:14'));
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1 });
	school.at(instantOf('2026-11-23', '15:15'));
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, deputy: 1 });
});

test('acknowledging ends it', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, happeningNow: 'yes' });
	acknowledge(school, id, people.deputy);
	school.later(DAY);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1 });
});

test('that the teacher picked has read it doesn’t end it', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, {
		by: people.amina,
		happeningNow: 'yes',
		tell: people.teacher.id
	});
	acknowledge(school, id, people.teacher);
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, teacher: 1, deputy: 1 });
});

test('about an adult: the chair, then the page says to ring the LADO today', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.dsl.id });
	expect(openConcern(school, id, people.head).lado?.ringToday).toBe(false);
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ head: 1, chair: 1 });
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ head: 2, chair: 2 });
	expect(openConcern(school, id, people.head).lado?.ringToday).toBe(true);
});

test('about the head: both at once, and “don’t wait” from the start', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.head.id });
	expect(mails(school, people)).toEqual({ chair: 1, dsl: 1 });
	expect(openConcern(school, id, people.chair).lado?.dontWait).toBe(true);
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ chair: 2, dsl: 2 });
});

test('nobody answers for days: the last in line are alerted again every school day', () => {
	const school = aSchool();
	const people = somePeople(school);
	aConcern(school, { by: people.amina, aboutAdult: 'yes' });
	for (let quarter = 0; quarter < 4 * 24 * 4; quarter++) {
		school.later(15 * MINUTE);
		walk(school);
	}
	// Monday: at once, 15 and 30 minutes; Tuesday to Friday: as school opens.
	expect(mails(school, people)).toEqual({ head: 2 + 4, chair: 2 + 4 });
});

test('what came due while the server was down is done at its next start', () => {
	const school = aSchool();
	const people = somePeople(school);
	aConcern(school, { by: people.amina, happeningNow: 'yes' });
	school.later(3 * DAY);
	walk(school);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, deputy: 1 });
});

test('one that fails is put off, and holds up nothing else', () => {
	const school = aSchool();
	const people = somePeople(school);
	aConcern(school, { by: people.amina, happeningNow: 'yes' });
	aConcern(school, { by: people.amina, happeningNow: 'yes' });
	school.later(15 * MINUTE);
	let first = true;
	doWhatIsDue(school, {
		'alert-again': (its, payload) => {
			alertAgain(its, payload);
			if (first) {
				first = false;
				throw new Error('no room on the disk');
			}
		}
	});
	expect(mails(school, people)).toEqual({ dsl: 2, deputy: 1 });
	school.later(MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 2, deputy: 2 });
});

test('opened again, it waits for somebody anew', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, happeningNow: 'yes' });
	acknowledge(school, id, people.dsl);
	close(school, id, people.dsl, { outcome: 'resolved', words: 'Talked it over.' });
	school.later(DAY);
	reopen(school, id, people.dsl, 'It happened again.');
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, deputy: 1 });
});

test('found by staff to be about an adult: the chair after 15 minutes, then all of them after 15 more', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'he said' });
	school.later(5 * MINUTE);
	sayItIsAboutAdult(school, id, people.deputy, {
		adult: people.teacher.id,
		words: 'She named him.'
	});
	expect(mails(school, people)).toEqual({ dsl: 1, head: 1 });
	school.later(14 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, head: 1 });
	school.later(MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, head: 1, chair: 1 });
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, head: 2, chair: 2 });
	expect(openConcern(school, id, people.head).lado?.ringToday).toBe(true);
});

test('closed before it was found: alerted like a new one', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'he said' });
	acknowledge(school, id, people.dsl);
	close(school, id, people.dsl, { outcome: 'resolved', words: 'Talked it over.' });
	school.later(DAY);
	sayItIsAboutAdult(school, id, people.dsl, { adult: 'unknown', words: 'He told me more.' });
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, head: 1, chair: 1 });
});

test('one found to be about an adult, closed and opened again: after 15 minutes', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'he said' });
	sayItIsAboutAdult(school, id, people.deputy, {
		adult: people.teacher.id,
		words: 'She named him.'
	});
	acknowledge(school, id, people.head);
	close(school, id, people.head, { outcome: 'resolved', words: 'Talked it over.' });
	reopen(school, id, people.head, 'It happened again.');
	school.later(15 * MINUTE);
	walk(school);
	expect(mails(school, people)).toEqual({ dsl: 1, head: 1, chair: 1 });
});
