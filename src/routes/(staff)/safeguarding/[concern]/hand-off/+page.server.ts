import type { Actions, PageServerLoad } from './$types';
import { dayOf } from '$lib/calendar/instant.ts';
import { doing } from '../../../record/doing.ts';
import { handingOff } from '../../../record/hand-off-doings.ts';
import { mayOrNot } from '../../../record/may.ts';

export const load: PageServerLoad = async ({ parent, locals: { school } }) => {
	mayOrNot((await parent()).view, 'handed-off');
	return { today: dayOf(school.clock()) };
};

export const actions: Actions = { default: doing(handingOff) };
