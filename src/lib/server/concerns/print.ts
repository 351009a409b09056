import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { CHILD_ENV, CHILD_NODE } from '../school/child-process.ts';
import type { Paper } from './paper.ts';

/** Setting takes about a second; a machine that needs longer than this prints the page instead. */
const LONGEST = 30_000;

/**
 * A paper as a tagged PDF, set in a process of its own: it goes in and comes out through pipes, and no
 * file is written. Undefined where this machine has no typesetter, or it failed.
 */
export async function asPdf(paper: Paper): Promise<Buffer | undefined> {
	const child = spawn(process.execPath, [...CHILD_NODE, resolve('src/cli/print-concern.ts')], {
		stdio: ['pipe', 'pipe', 'ignore'],
		env: {
			...CHILD_ENV,
			...(process.env['WAYMARK_STRICT_PDF'] ? { WAYMARK_STRICT_PDF: '1' } : {})
		},
		timeout: LONGEST
	});
	// A process that ended early says so by its code.
	child.stdin.on('error', () => undefined);
	const closed = once(child, 'close') as Promise<[code: number | null]>;
	child.stdin.end(JSON.stringify(paper));
	try {
		const [bytes, [code]] = await Promise.all([buffer(child.stdout), closed]);
		return code === 0 && bytes.length > 0 ? bytes : undefined;
	} catch {
		return undefined;
	}
}
