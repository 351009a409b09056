import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { DAY, HOUR, instantOf, MINUTE } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { concernOf } from './concern.ts';
import { close } from './close.ts';
import { emptyConcern } from './empty.ts';
import { governorsFigures } from './figures.ts';
import { handOff } from './hand-off.ts';
import { shareWelfare } from './share-welfare.ts';
import { speakTo } from './speak-to.ts';

const words = 'as it was told';
const NEXT_YEAR = instantOf('2027-09-02', '10:00');

function aYear() {
	const school = aSchool();
	const people = somePeople(school);
	const tell = (n: number, said: Partial<Parameters<typeof aConcern>[1]> = {}): ConcernId[] =>
		Array.from({ length: n }, () => aConcern(school, { by: people.amina, ...said }));
	// Counted anew each time: nothing may hide behind what was counted before.
	const year = (starts = 2026) =>
		governorsFigures(school, new Map()).find((one) => one.starts === starts);
	const row = (what: string) => year()?.rows.find((one) => one.what.startsWith(what));
	return { school, people, tell, year, row };
}

test('a term’s number shows once the term is over, and never says that something came today', () => {
	const { school, tell, year, row } = aYear();
	tell(7);
	const anew = () => JSON.stringify(governorsFigures(school, new Map()));
	const before = anew();
	tell(1);
	expect(anew()).toBe(before);
	expect(year()?.terms).toEqual([]);
	school.at(instantOf('2026-12-19', '00:01'));
	expect(year()?.terms).toEqual(['Autumn']);
	expect(row('Concerns received')).toMatchObject({ terms: [8], year: undefined });
});

test('acknowledged and spoken to count on the school day they came, or the next out of hours', () => {
	const { school, people, tell, row } = aYear();
	const soon = tell(5);
	for (const id of soon) {
		acknowledge(school, id, people.dsl);
		speakTo(school, id, people.dsl, { by: 'Mr Lund', at: school.clock(), words });
	}
	const late = tell(5);
	school.later(DAY);
	for (const id of late) acknowledge(school, id, people.dsl);
	// Friday evening: the next school day is Monday.
	school.at(instantOf('2026-11-27', '20:00'));
	const evening = tell(1);
	school.at(instantOf('2026-11-30', '14:00'));
	for (const id of evening) acknowledge(school, id, people.dsl);
	school.at(instantOf('2026-12-19', '09:00'));
	expect(row('Acknowledged')?.terms).toEqual([6]);
	expect(row('Child spoken to')?.terms).toEqual([5]);
	expect(row('Closed')?.terms).toEqual(['hidden']);
});

test('kinds show once the year is over; small ones are counted as one', () => {
	const { school, tell, year } = aYear();
	tell(6, { happened: ['unkind'] });
	tell(8, { happened: ['saw-something', 'picture-of-me'] });
	tell(3, { happened: ['password-or-money'] });
	tell(4, { happened: ['at-home'] });
	school.at(instantOf('2027-02-01', '10:00'));
	tell(5, { happened: ['unkind'] });
	school.at(instantOf('2027-05-10', '10:00'));
	tell(5, { happened: ['unkind'] });
	expect(year()?.kinds).toEqual([]);
	school.at(NEXT_YEAR);
	const rows = year()?.kinds ?? [];
	expect(rows.map(({ n }) => n)).toEqual([16, 8, 7]);
	expect(rows.at(-1)?.kinds).toContain('Something at home');
	expect(year()?.rows[0]).toMatchObject({ terms: [21, 5, 5], year: 31 });
});

test('a year whose whole number would tell a term’s shows neither it nor its kinds', () => {
	const { school, tell, year } = aYear();
	tell(21, { happened: ['unkind'] });
	school.at(NEXT_YEAR);
	expect(year()?.rows[0]).toMatchObject({ terms: [21, 'few', 'few'], year: 'hidden' });
	expect(year()?.kinds).toEqual([]);
});

test('a concern about an adult is in no number but its own, and that only from five, after the year', () => {
	const { school, people, tell, year, row } = aYear();
	tell(6);
	const [found] = tell(1);
	sayItIsAboutAdult(school, found as ConcernId, people.dsl, { adult: people.teacher.id, words });
	tell(3, { aboutAdult: 'yes', words: 'mr okoro' });
	school.at(instantOf('2026-12-19', '09:00'));
	expect(row('Concerns received')?.terms).toEqual([6]);
	expect(year()?.aboutAdults).toBeUndefined();
	school.at(NEXT_YEAR);
	expect(year()?.aboutAdults).toBe('few');
});

test('from five, concerns about adults are a number for the year', () => {
	const { school, tell, year } = aYear();
	tell(5, { aboutAdult: 'yes' });
	tell(6);
	school.at(NEXT_YEAR);
	expect(year()?.aboutAdults).toBe(5);
});

test('what is found out after the term changes nothing that was published', () => {
	const { school, people, tell, row } = aYear();
	const ids = tell(6);
	school.at(instantOf('2026-12-19', '09:00'));
	expect(row('Concerns received')?.terms).toEqual([6]);
	sayItIsAboutAdult(school, ids[0] as ConcernId, people.dsl, { adult: people.teacher.id, words });
	expect(row('Concerns received')?.terms).toEqual([6]);
});

test('tests, and a child’s welfare out of an allegation, are not counted', () => {
	const { school, people, tell, row } = aYear();
	tell(5);
	for (const id of tell(2)) {
		acknowledge(school, id, people.dsl);
		close(school, id, people.dsl, { outcome: 'practice', words });
	}
	const [allegation] = tell(1, { aboutAdult: 'yes', adult: people.teacher.id });
	shareWelfare(school, allegation as ConcernId, people.head, {
		to: people.dsl.id,
		words: 'She needs a calm start.'
	});
	school.later(HOUR + MINUTE);
	school.at(instantOf('2026-12-19', '09:00'));
	expect(row('Concerns received')?.terms).toEqual([5]);
});

test('the figures of a year stay as they were when the words of its concerns have gone', () => {
	const { school, people, tell, year } = aYear();
	const ids = [
		...tell(6, { happened: ['unkind'] }),
		...tell(5, { happened: ['at-home'] }),
		...tell(5, { aboutAdult: 'yes' })
	];
	tell(9, { happened: ['very-sad'] });
	for (const id of ids.slice(0, 11)) {
		acknowledge(school, id, people.dsl);
		handOff(school, id, people.dsl, { system: 'CPOMS', reference: '1', on: '2026-11-23' });
		close(school, id, people.dsl, { outcome: 'recorded', words });
	}
	// So that the terms without any don't hide the year.
	school.at(instantOf('2027-02-01', '10:00'));
	tell(5, { happened: ['unkind'] });
	school.at(instantOf('2027-05-10', '10:00'));
	tell(5, { happened: ['unkind'] });
	school.at(NEXT_YEAR);
	const before = year();
	expect(before?.kinds.map(({ n }) => n)).toContain(16);
	for (const id of ids) {
		const concern = concernOf(school, id);
		if (concern) emptyConcern(school, concern, 'system');
		const again = concernOf(school, id);
		if (again) emptyConcern(school, again, 'system');
	}
	expect(year()).toEqual(before);
});
