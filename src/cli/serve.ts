import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/** Serves the built app. `PORT` is 3000 unless set; without `ORIGIN` forms would be refused. */
export async function serve(env: Record<string, string>): Promise<string> {
	const port = process.env['PORT'] ?? '3000';
	const origin = process.env['ORIGIN'] ?? `http://localhost:${port}`;
	Object.assign(process.env, { PORT: port, ORIGIN: origin, BODY_SIZE_LIMIT: '8M', ...env });
	await import(pathToFileURL(resolve('build/index.js')).href);
	return origin;
}
