import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { tellPeople } from '$lib/server/concerns/tell-people.ts';

/** Who would read what a child tells, and when: shown before anything is written. */
export const GET: RequestHandler = ({ locals: { school, who } }) => json(tellPeople(school, who));
