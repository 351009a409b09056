import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { GAMES } from '$lib/games/index.ts';
import { isDrawn } from '$lib/server/evidence/drawn.ts';
import { offerLater } from '$lib/server/evidence/offer.ts';
import { workOf, type OwnWork } from '$lib/server/evidence/of-pupil.ts';
import { caughtUp } from '$lib/server/post/apply.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { makerHereFor } from '$lib/server/sign-in/maker-here.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const load: PageServerLoad = async ({ locals: { school, who }, cookies, url }) => {
	if (who.kind !== 'pupil') redirect(303, '/join');
	await caughtUp(school);
	return {
		maker: makerHereFor(school, who, deviceMark(cookies, url)),
		works: workOf(school, who.id).map(onPage)
	};
};

/** A drawing is fetched by itself. What a game showed, statement by statement, is for the teacher to read. */
const onPage = ({ strokes, picture, game, ...work }: OwnWork) => ({
	...work,
	text: game === undefined ? work.text : '',
	drawn: isDrawn({ strokes, picture }),
	game: game === undefined ? undefined : { name: game, thing: GAMES[game]?.thing ?? 'game-die' }
});

const offering = v.object({
	work: v.pipe(v.string(), v.maxLength(60)),
	why: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), '')
});

export const actions: Actions = {
	offer: async ({ locals: { school, who }, request }) => {
		const given = v.safeParse(offering, Object.fromEntries(await request.formData()));
		if (!given.success || who.kind !== 'pupil') return fail(400, { missed: true });
		try {
			offerLater(school, who, { response: given.output.work, why: given.output.why });
		} catch (cause) {
			if (cause instanceof Refusal) return fail(cause.status, { missed: true });
			throw cause;
		}
	}
};
