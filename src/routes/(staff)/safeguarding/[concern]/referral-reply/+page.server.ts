import type { Actions, PageServerLoad } from './$types';
import { doing } from '../../../record/doing.ts';
import { replying } from '../../../record/doings.ts';
import { mayOrNot } from '../../../record/may.ts';

export const load: PageServerLoad = async ({ parent }) =>
	mayOrNot((await parent()).view, 'reply-came');

export const actions: Actions = { default: doing(replying) };
