import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { isAlertedByDuty } from '$lib/server/concerns/tell-of-stuck.ts';
import { sentWithoutKeys } from '$lib/server/school/without-keys.ts';

/** Where every other page leads while the school's keys are away. */
export const load: PageServerLoad = ({ locals: { school, who } }) => {
	if (!school.keyTrouble) redirect(303, '/');
	return {
		trouble: school.keyTrouble,
		isPupil: who.kind === 'pupil',
		sent: who.kind === 'staff' && isAlertedByDuty(who.roles) ? sentWithoutKeys(school) : null
	};
};
