import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { buildIfNeeded, newest } from '../../src/cli/build.ts';
import { TEMPLATE } from './server.ts';

/** Its concerns are minutes old; made longer ago, alerts would have gone further than the tests expect. */
const FRESH = 10 * 60_000;

/** Stands beside a demo that was made to its end. */
const MADE = `${TEMPLATE}.made`;

/** Builds the app if needed and makes the demo school once; each worker works on a copy of its own. */
export default function demoOnce(): void {
	const made = existsSync(MADE) ? statSync(MADE).mtimeMs : 0;
	if (made > Math.max(newest(['src', 'lessons', 'drizzle']), Date.now() - FRESH))
		return buildIfNeeded();

	rmSync(MADE, { force: true });
	rmSync(TEMPLATE, { recursive: true, force: true });
	const making = spawnSync('node', ['src/cli/demo.ts'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, WAYMARK_DATA: TEMPLATE, WAYMARK_MAKE_ONLY: '1' }
	});
	if (making.status !== 0) throw new Error('The demo school could not be made.');
	writeFileSync(MADE, '');
}
