import { error } from '@sveltejs/kit';
import { SAMPLES } from '$lib/pictures/samples.ts';
import { drawScene } from '$lib/pictures/scene.ts';
import { pictureResponse } from '$lib/server/pictures/response.ts';
import { thing } from '$lib/server/pictures/things.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, request }) => {
	const scene = Object.hasOwn(SAMPLES, params.name) ? SAMPLES[params.name] : undefined;
	if (!scene) error(404, 'There is no scene of that name.');
	return pictureResponse(drawScene(scene, thing), request, 0);
};
