import type { Actions, PageServerLoad } from './$types';
import { doing } from '../../../../record/doing.ts';
import { sayingAboutAdult } from '../../../../record/doings.ts';
import { mayOrNot } from '../../../../record/may.ts';
import { adultsToChoose } from '../../../../record/to-choose.ts';

export const load: PageServerLoad = async ({ locals: { school }, parent }) => {
	mayOrNot((await parent()).view, 'about-adult');
	return { adults: adultsToChoose(school) };
};

export const actions: Actions = { default: doing(sayingAboutAdult) };
