import { expect, test } from 'vitest';
import { somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { audit } from '../audit/tables.ts';
import { mail } from '../mail/tables.ts';
import { set, setting } from '../school/settings.ts';
import { agree, refuse } from './decide.ts';
import { DESK_SETTINGS } from './desk-settings.ts';
import { changesFor } from './list.ts';
import { propose } from './propose.ts';

function aSchoolOfPeople() {
	const school = aSchool();
	set(school, 'secondFactor', false);
	return { school, ...somePeople(school) };
}

test.each(DESK_SETTINGS.map(({ name }) => name))(
	'%s is changed by two, and all others with a duty are told',
	(name) => {
		const { school, dsl, deputy } = aSchoolOfPeople();
		const { id, isMade } = propose(school, dsl, 'setting', { name, isOn: true });
		expect(isMade).toBe(false);
		expect(setting(school, name)).toBe(false);
		expect(school.db.select().from(mail).all()).toHaveLength(3);
		expect(() => agree(school, id, dsl)).toThrow('not-yours-to-decide');
		expect(setting(school, name)).toBe(false);
		agree(school, id, deputy);
		expect(setting(school, name)).toBe(true);
		const rows = school.db.select().from(audit).all();
		expect(rows.find(({ did }) => did === 'changed-desk-setting')?.by).toBe(`staff/${deputy.id}`);
		expect(() => propose(school, dsl, 'setting', { name, isOn: true })).toThrow('is-so');
	}
);

test('what is proposed says what would be so, in words that whoever agrees can judge', () => {
	const { school, head, chair } = aSchoolOfPeople();
	propose(school, head, 'setting', { name: 'repliesOff', isOn: true });
	expect(changesFor(school, chair).open[0]?.words).toBe(
		'Replies on a child’s screen: children are shown no replies on a screen'
	);
});

test('one that is refused changes nothing', () => {
	const { school, head, chair } = aSchoolOfPeople();
	const { id } = propose(school, head, 'setting', { name: 'watchedWords', isOn: true });
	refuse(school, id, chair);
	expect(setting(school, 'watchedWords')).toBe(false);
});

test('nobody without a duty proposes one, an admin neither', () => {
	const { school, admin, teacher, governor } = aSchoolOfPeople();
	for (const who of [admin, teacher, governor])
		expect(() => propose(school, who, 'setting', { name: 'homeOff', isOn: true })).toThrow(
			'not-yours-to-propose'
		);
});

test('nothing but those settings is switched in this way: not the second step', () => {
	const { school, head } = aSchoolOfPeople();
	expect(() => propose(school, head, 'setting', { name: 'secondFactor', isOn: false })).toThrow();
});
