import * as fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { runs } from '../../../../tests/builders/long.ts';
import { aSchool, MONDAY, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY, instantOf, MINUTE } from '../../calendar/instant.ts';
import { ABOUT_ADULT } from '../../wire/concern.ts';
import type { StaffId } from '../../wire/ids.ts';
import { goAway, comeBack, awayLines } from '../duties/away.ts';
import { mail } from '../mail/tables.ts';
import { staff } from '../people/tables.ts';
import type { Role } from '../people/roles.ts';
import { NOBODY } from '../permissions/who.ts';
import { doWhatIsDue } from '../school/due.ts';
import { set } from '../school/settings.ts';
import type { Adult } from './adult.ts';
import { alertAgain } from './alert-again.ts';
import { coversIn } from './cover.ts';
import { deskOf, dotFor } from './desk.ts';
import { openConcern } from './open.ts';
import { routeOf } from './routes.ts';
import { tellPeople } from './tell-people.ts';

function aSchoolOfPeople() {
	const school = aSchool();
	set(school, 'secondFactor', false);
	return { school, ...somePeople(school) };
}
const WEEK = { from: '2026-11-23', back: '2026-11-30' };

/** Whom mail was written to since the last look. */
function mailed(school: TestSchool): string[] {
	const rows = school.db
		.select({ name: staff.name })
		.from(mail)
		.innerJoin(staff, eq(staff.email, mail.to))
		.all();
	school.db.delete(mail).run();
	return rows.map(({ name }) => name).sort();
}

test('while the lead is away an alert goes to them and at once to whoever covers; from the day they are back to them alone', () => {
	const { school, dsl, deputy, amina } = aSchoolOfPeople();
	aConcern(school, { by: amina, words: 'before' });
	expect(mailed(school)).toEqual(['Mrs Osei']);
	goAway(school, dsl, { ...WEEK, cover: deputy.id });
	expect(mailed(school)).toEqual(['Mr Rahman']);
	const id = aConcern(school, { by: amina, words: 'meanwhile' });
	expect(mailed(school)).toEqual(['Mr Rahman', 'Mrs Osei']);
	expect(openConcern(school, id, deputy).chronology.map(({ text }) => text)).toContain(
		'Mail to Mrs Osei and Mr Rahman'
	);
	school.at(instantOf('2026-11-29', '23:59'));
	aConcern(school, { by: amina, words: 'the last evening' });
	expect(mailed(school)).toContain('Mr Rahman');
	school.at(instantOf('2026-11-30', '09:00'));
	aConcern(school, { by: amina, words: 'after' });
	expect(mailed(school)).toEqual(['Mrs Osei']);
	expect(awayLines(school, dsl)).toEqual([]);
});

test('back sooner, it ends then', () => {
	const { school, dsl, deputy, amina } = aSchoolOfPeople();
	goAway(school, dsl, { ...WEEK, cover: deputy.id });
	const id = awayLines(school, dsl)[0]?.id ?? '';
	// Nobody ends another's.
	comeBack(school, deputy, id);
	expect(awayLines(school, dsl)).toHaveLength(1);
	comeBack(school, dsl, id);
	mailed(school);
	aConcern(school, { by: amina });
	expect(mailed(school)).toEqual(['Mrs Osei']);
});

test('the chair who covers for the head reads what is about an adult at once, as they would as the next in line', () => {
	const { school, head, chair, teacher, amina } = aSchoolOfPeople();
	goAway(school, head, { ...WEEK, cover: chair.id });
	mailed(school);
	aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id });
	expect(mailed(school)).toEqual(['Mr Okoro', 'Mrs Hughes']);
	expect(deskOf(school, chair).waiting).toHaveLength(1);
	expect(dotFor(school, chair)).toBe(true);
});

test('what is about whoever covers never comes to them by covering', () => {
	const { school, head, chair, dsl, deputy, amina } = aSchoolOfPeople();
	goAway(school, dsl, { ...WEEK, cover: deputy.id });
	goAway(school, head, { ...WEEK, cover: chair.id });
	mailed(school);
	aConcern(school, { by: amina, aboutAdult: 'yes', adult: chair.id });
	expect(mailed(school)).toEqual(['Mrs Hughes']);
	aConcern(school, { by: amina, aboutAdult: 'no', words: 'Mr Rahman shouted at me' });
	expect(mailed(school)).toEqual(['Mrs Osei']);
	// About the head, who covers for nobody, and the lead beside the chair is away: the routes have no other.
	aConcern(school, { by: amina, aboutAdult: 'yes', adult: head.id });
	expect(mailed(school)).toEqual(['Mr Okoro', 'Mrs Osei']);
	for (const who of [chair, deputy]) {
		const { waiting } = deskOf(school, who);
		expect(JSON.stringify(waiting)).not.toContain('shouted');
		expect(waiting.length).toBe(who === chair ? 1 : 0);
	}
	expect(dotFor(school, deputy)).toBe(false);
});

test('when it is alerted again, whoever covers for those it goes to then hears too', () => {
	const { school, deputy, head, amina } = aSchoolOfPeople();
	goAway(school, deputy, { ...WEEK, cover: head.id });
	mailed(school);
	aConcern(school, { by: amina, aboutAdult: 'no', happeningNow: 'yes' });
	expect(mailed(school)).toEqual(['Mrs Osei']);
	school.later(15 * MINUTE);
	doWhatIsDue(school, { 'alert-again': alertAgain });
	expect(mailed(school)).toEqual(['Mr Rahman', 'Mrs Hughes']);
});

test('Tell an adult names who is here first, whoever covers too, and who is away last', () => {
	const { school, head, dsl, deputy, chair } = aSchoolOfPeople();
	const named = () => {
		const { readers } = tellPeople(school, NOBODY);
		return [readers.anything, readers.adult].map((list) => list.map(({ name }) => name));
	};
	expect(named()).toEqual([['Mrs Osei', 'Mr Rahman'], ['Mrs Hughes']]);
	goAway(school, dsl, { ...WEEK, cover: deputy.id });
	goAway(school, head, { ...WEEK, cover: chair.id });
	expect(named()).toEqual([
		['Mr Rahman', 'Mrs Osei'],
		['Mr Okoro', 'Mrs Hughes']
	]);
	// A poster hangs for longer than that.
	const { readers } = tellPeople(school, NOBODY, 'paper');
	expect(readers.adult.map(({ name }) => name)).toEqual(['Mrs Hughes']);
	school.at(MONDAY + 7 * DAY);
	expect(named()).toEqual([['Mrs Osei', 'Mr Rahman'], ['Mrs Hughes']]);
});

test('in a holiday whoever watches hears at once of what the routes send them, and of nothing about them', () => {
	const { school, head, amina } = aSchoolOfPeople();
	// From a school day on: the dates may have been changed since.
	set(school, 'holidayWatch', [{ from: '2026-12-18', to: '2027-01-03', staff: head.id }]);
	for (const [day, time] of [
		['2026-11-23', '09:30'],
		['2026-11-28', '11:00'],
		['2026-12-18', '12:00']
	] as const) {
		school.at(instantOf(day, time));
		aConcern(school, { by: amina });
		expect(mailed(school), day).toEqual(['Mrs Osei']);
	}
	school.at(instantOf('2026-12-28', '11:00'));
	aConcern(school, { by: amina });
	expect(mailed(school)).toEqual(['Mrs Hughes', 'Mrs Osei']);
	expect(tellPeople(school, NOBODY).readers.anything.map(({ name }) => name)).toContain(
		'Mrs Hughes'
	);
	aConcern(school, { by: amina, aboutAdult: 'no', words: 'Mrs Hughes hurt me' });
	expect(mailed(school)).not.toContain('Mrs Hughes');
	aConcern(school, { by: amina, aboutAdult: 'yes', adult: head.id });
	expect(mailed(school)).not.toContain('Mrs Hughes');
	school.at(instantOf('2027-01-04', '09:00'));
	aConcern(school, { by: amina });
	expect(mailed(school)).toEqual(['Mrs Osei']);
});

test('in a holiday that somebody watches it is alerted again each morning, and otherwise once school opens', () => {
	for (const isWatched of [true, false]) {
		const { school, deputy, amina } = aSchoolOfPeople();
		if (isWatched)
			set(school, 'holidayWatch', [{ from: '2026-12-19', to: '2027-01-03', staff: deputy.id }]);
		school.at(instantOf('2026-12-28', '11:00'));
		aConcern(school, { by: amina });
		mailed(school);
		const heard: string[] = [];
		for (let day = 29; day <= 31; day++)
			for (const time of ['08:40', '08:50']) {
				school.at(instantOf(`2026-12-${day}`, time));
				doWhatIsDue(school, { 'alert-again': alertAgain });
				heard.push(`${day} ${time}: ${mailed(school).join()}`);
			}
		expect(heard.filter((line) => !line.endsWith(': '))).toEqual(
			isWatched
				? [
						'29 08:50: Mr Rahman',
						'30 08:50: Mr Rahman,Mrs Hughes',
						'31 08:50: Mr Rahman,Mrs Hughes'
					]
				: []
		);
	}
});

test('whoever is away or watches, nobody hears by it whom the routes don’t name, and nobody it is about', () => {
	const NAMES = ['Mrs Hughes', 'Mr Okoro', 'Mrs Osei', 'Mr Rahman', 'Dr Pettigrew', 'Mr Lund'];
	const adults = fc.uniqueArray(
		fc.record({
			name: fc.constantFrom(...NAMES),
			roles: fc
				.uniqueArray(
					fc.constantFrom<Role>('teacher', 'dsl', 'deputy', 'head', 'chair', 'governor'),
					{ minLength: 1, maxLength: 3 }
				)
				.map((roles) => new Set(roles))
		}),
		{ selector: ({ name }) => name, minLength: 2 }
	);
	const nth = fc.nat(NAMES.length - 1);
	fc.assert(
		fc.property(
			adults,
			fc.array(fc.tuple(nth, nth), { maxLength: 6 }),
			fc.array(nth, { maxLength: 2 }),
			fc.constantFrom(...ABOUT_ADULT, undefined),
			fc.option(nth, { nil: undefined }),
			nth,
			(drawn, pairs, watchers, aboutAdult, accused, mentioned) => {
				const people = drawn.map((one): Adult => ({
					...one,
					id: one.name as StaffId,
					classes: new Map()
				}));
				const id = (n: number) => NAMES[n] as StaffId;
				const route = routeOf(
					{
						words: `${NAMES[mentioned]} did it`,
						notTell: [],
						...(aboutAdult ? { aboutAdult } : {}),
						...(accused === undefined ? {} : { adult: id(accused) })
					},
					{ adults: people, schoolClass: undefined, safeguardingReadsFirst: false }
				);
				const aways = pairs.map(([staff, cover]) => ({ staff: id(staff), cover: id(cover) }));
				const covers = coversIn(route, route.alertFirst, aways, watchers.map(id));
				const named = [...route.opensFor, ...route.again.flatMap(({ to }) => to)];
				for (const one of covers) {
					expect(named).toContainEqual(one);
					expect([...route.never, ...route.mentioned, ...route.alertFirst]).not.toContain(
						one.staff
					);
				}
			}
		),
		{ numRuns: runs(300) }
	);
});
