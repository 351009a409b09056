import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = 'tests/load/blank';
const BUILT = resolve('.cache/blank');

/** A page of SvelteKit's own and one button, built once: what no lesson can be quicker than. @returns its server's file */
export function blankPage(): string {
	const made = createHash('sha256');
	for (const file of readdirSync(SOURCE, { recursive: true, withFileTypes: true }))
		if (file.isFile()) made.update(readFileSync(join(file.parentPath, file.name)));
	made.update(readFileSync('package.json'));
	const stamp = made.digest('hex');
	const server = join(BUILT, 'build/index.js');
	const stamped = join(BUILT, 'stamp');
	if (existsSync(stamped) && readFileSync(stamped, 'utf8') === stamp) return server;

	rmSync(BUILT, { recursive: true, force: true });
	cpSync(SOURCE, BUILT, { recursive: true });
	const done = spawnSync(
		process.execPath,
		[resolve('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
		{ cwd: BUILT, encoding: 'utf8' }
	);
	if (done.status !== 0) throw new Error(`The blank page was not built: ${done.stderr}`);
	writeFileSync(stamped, stamp);
	return server;
}
