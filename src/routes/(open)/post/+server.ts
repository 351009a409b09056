import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { receive } from '$lib/server/post/receive.ts';
import type { Trouble } from '$lib/wire/trouble.ts';

/** Takes items in, under anyone's session or nobody's. */
export const POST: RequestHandler = async ({ locals, request, getClientAddress }) => {
	const body: unknown = await request.json().catch(() => undefined);
	const answer = await receive(locals.school, body, placeOf(getClientAddress));
	if ('received' in answer) return json(answer);
	if ('malformed' in answer) return json(MALFORMED, { status: 400 });
	return json(BUSY, { status: 503, headers: { 'retry-after': String(answer.wait) } });
};

/** Where a send comes from, to be counted by; a machine has a whole IPv6 network to itself. */
function placeOf(getClientAddress: () => string): string {
	try {
		const address = getClientAddress();
		return /^[0-9a-f:]+$/i.test(address) ? address.split(':').slice(0, 4).join(':') : address;
	} catch {
		// Behind a proxy that doesn't say, everybody comes from the same place.
		return '';
	}
}

const MALFORMED: Trouble = {
	code: 'not-a-send',
	say: 'This could not be read.',
	mend: 'Nothing was changed. Load the page again.'
};
const BUSY: Trouble = {
	code: 'post-room-busy',
	say: 'The server can’t take this in just now.',
	mend: 'It stays on this device and is sent again by itself.'
};
