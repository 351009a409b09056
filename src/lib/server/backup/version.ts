import { readFileSync } from 'node:fs';

/** Waymark's own. Commands run in its folder. */
export const version = (): string =>
	(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
