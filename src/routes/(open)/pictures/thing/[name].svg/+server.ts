import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { slug } from '$lib/curriculum/words.ts';
import { pictureResponse } from '$lib/server/pictures/response.ts';
import { thing, thingSvg } from '$lib/server/pictures/things.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, request }) => {
	const name = v.safeParse(slug, params.name);
	const found = name.success ? thing(name.output) : undefined;
	if (!found) error(404, 'There is no picture of that name.');
	return pictureResponse(thingSvg(found), request, 30);
};
