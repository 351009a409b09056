import type { PageServerLoad } from './$types';
import { m } from '$lib/paraglide/messages.js';
import { tellPeople } from '$lib/server/concerns/tell-people.ts';
import { whoElse } from '../who-else.ts';

/** Where the plain page leads once a concern is on disk. Nothing of it stands here. */
export const load: PageServerLoad = ({ locals: { school, who } }) => ({
	facts: tellPeople(school, who).facts,
	/** On disk, but nobody can read it until the school's keys are back. */
	unreadable: school.keyTrouble
		? { when: m.tell_when_unknown(), tell: m.tell_not_yet_safe() }
		: null,
	whoElse: whoElse(),
	year: who.kind === 'pupil' ? who.year : undefined,
	home: who.kind === 'pupil' ? '/trail' : '/'
});
