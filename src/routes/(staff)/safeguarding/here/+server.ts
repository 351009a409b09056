import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { deskClosesIn } from '$lib/server/concerns/confirmed.ts';

/** An open page of the desk tells that somebody is there; like any use of an open desk, that keeps it open. */
export const POST: RequestHandler = ({ locals: { school, who } }) =>
	json({ closesIn: who.kind === 'staff' ? deskClosesIn(school, who) : 0 });
