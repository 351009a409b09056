import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { fetchExport } from '$lib/server/portfolio/exports.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const GET: RequestHandler = ({ params, locals: { school, who } }) => {
	if (who.kind !== 'staff') error(403, { message: 'This page is not yours to open.' });
	try {
		const { path, name, bytes } = fetchExport(school, params.file, who);
		return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
			headers: {
				'content-type': 'application/zip',
				'content-length': String(bytes),
				'content-disposition': `attachment; filename="${name}"`
			}
		});
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		error(cause.status, { message: cause.trouble.say, mend: cause.trouble.mend });
	}
};
