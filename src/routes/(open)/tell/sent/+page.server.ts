import type { PageServerLoad } from './$types';
import { tellPeople } from '$lib/server/concerns/tell-people.ts';

/** Where the plain page leads once a concern is on disk. Nothing of it stands here. */
export const load: PageServerLoad = ({ locals: { school, who } }) => ({
	facts: tellPeople(school, who).facts,
	year: who.kind === 'pupil' ? who.year : undefined,
	home: who.kind === 'pupil' ? '/trail' : '/'
});
