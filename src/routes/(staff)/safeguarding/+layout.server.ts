import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';
import { deskOf, hasDesk } from '$lib/server/concerns/desk.ts';
import { isMailSetUp } from '$lib/server/mail/post-office.ts';
import { mailState } from '$lib/server/mail/send.ts';
import { stuckConcerns, unopened } from '$lib/server/post/stuck.ts';

export const load: LayoutServerLoad = ({ locals: { school, who }, depends }) => {
	depends('waymark:desk');
	if (who.kind !== 'staff' || !hasDesk(school, who))
		error(403, { message: 'This page is not yours to open.' });
	return {
		desk: deskOf(school, who),
		stuck: stuckConcerns(school),
		unopened: unopened(school),
		mail: { ...mailState(school, who), isSetUp: isMailSetUp() },
		me: who.name,
		now: school.clock()
	};
};
