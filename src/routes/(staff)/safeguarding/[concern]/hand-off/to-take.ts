import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { isDeskOpen } from '$lib/server/concerns/confirmed.ts';
import type { Staff } from '$lib/server/permissions/who.ts';
import type { School } from '$lib/server/school/school.ts';
import type { ConcernId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { notTheirs } from '../../../record/doing.ts';

interface Taken {
	readonly name: string;
	readonly type: string;
	readonly body: string | Uint8Array<ArrayBuffer>;
}

/** Answers with a copy of a concern to take away; no cache keeps it. Asked for by POST: it is noted. */
export async function toTake(
	{ locals: { school, who }, params, url }: RequestEvent,
	make: (school: School, id: ConcernId, who: Staff) => Taken | Promise<Taken>
): Promise<Response> {
	if (who.kind !== 'staff') error(403);
	askFirst(school, who, url);
	try {
		const { name, type, body } = await make(school, (params['concern'] ?? '') as ConcernId, who);
		return new Response(body, {
			headers: {
				'content-type': type,
				'content-disposition': `attachment; filename="${name}"`,
				'cache-control': 'no-store'
			}
		});
	} catch (cause) {
		if (cause instanceof Refusal) notTheirs(cause);
		throw cause;
	}
}

/** A copy shows all of it: unlike what is sent in, it is given only while the desk is open. */
export function askFirst(school: School, who: Staff, url: URL): void {
	const handOff = url.pathname.replace(/\/[^/]+$/, '');
	if (!isDeskOpen(school, who)) redirect(303, `/confirm?to=${encodeURIComponent(handOff)}`);
}
