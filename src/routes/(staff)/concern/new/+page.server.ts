import { randomUUID } from 'node:crypto';
import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { writeConcern } from '$lib/server/concerns/write.ts';
import { svgOf } from '$lib/server/evidence/drawn.ts';
import {
	sendToDesk,
	workToSend,
	worryingWork,
	type WorryingWork
} from '$lib/server/evidence/send-to-desk.ts';
import { HOW_KNOWN, type HowKnown } from '$lib/wire/concern-choices.ts';
import { ABOUT_ADULT } from '$lib/wire/concern.ts';
import type { PupilId } from '$lib/wire/ids.ts';
import { adultsToChoose, childrenToChoose } from '../../record/to-choose.ts';

export const load: PageServerLoad = ({ locals: { school, who }, url }) => {
	if (who.kind !== 'staff') error(403);
	const about = url.searchParams.get('work');
	return {
		id: randomUUID(),
		adults: adultsToChoose(school),
		children: childrenToChoose(school),
		/** The child's work that somebody is worried about. */
		work: about === null ? null : shown(worryingWork(school, who, about))
	};
};

const shown = (work: WorryingWork | undefined) =>
	work ? { ...work, poster: work.picture ? (svgOf(work, '') ?? null) : null } : null;

const fields = v.object({
	id: v.pipe(v.string(), v.uuid()),
	child: v.pipe(v.string(), v.maxLength(60)),
	how: v.picklist(Object.keys(HOW_KNOWN) as HowKnown[], 'Say how you know.'),
	aboutAdult: v.picklist(ABOUT_ADULT, 'Say whether it is about an adult at school.'),
	adult: v.optional(v.pipe(v.string(), v.maxLength(40)), ''),
	work: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
	happeningNow: v.optional(v.picklist(['yes', 'no']), 'no'),
	words: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Write what you were told, heard or saw.'),
		v.maxLength(8000, 'That is too long for one record: 8,000 letters are the most.')
	)
});

/**
 * Which adult is said, or that nobody knows: a line left as it was must not send a concern to the one
 * it is about.
 */
const schema = v.pipe(
	fields,
	v.check(
		({ aboutAdult, adult }) => aboutAdult === 'no' || adult !== '',
		'Say which adult it is about, or choose “I don’t know, or not on this list”.'
	)
);

export const actions: Actions = {
	default: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const typed = Object.fromEntries(
			[...(await request.formData())].map(([name, value]) => [name, String(value)])
		);
		const given = v.safeParse(schema, typed);
		if (!given.success) return fail(400, { say: given.issues[0].message, typed });
		const { id, child, how, adult, work: about, ...said } = given.output;
		const written = {
			id,
			child: child === '' ? null : (child as PupilId),
			how,
			said: {
				...said,
				happened: [],
				notTell: [],
				...(adult !== '' && said.aboutAdult !== 'no' ? { adult } : {})
			}
		};
		const work = about === '' ? undefined : workToSend(school, who, about);
		if (work) sendToDesk(school, who, { ...written, work });
		else writeConcern(school, who, written);
		return { kept: true as const };
	}
};
