import type { RequestHandler } from './$types';
import { copyOut } from '$lib/server/concerns/copy-out.ts';
import { asPage } from '$lib/server/concerns/paper-page.ts';
import { fileNameOf } from '$lib/server/concerns/paper.ts';
import { asPdf } from '$lib/server/concerns/print.ts';
import { toTake } from '../to-take.ts';

/** Where this machine has no typesetter, a page for a browser to print. */
export const POST: RequestHandler = (event) =>
	toTake(event, async (school, id, who) => {
		const paper = copyOut(school, id, who, 'pdf');
		const pdf = await asPdf(paper);
		return pdf
			? { name: fileNameOf(paper, 'pdf'), type: 'application/pdf', body: new Uint8Array(pdf) }
			: {
					name: fileNameOf(paper, 'html'),
					type: 'text/html; charset=utf-8',
					body: asPage(paper)
				};
	});
