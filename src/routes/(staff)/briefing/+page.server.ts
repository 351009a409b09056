import type { PageServerLoad } from './$types';
import { onPaper } from '$lib/server/concerns/on-paper.ts';
import { BRIEFING, named, SCENES } from '$lib/wire/briefing.ts';

export const load: PageServerLoad = ({ locals: { school } }) => {
	const { names } = onPaper(school);
	return {
		parts: BRIEFING.map((part) => ({ ...part, say: part.say.map((text) => named(text, names)) })),
		scenes: SCENES
	};
};
