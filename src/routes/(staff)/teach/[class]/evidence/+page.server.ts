import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { approve, giveBack } from '$lib/server/evidence/decide.ts';
import { isDrawn } from '$lib/server/evidence/drawn.ts';
import { keepResult, resultsToKeep } from '$lib/server/evidence/keep-result.ts';
import { evidenceOf, type ClassWork } from '$lib/server/evidence/of-class.ts';
import { classOf } from '$lib/server/people/classes.ts';
import { may } from '$lib/server/permissions/may.ts';
import type { Staff } from '$lib/server/permissions/who.ts';
import { mayExport } from '$lib/server/portfolio/scope.ts';
import type { School } from '$lib/server/school/school.ts';
import type { ClassId, EvidenceId, ItemId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';

/** So much of what is in the portfolio already is shown; the portfolio itself has all of it. */
const SHOWN = 24;

export const load: PageServerLoad = ({ params, route, locals: { school, who }, depends }) => {
	depends('waymark:coverage');
	const schoolClass = classOf(school, params.class);
	if (!schoolClass || who.kind !== 'staff') error(404, { message: 'There is no such class.' });
	const { id, name, years } = schoolClass;
	const { waiting, approved, returned } = evidenceOf(school, id);
	return {
		schoolClass: { id, name, years },
		mayDecide: may(who, route.id, 'POST', id),
		mayExport: mayExport(who, { of: 'class', schoolClass: id }),
		waiting: waiting.map(onPage),
		approved: approved.slice(0, SHOWN).map(onPage),
		returned: returned.slice(0, SHOWN).map(onPage),
		counts: { approved: approved.length, returned: returned.length },
		results: resultsToKeep(school, id)
	};
};

/** A drawing is fetched by itself, so that thirty of them don't hold up the page. */
const onPage = ({ strokes, picture, ...work }: ClassWork) => ({
	...work,
	drawn: isDrawn({ strokes, picture }),
	/** A poster's words are its picture's too. */
	poster: picture !== undefined
});

const deciding = v.object({
	evidence: v.pipe(v.string(), v.maxLength(60)),
	words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), '')
});
const keeping = v.object({ response: v.pipe(v.string(), v.maxLength(60)) });

export const actions: Actions = {
	approve: (event) =>
		decide(event, deciding, (school, schoolClass, by, { evidence, words }) =>
			approve(school, { schoolClass, evidence: evidence as EvidenceId, by, words })
		),
	return: (event) =>
		decide(event, deciding, (school, schoolClass, by, { evidence, words }) =>
			giveBack(school, { schoolClass, evidence: evidence as EvidenceId, by, words })
		),
	keep: (event) =>
		decide(event, keeping, (school, schoolClass, by, { response }) =>
			keepResult(school, { schoolClass, response: response as ItemId, by })
		)
};

async function decide<S extends v.GenericSchema>(
	{ request, params, locals: { school, who } }: RequestEvent,
	schema: S,
	does: (school: School, schoolClass: ClassId, by: Staff, given: v.InferOutput<S>) => void
) {
	const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
	const schoolClass = classOf(school, params.class);
	if (!given.success || !schoolClass || who.kind !== 'staff')
		return fail(400, { say: 'That didn’t arrive whole. Please try again.' });
	try {
		does(school, schoolClass.id, who, given.output);
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return fail(cause.status, { say: `${cause.trouble.say} ${cause.trouble.mend}` });
	}
}
