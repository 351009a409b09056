import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { liveForTeacher, move } from '$lib/server/live/lesson.ts';
import { classOf } from '$lib/server/people/classes.ts';
import { moveSchema } from '$lib/wire/live.ts';

const made = v.strictObject({ live: v.pipe(v.string(), v.maxLength(60)), move: moveSchema });

/** One thing the teacher does in the lesson; answered with where it stands after it. */
export const POST: RequestHandler = async ({ params, request, locals: { school } }) => {
	const given = v.safeParse(made, await request.json().catch(() => undefined));
	const schoolClass = classOf(school, params.class);
	if (!given.success || !schoolClass) error(400, { message: 'That didn’t arrive whole.' });
	move(school, schoolClass.id, given.output.live, given.output.move);
	return json(liveForTeacher(school, schoolClass.id));
};
