import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Staff } from '$lib/server/permissions/who.ts';
import type { School } from '$lib/server/school/school.ts';
import type { ConcernId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { GIVE_AGAIN, mayStillSend } from './still-open.ts';

/** Something that can be done with a concern: what its form must hold, and the verb it is. */
export interface Doing<S extends v.GenericSchema> {
	readonly schema: S;
	readonly does: (school: School, concern: ConcernId, who: Staff, given: v.InferOutput<S>) => void;
	/** Afterwards it may not be theirs any more: back to the list, not to the record. */
	readonly leaves?: true;
}

/** A form's action on a concern: reads the form, does it, goes back to the record. */
export function doing<S extends v.GenericSchema>({ schema, does, leaves }: Doing<S>) {
	return async ({ locals: { school, who }, params, request, url }: RequestEvent) => {
		if (who.kind !== 'staff') error(403);
		const form = await request.formData();
		const typed = Object.fromEntries(
			[...new Set(form.keys())].map((key) => {
				const all = form.getAll(key).map(String);
				return [key, key.endsWith('[]') ? all : (all[0] ?? '')];
			})
		);
		const sorry = (status: number, say: string) => fail(status, { say, typed });
		if (!mayStillSend(school, who, url.pathname)) return sorry(401, GIVE_AGAIN);
		const given = v.safeParse(schema, typed);
		if (!given.success) return sorry(400, given.issues[0].message);
		try {
			does(school, (params['concern'] ?? '') as ConcernId, who, given.output);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			if (cause.status === 404) notTheirs(cause);
			return sorry(cause.status, `${cause.trouble.say} ${cause.trouble.mend}`);
		}
		const record = url.pathname.replace(/\/[^/]+\/?$/, '');
		redirect(303, leaves ? record.replace(/\/[^/]+$/, '') : record);
	};
}

/** Answers as if there were no such thing. */
export function notTheirs(refusal: Refusal): never {
	error(refusal.status, { message: refusal.trouble.say, mend: refusal.trouble.mend });
}
