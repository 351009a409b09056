import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import {
	gotTestAlarm,
	sendTestAlarm,
	testAlarmsOf,
	unanswered
} from '$lib/server/duties/test-alarm.ts';
import { isMailSetUp } from '$lib/server/mail/post-office.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const load: PageServerLoad = ({ locals: { school, who }, depends, url }) => {
	depends('waymark:desk');
	if (who.kind !== 'staff') error(403);
	return {
		alarms: testAlarmsOf(school, who),
		mine: unanswered(school, who) ?? null,
		isMailSetUp: isMailSetUp(),
		now: school.clock(),
		said: url.searchParams.get('said')
	};
};

const one = v.object({ alarm: v.pipe(v.string(), v.maxLength(40)) });

export const actions: Actions = {
	send: ({ locals: { school, who } }) => {
		if (who.kind !== 'staff') error(403);
		try {
			sendTestAlarm(school, who);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return fail(cause.status, { say: `${cause.trouble.say} ${cause.trouble.mend}` });
		}
		redirect(303, '/duties/alarm?said=sent');
	},
	got: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.safeParse(one, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { say: 'There is no such test alarm.' });
		gotTestAlarm(school, who, given.output.alarm);
		redirect(303, '/duties/alarm?said=got');
	}
};
