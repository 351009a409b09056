import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { HOWS, observe, type How } from '$lib/server/evidence/observe.ts';
import { toObserve } from '$lib/server/evidence/to-observe.ts';
import { openIn } from '$lib/server/live/lesson.ts';
import { classOf, rollOf } from '$lib/server/people/classes.ts';
import { mayBePhotographed } from '$lib/server/people/photo-consent.ts';
import type { PupilId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const load: PageServerLoad = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	const { id, name, years } = schoolClass;
	const agreed = mayBePhotographed(school, id);
	return {
		schoolClass: { id, name, years },
		// It is on a screen beside the board, and may be seen: no bar, no dot.
		board: true,
		roll: rollOf(school, id).map((pupil) => ({ ...pupil, photo: agreed.has(pupil.id) })),
		lessons: toObserve(school, schoolClass),
		now: openIn(school, id)?.lesson ?? ''
	};
};

const line = v.pipe(v.string(), v.maxLength(120));
const seen = v.object({
	words: v.pipe(v.string(), v.maxLength(600)),
	lesson: v.optional(line, ''),
	statement: v.optional(line, '')
});
const hows = v.picklist(Object.keys(HOWS) as How[]);

export const actions: Actions = {
	default: async ({ request, params, locals: { school, who } }) => {
		const form = await request.formData();
		const given = v.safeParse(seen, Object.fromEntries(form));
		const schoolClass = classOf(school, params.class);
		if (!given.success || !schoolClass || who.kind !== 'staff')
			return fail(400, { code: 'broken', say: 'That didn’t arrive whole. Please try again.' });
		const { words, lesson, statement } = given.output;
		const children = new Map(
			form.getAll('child').map((id) => {
				const how = v.safeParse(hows, form.get(`how/${String(id)}`));
				return [String(id) as PupilId, how.success ? how.output : null] as const;
			})
		);
		const photo = form.get('photo');
		try {
			observe(school, {
				schoolClass: schoolClass.id,
				by: who,
				words,
				children,
				lesson,
				statement,
				photo:
					photo instanceof Blob && photo.size > 0
						? new Uint8Array(await photo.arrayBuffer())
						: undefined,
				noNames: form.getAll('no-name').map(String)
			});
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			const { code, say, mend } = cause.trouble;
			return fail(cause.status, { code, say: `${say} ${mend}` });
		}
		const mine = who.classes.get(schoolClass.id);
		return { kept: children.size, moderates: mine === 'teacher' || mine === 'jobshare' };
	}
};
