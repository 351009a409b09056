import type { LayoutServerLoad } from './$types';
import { dotFor } from '$lib/server/concerns/desk.ts';
import { sharedDotFor } from '$lib/server/concerns/shared-for.ts';
import { unanswered } from '$lib/server/duties/test-alarm.ts';
import { classOf } from '$lib/server/people/classes.ts';
import { ROLE_NAMES } from '$lib/server/people/roles.ts';
import { setting } from '$lib/server/school/settings.ts';

export const load: LayoutServerLoad = ({ locals: { school, who }, depends }) => {
	depends('waymark:dot');
	if (who.kind !== 'staff') return { staff: null, school: '', classes: [], dots: [] };
	return {
		school: setting(school, 'name'),
		staff: {
			name: who.name,
			roles: [...who.roles],
			roleNames: [...who.roles].map((role) => ROLE_NAMES[role])
		},
		classes: [...who.classes].flatMap(([id, as]) => {
			const schoolClass = classOf(school, id);
			return schoolClass ? [{ id, name: schoolClass.name, years: schoolClass.years, as }] : [];
		}),
		/** Where something waits to be read; no more is known on a page that may be on the wall. */
		dots: [
			...(dotFor(school, who) ? ['/safeguarding'] : []),
			...(unanswered(school, who) ? ['/duties/alarm'] : []),
			...(sharedDotFor(school, who) ? ['/concerns/shared'] : []),
			...[...who.classes.keys()]
				.filter((id) => dotFor(school, who, id))
				.map((id) => `/teach/${id}/concerns`)
		]
	};
};
