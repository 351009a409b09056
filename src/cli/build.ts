import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the app when there is no build, or a source is newer than it. */
export function buildIfNeeded(): void {
	const built = existsSync('build/index.js') ? statSync('build/index.js').mtimeMs : 0;
	const parts = readdirSync('src').filter((name) => name !== 'cli');
	const sources = ['src/cli/shell-files.ts', ...parts.map((name) => join('src', name))];
	if (built > newest([...sources, 'svelte.config.js', 'vite.config.ts', 'package.json'])) return;
	console.log('Building Waymark: about a minute …');
	const done = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' });
	if (done.status !== 0) {
		console.error(done.stdout, done.stderr);
		throw new Error('The build failed; what it said is above.');
	}
}

/** When the newest of these files was written, in milliseconds; folders count with what is in them. */
export function newest(paths: readonly string[]): number {
	return Math.max(
		0,
		...paths.map((path) => {
			// Made by the build itself, and what it has no part in.
			if (path.endsWith('paraglide') || path.endsWith('.test.ts')) return 0;
			const is = statSync(path);
			if (!is.isDirectory()) return is.mtimeMs;
			return newest(readdirSync(path).map((name) => join(path, name)));
		})
	);
}
