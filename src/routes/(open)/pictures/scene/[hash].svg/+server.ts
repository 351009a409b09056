import { error } from '@sveltejs/kit';
import { drawScene } from '$lib/pictures/scene.ts';
import { pictureResponse } from '$lib/server/pictures/response.ts';
import { thing } from '$lib/server/pictures/things.ts';
import { sceneAt } from '$lib/server/teaching/scenes.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals, request }) => {
	const scene = sceneAt(locals.school, params.hash);
	if (!scene) error(404, 'There is no such picture.');
	return pictureResponse(drawScene(scene, thing), request);
};
