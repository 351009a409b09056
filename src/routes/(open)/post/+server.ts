import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { addressOf } from '$lib/server/post/address.ts';
import { receive } from '$lib/server/post/receive.ts';
import type { Trouble } from '$lib/wire/trouble.ts';

/** Takes items in, under anyone's session or nobody's. */
export const POST: RequestHandler = async ({ locals, request, getClientAddress }) => {
	const body: unknown = await request.json().catch(() => undefined);
	const answer = await receive(locals.school, body, addressOf(getClientAddress));
	if ('received' in answer) return json(answer);
	if ('malformed' in answer) return json(MALFORMED, { status: 400 });
	return json(BUSY, { status: 503, headers: { 'retry-after': String(answer.wait) } });
};

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
