import { describe, expect, test } from 'vitest';
import { instantOf } from '../calendar/instant.ts';
import type { SchoolYear } from '../calendar/school-year.ts';
import type { TellPeople } from '../wire/tell-people.ts';
import { whenRead, whoReads } from './promise.ts';
import { promiseIn } from './promise-words.ts';
import { begin, step } from './telling.ts';

const year: SchoolYear = {
	starts: 2026,
	halfTerms: [
		{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
		{ name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' }
	],
	closed: ['2026-11-27'],
	opens: '08:45',
	closes: '15:15'
};
const osei = { name: 'Mrs Osei', portrait: 'teacher-woman', job: 'safeguarding' } as const;
const rivers = { name: 'Mr Rivers', portrait: 'teacher-man', job: 'safeguarding' } as const;
const whitlock = { name: 'Ms Whitlock', portrait: 'teacher-woman', job: 'head' } as const;
const adeyemi = { name: 'Mr Adeyemi', portrait: 'grandad', job: 'chair' } as const;
const people: TellPeople = {
	now: instantOf('2026-11-23', '09:30'),
	year,
	as: 'pupil',
	adults: [
		{ id: 's1', name: 'Mr Lund', portrait: 'teacher-man', readers: [whitlock] },
		{ id: 's2', name: 'Ms Whitlock', portrait: 'teacher-woman', readers: [adeyemi, osei] }
	],
	readers: { anything: [osei, rivers], adult: [whitlock] },
	teachers: [{ id: 's1', name: 'Mr Lund', portrait: 'teacher-man', reads: true }],
	facts: { childline: '0800 1111', emergency: '999' }
};

describe('when it is read', () => {
	test.each([
		['2026-11-23', '09:30', 'They will read it today, before home time.'],
		['2026-11-23', '07:10', 'They will read it today, before home time.'],
		['2026-11-23', '15:05', 'They will read it by tomorrow, before home time.'],
		['2026-11-23', '18:00', 'Nobody at school will read this until tomorrow.'],
		['2026-11-26', '15:05', 'They will read it by Monday 30 November, before home time.'],
		['2026-11-26', '16:00', 'Nobody at school will read this until Monday 30 November.'],
		['2026-11-28', '11:00', 'Nobody at school will read this until Monday 30 November.'],
		['2026-12-18', '15:16', 'Nobody at school will read this until Monday 4 January.'],
		['2027-02-13', '10:00', 'Nobody at school may read this for a while.']
	])('told on %s at %s: %s', (day, time, says) => {
		const { when } = promiseIn(people, {}, instantOf(day, time));
		expect(when).toBe(says);
	});

	test.each([
		['in the holiday, to whom the routes send it', '2026-12-22', {}, 'Mrs Osei looks here'],
		[
			'about a grown-up somebody else reads',
			'2026-12-22',
			{ aboutAdult: 'yes' },
			'Nobody at school'
		],
		['the evening before it begins', '2026-12-18', {}, 'Nobody at school'],
		['on the first school day', '2027-01-04', {}, 'They will read it']
	] as const)('a watcher is named: %s', (_, day, answers, says) => {
		const watches = [{ name: 'Mrs Osei', from: '2026-12-19', to: '2027-01-03' }];
		const time = day === '2026-12-18' ? '18:00' : '10:00';
		const { when } = promiseIn({ ...people, watches }, answers, instantOf(day, time));
		expect(when.startsWith(says), when).toBe(true);
	});

	test('turned off from home, it says so while school is shut, and whom to turn to', () => {
		const off = { ...people, homeOff: true };
		const { when, meanwhile } = promiseIn(off, {}, instantOf('2026-11-28', '11:00'));
		expect(when).toBe(
			'Tell an adult is for when you are at school. Nobody at school will read this until Monday 30 November.'
		);
		expect(meanwhile).toContain('Childline');
		expect(promiseIn(off, {}, instantOf('2026-11-23', '09:30')).when).toBe(
			'They will read it today, before home time.'
		);
	});

	test('across a change of clocks home time stays home time', () => {
		const spring = { ...year, halfTerms: [{ name: 'S', from: '2027-03-01', to: '2027-04-01' }] };
		expect(whenRead(spring, instantOf('2027-03-29', '14:30'))).toEqual({ on: 'today' });
	});
});

describe('who reads it', () => {
	const names = (answers: Parameters<typeof whoReads>[1]) =>
		whoReads(people, answers).readers.map(({ name }) => name);

	test('the safeguarding team, until something else is said', () => {
		expect(names({})).toEqual(['Mrs Osei', 'Mr Rivers']);
		expect(names({ aboutAdult: 'no' })).toEqual(['Mrs Osei', 'Mr Rivers']);
	});

	test('about an adult, or not sure: the head', () => {
		expect(names({ aboutAdult: 'yes' })).toEqual(['Ms Whitlock']);
		expect(names({ aboutAdult: 'not-sure' })).toEqual(['Ms Whitlock']);
	});

	test('about the head: those who read about the head, and it says that the head won’t get it', () => {
		const who = whoReads(people, { aboutAdult: 'yes', adult: 's2' });
		expect(who.readers.map(({ name }) => name)).toEqual(['Mr Adeyemi', 'Mrs Osei']);
		expect(who.notTo).toBe('Ms Whitlock');
	});

	test('nobody is named where the child wrote a name: it may be theirs', () => {
		const answers = { aboutAdult: 'yes', adult: 'unknown', adultNamed: 'Miss Witlok' } as const;
		expect(names(answers)).toEqual([]);
		expect(promiseIn(people, answers, people.now).all).not.toContain('Whitlock');
	});

	test('nor once it is sent and the name itself is gone from the page', () => {
		const answers = { aboutAdult: 'yes', adult: 'unknown', adultNamed: 'Miss Witlok' } as const;
		const happenings = [
			...(['NEXT', 'NEXT', 'NEXT', 'NEXT', 'SEND'] as const).map((type) => ({ type })),
			{ type: 'QUEUED', on: 'device' } as const,
			{ type: 'RECEIVED' } as const
		];
		const sent = happenings.reduce(step, begin(false, answers));
		expect(sent.at).toBe('sent');
		expect(names(sent.answers)).toEqual([]);
	});

	test('where this browser has never learnt the names it promises none', () => {
		expect(promiseIn(undefined, {}, 0).who).toBe(
			'A grown-up whose job is to keep children safe will read this.'
		);
	});
});

test('what goes with the concern is what the screen said', () => {
	expect(promiseIn(people, { aboutAdult: 'no', tell: 's1' }, people.now).all).toBe(
		'Mrs Osei or Mr Rivers will read this. Mr Lund may read it too. They will read it today, before home time. They may have to share it to keep people safe.'
	);
});

test('where safeguarding reads first, it doesn’t say that the picked teacher reads it', () => {
	const first = { ...people, teachers: people.teachers.map((one) => ({ ...one, reads: false })) };
	expect(promiseIn(first, { aboutAdult: 'no', tell: 's1' }, people.now).also).toBe(
		'They will decide with care if Mr Lund should know too.'
	);
});

test('it never promises to keep a secret', () => {
	const answers = [{}, { aboutAdult: 'yes' }, { aboutAdult: 'yes', adult: 's2' }] as const;
	for (const one of answers)
		expect(promiseIn(people, one, people.now).all).toContain('They may have to share it');
});

test('what has arrived is said to be ready for somebody only where a day can be promised', () => {
	const now = instantOf('2026-11-23', '09:30');
	expect(promiseIn(people, {}, now).sentTo).toBe(
		'It is safe at school, ready for Mrs Osei or Mr Rivers.'
	);
	expect(promiseIn(undefined, {}, now).sentTo).toContain('ready for the grown-ups');
	// As the server gives it while the school's keys are away: nobody can read anything.
	const away = { ...people, year: { ...year, halfTerms: [], next: { halfTerms: [], closed: [] } } };
	const { sentTo, when } = promiseIn(away, {}, now);
	expect(when).toBe('Nobody at school may read this for a while.');
	expect(sentTo).toBe('Tell a grown-up you feel safe with now.');
});
