import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import {
	drop,
	finish,
	isForgotten,
	liveForTeacher,
	openIn,
	start
} from '$lib/server/live/lesson.ts';
import { lessonsToChoose } from '$lib/server/live/to-choose.ts';
import { careIn } from '$lib/server/people/care.ts';
import { classOf, type SchoolClass } from '$lib/server/people/classes.ts';
import type { Staff } from '$lib/server/permissions/who.ts';
import { pupilEdition } from '$lib/server/teaching/pupil-edition.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const load: PageServerLoad = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	const { id, name, years } = schoolClass;
	const here = { schoolClass: { id, name, years } };
	const open = openIn(school, id);
	const now = liveForTeacher(school, id);
	const edition = open && pupilEdition(school, open.lesson, open.hash);
	if (!open || !now || !edition)
		return { ...here, board: false, choose: lessonsToChoose(school, schoolClass) };
	if (isForgotten(school, open))
		return {
			...here,
			board: false,
			left: { id: open.id, title: now.title, startedAt: open.startedAt },
			choose: lessonsToChoose(school, schoolClass)
		};
	return { ...here, board: true, live: { now, edition } };
};

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

export const actions: Actions = {
	start: (event) =>
		does(
			event,
			v.object({ lesson: id, read: v.optional(id) }),
			({ id: schoolClass }, by, { lesson, read }) => {
				const { school } = event.locals;
				const edition = school.curriculum.editions.get(lesson);
				const care = edition ? careIn(school, schoolClass, edition.lesson.strand) : [];
				// Asked whether they have read what a safeguarding lead asks, before pupils' screens follow.
				if (edition && care.length > 0 && !read)
					return { first: { lesson, title: edition.lesson.title, care } };
				start(school, { schoolClass, lesson, by: by.id });
				return undefined;
			}
		),
	finish: (event) =>
		does(event, v.object({ live: id }), ({ id: schoolClass }, by, { live }) => {
			finish(event.locals.school, schoolClass, live, by.id);
			return `/${live}`;
		}),
	drop: (event) =>
		does(event, v.object({ live: id }), ({ id: schoolClass }, by, { live }) => {
			drop(event.locals.school, schoolClass, live, by.id);
			return undefined;
		})
};

/** Reads what was asked for, does it, and leads to what comes after, or answers on this page. */
async function does<S extends v.GenericSchema, A extends object>(
	{ request, params, locals: { school, who } }: RequestEvent,
	schema: S,
	does: (schoolClass: SchoolClass, by: Staff, given: v.InferOutput<S>) => string | A | undefined
) {
	const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
	const schoolClass = classOf(school, params.class);
	if (!given.success || !schoolClass || who.kind !== 'staff')
		return fail(400, { say: 'That didn’t arrive whole. Please try again.' });
	let after: string | A | undefined;
	try {
		after = does(schoolClass, who, given.output);
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return fail(cause.status, { say: `${cause.trouble.say} ${cause.trouble.mend}` });
	}
	if (typeof after === 'object') return after;
	redirect(303, `/teach/${schoolClass.id}/live${after ?? ''}`);
}
