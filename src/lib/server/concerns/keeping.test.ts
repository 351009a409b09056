import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { DAY, instantOf } from '../../calendar/instant.ts';
import type { Year } from '../../curriculum/year.ts';
import { audit } from '../audit/tables.ts';
import { set } from '../school/settings.ts';
import { acknowledge } from './acknowledge.ts';
import { close } from './close.ts';
import { emptyAgreed } from './empty-agreed.ts';
import { handOff } from './hand-off.ts';
import { keepBack } from './keep-back.ts';
import { keepingOf, type Keeping } from './keeping.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { reviewFrom } from './retention.ts';

const words = 'as it was told';
const to = { system: 'CPOMS', reference: 'A-417', on: '2026-11-23' };

test.each<[Year | null, string, boolean, string]>([
	// A Y6 child turns 11 in 2026/27, and 25 in 2040/41.
	['Y6', '2026-11-23', false, '2041-09-01'],
	['EYFS', '2026-11-23', false, '2047-09-01'],
	['EYFS', '2027-07-20', false, '2047-09-01'],
	[null, '2026-11-23', false, '2047-09-01'],
	['Y6', '2026-11-23', true, '2041-09-01']
])(
	'of a child in %s on %s (about an adult: %3$s) it is kept until %4$s',
	(year, day, adult, until) =>
		expect(reviewFrom({ receivedAt: instantOf(day, '12:00'), year }, adult)).toBe(until)
);

function kept(said: Partial<Parameters<typeof aConcern>[1]> = {}) {
	const school = aSchool();
	const people = somePeople(school);
	const by = said.aboutAdult ? people.head : people.dsl;
	const id = aConcern(school, { by: people.amina, words: 'purple umbrella', ...said });
	acknowledge(school, id, by);
	close(school, id, by, { outcome: 'resolved', words });
	const lists = (who = by) => {
		const { due, notHandedOver, held, going } = keepingOf(school, who);
		const ids = (lines: Keeping['due']) => lines.map((line) => line.id);
		return {
			due: ids(due),
			notHandedOver: ids(notHandedOver),
			held: ids(held),
			going: ids(going)
		};
	};
	return { school, people, id, by, lists };
}
const NONE = { due: [], notHandedOver: [], held: [], going: [] };

test('in the doorway a closed record is listed until it is handed over, and again once it grows', () => {
	const { school, people, id, lists } = kept();
	expect(lists()).toEqual({ ...NONE, notHandedOver: [id] });
	handOff(school, id, people.dsl, to);
	expect(lists()).toEqual({ ...NONE, going: [id] });
	note(school, id, people.dsl, 'a letter came');
	expect(lists()).toEqual({ ...NONE, notHandedOver: [id] });
	keepBack(school, id, people.dsl, 'an investigation');
	expect(lists()).toEqual({ ...NONE, held: [id] });
});

test('no list holds what isn’t theirs', () => {
	const { people, lists } = kept({ aboutAdult: 'yes', adult: 'unknown' });
	expect(lists(people.head).notHandedOver).toHaveLength(1);
	for (const who of [people.dsl, people.deputy, people.chair, people.teacher])
		expect(lists(who)).toEqual(NONE);
});

test('kept here, a record is due for review after its time, and goes only when somebody agrees', () => {
	const { school, people, id, lists } = kept();
	set(school, 'keepsRecord', true);
	school.at(instantOf('2043-08-31', '12:00'));
	expect(lists()).toEqual(NONE);
	expect(() => emptyAgreed(school, id, people.dsl)).toThrow('not-time');
	school.later(DAY);
	expect(lists()).toEqual({ ...NONE, due: [id] });
	expect(() => emptyAgreed(school, id, people.teacher)).toThrow('not-yours-to-do');
	expect(() => emptyAgreed(school, id, people.chair)).toThrow('no-such-concern');
	emptyAgreed(school, id, people.deputy);
	expect(lists()).toEqual(NONE);
	const view = openConcern(school, id, people.dsl);
	expect(view.title).toBe('A concern, kept for its time');
	expect(JSON.stringify(view)).not.toContain('purple umbrella');
	expect(
		school.db
			.select()
			.from(audit)
			.all()
			.findLast(({ did }) => did === 'removed-concern-content')?.by
	).toBe(`staff/${people.deputy.id}`);
});

test('held on to, it is not due however old it is', () => {
	const { school, people, id, lists } = kept();
	set(school, 'keepsRecord', true);
	keepBack(school, id, people.dsl, 'a claim');
	school.at(instantOf('2060-01-01', '12:00'));
	expect(lists()).toEqual({ ...NONE, held: [id] });
	expect(() => emptyAgreed(school, id, people.dsl)).toThrow('not-time');
});
