import { dayOf, type Instant } from '../../lib/calendar/instant.ts';
import { startOf, usualYear } from '../../lib/calendar/usual-year.ts';
import { readDuties } from '../../lib/server/duties/list.ts';
import { peopleHere } from '../../lib/server/duties/people.ts';
import { closeSchool, openSchool } from '../../lib/server/school/open-school.ts';
import { set } from '../../lib/server/school/settings.ts';
import { addConcerns } from './concerns.ts';
import { addDecisions } from './decisions.ts';
import { addDevices } from './devices.ts';
import { addHistory } from './history.ts';
import { addNotes } from './notes.ts';
import { addObservations } from './observations.ts';
import { addPeople } from './people.ts';

/**
 * Makes the demo school in `folder`: people, plans and half a term of history, the same each time it
 * is made at one time. `taught` are the classes that have a history: all, unless a test is in a hurry.
 */
export async function makeDemo(
	folder: string,
	say: (line: string) => void,
	{ present = Date.now(), taught }: { present?: Instant; taught?: readonly string[] } = {}
): Promise<void> {
	let now = present;
	const school = openSchool({ folder, clock: () => now });
	try {
		say('Making the demo school …');
		set(school, 'name', 'Fernlow Primary School');
		set(school, 'terms', [usualYear(startOf(dayOf(present)))]);
		set(school, 'secondFactor', false);
		set(school, 'lado', {
			authority: 'Fernshire Council',
			phone: '01632 960 123'
		});
		now = present - 60 * 24 * 60 * 60 * 1000;
		const classes = await addPeople(school);
		say(`  ${classes.length} classes, 240 pupils, 16 adults`);
		now = present;
		const responses = addHistory(school, (instant) => (now = Math.min(instant, present)), taught);
		now = present;
		addDecisions(school, (instant) => (now = instant));
		now = present;
		addNotes(school);
		addObservations(school, (instant) => (now = instant));
		now = present;
		say(`  half a term of history: ${responses} things done by pupils`);
		addDevices(school, (instant) => (now = instant));
		addConcerns(school, (instant) => (now = instant));
		set(school, 'setUpAt', present);
		set(school, 'readyAt', present);
		// They know each other: no desk begins with who has a duty.
		for (const one of peopleHere(school)) readDuties(school, one);
	} finally {
		closeSchool(school);
	}
}
