import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { isDueForReview } from '$lib/server/concerns/empty-agreed.ts';
import { doing } from '../../../record/doing.ts';
import { removing } from '../../../record/hand-off-doings.ts';
import { mayOrNot } from '../../../record/may.ts';

export const load: PageServerLoad = async ({ parent, locals: { school, who } }) => {
	const { view } = await parent();
	mayOrNot(view, 'handed-off');
	if (who.kind !== 'staff' || !isDueForReview(school, who, view.id))
		error(403, { message: 'It is not time to remove anything of this record.' });
};

export const actions: Actions = { default: doing(removing) };
