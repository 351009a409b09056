import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { STRANDS, STRAND_TITLES } from '$lib/curriculum/strand.ts';
import { askForCare, careInSchool, endCare } from '$lib/server/people/care.ts';
import type { PupilId } from '$lib/wire/ids.ts';
import { careSchema } from '$lib/wire/care.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { childrenToChoose } from '../record/to-choose.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { school } }) => ({
	marks: careInSchool(school),
	children: childrenToChoose(school),
	strands: STRANDS.map((id) => ({ id, title: STRAND_TITLES[id] }))
});

const asking = v.object({
	pupil: v.pipe(v.string(), v.minLength(1, 'Choose a child.'), v.maxLength(60)),
	strand: v.picklist(STRANDS, 'Choose what the lessons are about.'),
	care: v.pipe(v.string(), v.minLength(1, 'Choose what you ask of the teacher.'), careSchema)
});
const ending = v.object({ id: v.pipe(v.string(), v.digits(), v.transform(Number)) });

export const actions: Actions = {
	ask: async ({ request, locals: { school, who } }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.safeParse(asking, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { say: given.issues[0].message });
		const pupil = childrenToChoose(school).find(({ id }) => id === given.output.pupil);
		if (!pupil) return fail(400, { say: 'That child is on no class list. Choose another.' });
		return unlessRefused(() =>
			askForCare(school, who, { ...given.output, pupil: pupil.id as PupilId })
		);
	},
	end: async ({ request, locals: { school, who } }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.safeParse(ending, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { say: 'That didn’t arrive whole. Please try again.' });
		return unlessRefused(() => endCare(school, who, given.output.id));
	}
};

function unlessRefused(does: () => void) {
	try {
		does();
		return undefined;
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return fail(cause.status, { say: `${cause.trouble.say} ${cause.trouble.mend}` });
	}
}
