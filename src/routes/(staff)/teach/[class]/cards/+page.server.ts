import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { signsInWithPictures } from '$lib/curriculum/year.ts';
import { record } from '$lib/server/audit/record.ts';
import { classOf, rollOf } from '$lib/server/people/classes.ts';
import { personOf } from '$lib/server/permissions/who.ts';
import { secretParts } from '$lib/server/sign-in/join.ts';

export const load: PageServerLoad = ({ locals: { school, who }, params, url }) => {
	const schoolClass = classOf(school, params.class);
	if (!schoolClass || who.kind !== 'staff') error(404, 'There is no such class.');
	record(school, personOf(who), 'printed-cards', `class/${schoolClass.id}`);
	return {
		schoolClass: { id: schoolClass.id, name: schoolClass.name, code: schoolClass.code },
		address: `${url.host}/join`,
		cards: rollOf(school, schoolClass.id).map(({ id, shownName, avatar, year }) => ({
			id,
			shownName,
			avatar,
			pictures: signsInWithPictures(year),
			parts: secretParts(school, id)
		}))
	};
};
