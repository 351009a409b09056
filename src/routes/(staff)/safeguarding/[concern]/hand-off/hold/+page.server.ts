import type { Actions, PageServerLoad } from './$types';
import { doing } from '../../../../record/doing.ts';
import { holding } from '../../../../record/hand-off-doings.ts';
import { mayOrNot } from '../../../../record/may.ts';

export const load: PageServerLoad = async ({ parent }) =>
	mayOrNot((await parent()).view, 'kept-back');

export const actions: Actions = { default: doing(holding) };
