import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { awayLines } from '$lib/server/duties/away.ts';
import { hasDuty } from '$lib/server/duties/duty.ts';
import { holdersOf } from '$lib/server/duties/holders.ts';
import { leftToSetUp } from '$lib/server/duties/gate.ts';
import { changesFor, readDuties } from '$lib/server/duties/list.ts';
import { ROLE_NAMES } from '$lib/server/people/roles.ts';

export const load: PageServerLoad = ({ locals: { school, who }, url }) => {
	if (who.kind !== 'staff') error(403);
	readDuties(school, who);
	return {
		holders: holdersOf(school).map((one) => ({ ...one, roleName: ROLE_NAMES[one.role] })),
		isSettingUp: leftToSetUp(school).length > 0,
		hasDuty: hasDuty(who.roles),
		aways: awayLines(school, who).length,
		changes: changesFor(school, who),
		said: url.searchParams.get('said')
	};
};
