import type { Actions, PageServerLoad } from './$types';
import { doing } from '../../../record/doing.ts';
import { movingChild } from '../../../record/doings.ts';
import { mayOrNot } from '../../../record/may.ts';
import { childrenToChoose } from '../../../record/to-choose.ts';

export const load: PageServerLoad = async ({ locals: { school }, parent }) => {
	mayOrNot((await parent()).view, 'child-moved');
	return { children: childrenToChoose(school) };
};

export const actions: Actions = { default: doing(movingChild) };
