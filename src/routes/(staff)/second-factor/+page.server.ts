import { error, fail, redirect } from '@sveltejs/kit';
import QRCode from 'qrcode';
import * as v from 'valibot';
import { hasDuty } from '$lib/server/duties/duty.ts';
import {
	hasSecondFactor,
	newSecondFactor,
	setSecondFactor
} from '$lib/server/sign-in/second-factor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { school, who } }) => {
	if (who.kind !== 'staff') error(403, { message: 'This page is not yours to open.' });
	if (hasSecondFactor(school, who)) return { key: null, picture: '' };
	const { key, uri } = newSecondFactor(school, who);
	const svg = await QRCode.toString(uri, { type: 'svg', margin: 1 });
	return { key, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
};

const schema = v.object({
	key: v.pipe(v.string(), v.regex(/^[A-Z2-7]{32}$/)),
	code: v.pipe(v.string(), v.maxLength(20))
});

export const actions: Actions = {
	default: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff' || hasSecondFactor(school, who)) return fail(403, { wrong: true });
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		if (!given.success || !setSecondFactor(school, who, given.output.key, given.output.code))
			return fail(400, { wrong: true });
		// The first thing somebody with a duty sees is who else has one, and who gave it.
		redirect(303, hasDuty(who.roles) ? '/duties' : '/home');
	}
};
