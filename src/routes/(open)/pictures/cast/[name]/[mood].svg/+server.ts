import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { CAST, MOODS } from '$lib/curriculum/picture.ts';
import { drawPortrait } from '$lib/pictures/portrait.ts';
import { pictureResponse } from '$lib/server/pictures/response.ts';
import type { RequestHandler } from './$types';

const portrait = v.object({ name: v.picklist(CAST), mood: v.picklist(MOODS) });

export const GET: RequestHandler = ({ params, request }) => {
	const asked = v.safeParse(portrait, params);
	if (!asked.success) error(404, 'There is no picture of that name.');
	return pictureResponse(drawPortrait(asked.output.name, asked.output.mood), request, 30);
};
