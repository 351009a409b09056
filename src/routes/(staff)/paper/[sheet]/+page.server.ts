import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { onPaper } from '$lib/server/concerns/on-paper.ts';
import { isSheet, SHEETS } from '../sheets.ts';
import { wordsFor } from '../words.ts';

export const load: PageServerLoad = ({ locals: { school }, params: { sheet } }) => {
	if (!isSheet(sheet)) error(404, 'There is no such sheet.');
	const paper = onPaper(school);
	return {
		sheet,
		title: SHEETS[sheet].title,
		words: wordsFor(paper),
		names: paper.names,
		lado: paper.lado
	};
};
