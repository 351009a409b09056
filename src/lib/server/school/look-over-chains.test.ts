import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import { record } from '../audit/record.ts';
import { note } from '../concerns/note.ts';
import { everyNight } from './every-night.ts';
import { chainsOf, lookOverChains } from './look-over-chains.ts';

test('every night both chains are looked over, and the admin can see when', () => {
	const school = aSchool();
	expect(chainsOf(school)).toBeUndefined();
	everyNight(school);
	school.later(DAY);
	everyNight(school);
	expect(chainsOf(school)).toEqual({ at: school.clock(), entries: 0, audit: [], concerns: [] });
});

test('entries that can’t be opened, were changed or taken out are named by their numbers alone', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'x' });
	note(school, id, people.dsl, 'Rang home.');
	for (const n of [1, 2, 3, 4]) record(school, 'system', 'tried', `thing/${n}`);
	school.sqlite.exec('drop trigger concern_entries_stand');
	school.sqlite.exec(`update concern_entries set content = x'00' where seq in (1, 3)`);
	school.sqlite.exec(
		`update audit set by = 'staff/x' where seq = 2; delete from audit where seq = 3`
	);
	lookOverChains(school);
	expect(chainsOf(school)).toEqual({
		at: school.clock(),
		entries: 3,
		audit: [2, 4],
		concerns: [1, 3]
	});
});
