import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { dayOf } from '$lib/calendar/instant.ts';
import { awayLines, comeBack, goAway, mayBeAway } from '$lib/server/duties/away.ts';
import { staffIdSchema } from '$lib/server/duties/staff-id.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const load: PageServerLoad = ({ locals: { school, who }, depends }) => {
	depends('waymark:desk');
	if (who.kind !== 'staff') error(403);
	return {
		lines: awayLines(school, who),
		people: mayBeAway(school, who),
		today: dayOf(school.clock())
	};
};

const day = (say: string) => v.pipe(v.string(say), v.isoDate(say));
const absence = v.object({
	staff: v.pipe(v.string(), v.minLength(1, 'Choose who is away.'), staffIdSchema),
	from: day('Say from which day.'),
	back: day('Say on which day they are back.'),
	cover: v.pipe(v.string(), v.minLength(1, 'Choose who covers.'), staffIdSchema)
});
const one = v.object({ away: v.pipe(v.string(), v.maxLength(40)) });

export const actions: Actions = {
	away: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const kept = Object.fromEntries(
			[...(await request.formData())].map(([name, value]) => [name, String(value)])
		);
		const given = v.safeParse(absence, kept);
		if (!given.success) return fail(400, { kept, say: given.issues[0].message });
		try {
			goAway(school, who, given.output);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return fail(cause.status, { kept, say: `${cause.trouble.say} ${cause.trouble.mend}` });
		}
		return { said: 'away' as const };
	},
	back: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.safeParse(one, Object.fromEntries(await request.formData()));
		if (given.success) comeBack(school, who, given.output.away);
		return { said: 'back' as const };
	}
};
