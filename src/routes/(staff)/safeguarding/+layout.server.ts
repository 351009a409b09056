import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';
import { deskClosesIn } from '$lib/server/concerns/confirmed.ts';
import { deskOf, hasDesk } from '$lib/server/concerns/desk.ts';
import { helplines } from '$lib/server/concerns/helplines.ts';
import { awayLines } from '$lib/server/duties/away.ts';
import { hasDuty } from '$lib/server/duties/duty.ts';
import { lightOf } from '$lib/server/duties/light.ts';
import { removalsAsked } from '$lib/server/concerns/keeping.ts';
import { dutyNews } from '$lib/server/duties/list.ts';
import { unanswered as unansweredTest } from '$lib/server/duties/test-alarm.ts';
import { isMailSetUp } from '$lib/server/mail/post-office.ts';
import { stuckConcerns, unopened } from '$lib/server/post/stuck.ts';

export const load: LayoutServerLoad = ({ locals: { school, who }, depends }) => {
	depends('waymark:desk');
	if (who.kind !== 'staff' || !hasDesk(school, who))
		error(403, { message: 'This page is not yours to open.' });
	return {
		desk: deskOf(school, who),
		stuck: stuckConcerns(school),
		unopened: unopened(school),
		light: lightOf(school, who, isMailSetUp()),
		aways: awayLines(school, who).filter(({ isNow }) => isNow),
		test: unansweredTest(school, who) ?? null,
		helplines: helplines(school),
		closesIn: deskClosesIn(school, who),
		me: who.name,
		hasDuty: hasDuty(who.roles),
		removals: removalsAsked(school, who),
		duties: dutyNews(school, who),
		now: school.clock()
	};
};
