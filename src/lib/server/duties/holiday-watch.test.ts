import { expect, test } from 'vitest';
import { somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { instantOf } from '../../calendar/instant.ts';
import { set, setting } from '../school/settings.ts';
import { agree } from './decide.ts';
import { propose } from './propose.ts';

function aSchoolOfPeople() {
	const school = aSchool();
	set(school, 'secondFactor', false);
	return { school, ...somePeople(school) };
}
const CHRISTMAS = { from: '2026-12-19', to: '2027-01-03' };
const FEBRUARY = { from: '2027-02-13', to: '2027-02-21' };

test('who watches in a holiday is agreed by somebody else than them and whoever proposed it', () => {
	const { school, dsl, deputy, head } = aSchoolOfPeople();
	const { id } = propose(school, dsl, 'watch', { ...CHRISTMAS, staff: deputy.id });
	expect(setting(school, 'holidayWatch')).toEqual([]);
	for (const who of [dsl, deputy]) expect(() => agree(school, id, who)).toThrow('not-yours');
	agree(school, id, head);
	expect(setting(school, 'holidayWatch')).toEqual([{ ...CHRISTMAS, staff: deputy.id }]);
});

test('each holiday has one, the newest agreed; those that are over go', () => {
	const { school, dsl, deputy, head, chair } = aSchoolOfPeople();
	for (const [days, staff] of [
		[CHRISTMAS, deputy.id],
		[FEBRUARY, head.id],
		[{ from: '2026-12-18', to: '2027-01-02' }, dsl.id]
	] as const)
		agree(school, propose(school, dsl, 'watch', { ...days, staff }).id, chair);
	expect(setting(school, 'holidayWatch').map(({ staff }) => staff)).toEqual([head.id, dsl.id]);
	school.at(instantOf('2027-02-01', '09:00'));
	const easter = { from: '2027-03-26', to: '2027-04-11', staff: deputy.id };
	agree(school, propose(school, dsl, 'watch', easter).id, chair);
	expect(setting(school, 'holidayWatch').map(({ staff }) => staff)).toEqual([head.id, deputy.id]);
});

test('nobody watches who reads no concerns, or a holiday that is over', () => {
	const { school, dsl, teacher, deputy } = aSchoolOfPeople();
	expect(() => propose(school, dsl, 'watch', { ...CHRISTMAS, staff: teacher.id })).toThrow(
		'has-no-duty'
	);
	const october = { from: '2026-10-24', to: '2026-11-01', staff: deputy.id };
	expect(() => propose(school, dsl, 'watch', october)).toThrow('is-over');
	expect(() => propose(school, teacher, 'watch', { ...CHRISTMAS, staff: deputy.id })).toThrow(
		'not-yours-to-propose'
	);
});
