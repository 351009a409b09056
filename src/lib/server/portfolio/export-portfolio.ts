import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { eq } from 'drizzle-orm';
import { DAY } from '../../calendar/instant.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { classOf } from '../people/classes.ts';
import { personOf, type Staff } from '../permissions/who.ts';
import { CHILD_ENV, CHILD_NODE } from '../school/child-process.ts';
import { laterDo } from '../school/due.ts';
import { together, type School } from '../school/school.ts';
import { collect, type Collected } from './collect.ts';
import { fileOf } from './export-file.ts';
import { linesOf } from './lines-of.ts';
import { mayExport, type Scope } from './scope.ts';
import { exports } from './tables.ts';
import type { Said } from './write-portfolio.ts';

/** How long a portfolio can be fetched; then its file goes, and it can be made again. */
export const KEPT = 7 * DAY;

/**
 * Makes a portfolio of a class, a strand or the school, in a process of its own.
 * @returns its id at once, and a promise of its end, which never fails: what went wrong is on record
 * @throws Refusal when it isn't theirs to make
 */
export function exportPortfolio(
	school: School,
	scope: Scope,
	by: Staff
): { readonly id: string; readonly done: Promise<void> } {
	if (!mayExport(by, scope))
		throw new Refusal(403, {
			code: 'not-your-portfolio',
			say: 'This portfolio is not yours to make.',
			mend: 'Ask the computing lead.'
		});
	if (scope.of === 'class' && !classOf(school, scope.schoolClass))
		throw new Refusal(404, {
			code: 'no-such-class',
			say: 'There is no such class.',
			mend: 'Choose another.'
		});
	const id = randomUUID();
	underWay.add(id);
	together(school, () => {
		school.db.insert(exports).values({ id, scope, by: by.id, askedAt: school.clock() }).run();
		record(school, personOf(by), 'exported-portfolio', aboutScope(scope));
	});
	// One at a time: a school's machine is small.
	const before = queues.get(school) ?? Promise.resolve();
	const done = before.then(() => make(school, id, scope)).finally(() => underWay.delete(id));
	queues.set(school, done);
	return { id, done };
}

/** Every school's last export. */
const queues = new WeakMap<School, Promise<void>>();
const underWay = new Set<string>();

/** Whether it is still being made: one that a stopped server left behind isn't. */
export const isUnderWay = (id: string): boolean => underWay.has(id);

export const aboutScope = (scope: Scope): string =>
	scope.of === 'school'
		? 'school'
		: scope.of === 'class'
			? `class/${scope.schoolClass}`
			: `strand/${scope.strand}`;

async function make(school: School, id: string, scope: Scope): Promise<void> {
	const note = (row: Partial<typeof exports.$inferInsert>) => {
		if (school.sqlite.open) school.db.update(exports).set(row).where(eq(exports.id, id)).run();
	};
	try {
		const collected = await collect(school, scope);
		note({ startedAt: school.clock(), of: collected.front.works });
		mkdirSync(resolve(school.folder, 'exports'), { recursive: true, mode: 0o700 });
		const end = await inProcess(collected, fileOf(school, id), (done) => note({ done }));
		together(school, () => {
			note({ ...end, done: collected.front.works, finishedAt: school.clock() });
			laterDo(school, school.clock() + KEPT, 'remove-export', { id });
		});
	} catch (cause) {
		const trouble = cause instanceof Failed ? cause.message : 'not-made';
		note({ failedAt: school.clock(), trouble });
		if (school.sqlite.open) school.log.error({ export: id, trouble }, 'a portfolio failed');
	}
}

/** Its message is a code. */
class Failed extends Error {}

export { CHILD_ENV, CHILD_NODE };

/** Feeds the process line by line, as fast as it reads, and hears how far it is. */
async function inProcess(
	{ front, works }: Collected,
	to: string,
	progress: (done: number) => void
): Promise<{ bytes: number; sha256: string }> {
	const child = spawn(
		process.execPath,
		[...CHILD_NODE, resolve('src/cli/export-portfolio.ts'), to],
		{
			stdio: ['pipe', 'pipe', 'pipe'],
			env: {
				...CHILD_ENV,
				...(process.env['WAYMARK_STRICT_PDF'] ? { WAYMARK_STRICT_PDF: '1' } : {})
			}
		}
	);
	const closed = once(child, 'close') as Promise<[code: number | null]>;
	// A process that ended early says so by its code; what can't be written to it no more is no news.
	child.stdin.on('error', () => undefined);
	child.stderr.resume();

	const feed = async () => {
		child.stdin.write(`${JSON.stringify(front)}\n`);
		for (const work of works()) {
			if (!child.stdin.write(`${JSON.stringify(work)}\n`))
				await Promise.race([once(child.stdin, 'drain'), closed]);
			if (child.exitCode !== null) return;
		}
		child.stdin.end();
	};
	const hear = async () => {
		let end: { bytes: number; sha256: string } | undefined;
		for await (const line of linesOf(child.stdout.setEncoding('utf8'))) {
			const said = JSON.parse(line) as Said;
			if ('bytes' in said) end = said;
			else if (said.done % 20 === 0) progress(said.done);
		}
		return end;
	};
	const [end, , [code]] = await Promise.all([
		hear(),
		feed().catch((cause) => {
			child.kill();
			throw cause;
		}),
		closed
	]);
	if (code !== 0 || !end) throw new Failed(code === null ? 'stopped' : 'not-made');
	return end;
}
