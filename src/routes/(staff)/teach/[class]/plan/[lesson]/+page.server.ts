import { error } from '@sveltejs/kit';
import { careIn } from '$lib/server/people/care.ts';
import { classOf } from '$lib/server/people/classes.ts';
import { may } from '$lib/server/permissions/may.ts';
import { beforeAfter } from '$lib/server/teaching/before-after.ts';
import type { PageServerLoad } from './$types';

/** Who may see how pupils of a class stand: whoever may see its coverage. */
const STANDS = '/(staff)/teach/[class]/coverage';

export const load: PageServerLoad = ({ params, locals: { school, who } }) => {
	const schoolClass = classOf(school, params.class);
	const edition = school.curriculum.editions.get(params.lesson);
	if (!schoolClass || !edition) error(404, { message: 'There is no such lesson.' });
	const { id, name } = schoolClass;
	const { statements } = school.curriculum;
	return {
		schoolClass: { id, name },
		id: edition.id,
		lesson: edition.lesson,
		stands: may(who, STANDS, 'GET', id) ? beforeAfter(school, schoolClass, edition) : undefined,
		// For those who stand in front of the class, and nobody else.
		care:
			who.kind === 'staff' && who.classes.has(id) ? careIn(school, id, edition.lesson.strand) : [],
		statements: [...edition.lesson.statements, ...edition.lesson.alsoServes].map((id) => ({
			id,
			summary: statements.get(id)?.summary ?? id
		}))
	};
};
