import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { doing } from '../../../record/doing.ts';
import { endingSharing } from '../../../record/doings.ts';

export const load: PageServerLoad = ({ url }) =>
	redirect(303, url.pathname.replace(/\/[^/]+$/, ''));

export const actions: Actions = { default: doing(endingSharing) };
