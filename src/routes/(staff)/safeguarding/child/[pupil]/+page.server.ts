import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { openChildChronology } from '$lib/server/concerns/child-chronology.ts';
import type { PupilId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { notTheirs } from '../../../record/doing.ts';

export const load: PageServerLoad = async ({
	locals: { school, who },
	params,
	parent,
	depends
}) => {
	depends('waymark:concern');
	// The layout above turns away whoever has no desk, before a view is noted.
	await parent();
	if (who.kind !== 'staff') error(403);
	try {
		return {
			...openChildChronology(school, who, params.pupil as PupilId),
			now: school.clock()
		};
	} catch (cause) {
		if (cause instanceof Refusal) notTheirs(cause);
		throw cause;
	}
};
