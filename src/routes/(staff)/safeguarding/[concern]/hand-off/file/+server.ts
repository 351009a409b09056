import type { RequestHandler } from './$types';
import { copyOut } from '$lib/server/concerns/copy-out.ts';
import { asFile } from '$lib/server/concerns/paper-file.ts';
import { fileNameOf } from '$lib/server/concerns/paper.ts';
import { toTake } from '../to-take.ts';

export const POST: RequestHandler = (event) =>
	toTake(event, (school, id, who) => {
		const paper = copyOut(school, id, who, 'file');
		return {
			name: fileNameOf(paper, 'json'),
			type: 'application/json',
			body: JSON.stringify(asFile(paper), null, '\t')
		};
	});
