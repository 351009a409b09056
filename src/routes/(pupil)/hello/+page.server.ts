import { redirect, type Cookies } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { replySeen, waitingReply } from '$lib/server/concerns/waiting-reply.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { GREETING, greeted, isFresh } from '$lib/server/sign-in/greeting.ts';
import { makerHereFor } from '$lib/server/sign-in/maker-here.ts';

/** Only straight after signing in, and only while a reply waits: else it is the trail's turn. */
export const load: PageServerLoad = ({ locals, cookies, url }) => {
	const { school, who } = locals;
	if (who.kind !== 'pupil') redirect(303, '/join');
	const reply = isFresh(school, locals.sessionId, cookies) && waitingReply(school, who.id);
	if (!reply) leave(cookies, '/trail');
	return { reply, maker: makerHereFor(school, who, deviceMark(cookies, url)) };
};

const schema = v.object({
	seen: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
	then: v.fallback(v.picklist(['on', 'more']), 'on')
});

export const actions: Actions = {
	default: async ({ locals, cookies, request }) => {
		const { school, who } = locals;
		if (who.kind !== 'pupil' || !isFresh(school, locals.sessionId, cookies))
			redirect(303, '/trail');
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		if (!given.success) redirect(303, GREETING);
		replySeen(school, who.id, given.output.seen);
		if (given.output.then === 'more') leave(cookies, '/tell');
		if (waitingReply(school, who.id)) redirect(303, GREETING);
		leave(cookies, '/trail');
	}
};

function leave(cookies: Cookies, to: string): never {
	greeted(cookies);
	redirect(303, to);
}
