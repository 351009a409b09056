import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { desc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { dayOf, type Instant } from '../../calendar/instant.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { personOf, type Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { fileOf } from './export-file.ts';
import { aboutScope, isUnderWay } from './export-portfolio.ts';
import { mayExport, scopeInWords, type Scope } from './scope.ts';
import { exports } from './tables.ts';

/** How a portfolio that somebody asked for stands. */
export interface Export {
	readonly id: string;
	readonly scope: Scope;
	readonly title: string;
	readonly askedAt: Instant;
	readonly state: 'waiting' | 'making' | 'ready' | 'failed' | 'gone';
	readonly done: number;
	readonly of: number | null;
	readonly bytes: number | null;
	readonly sha256: string | null;
}

/** The latest portfolios that they may fetch, newest first. */
export function exportsFor(school: School, who: Staff, most = 8): Export[] {
	return school.db
		.select()
		.from(exports)
		.orderBy(desc(exports.askedAt), desc(exports.id))
		.limit(100)
		.all()
		.filter(({ scope }) => mayExport(who, scope))
		.map((row) => standing(school, row))
		.filter(({ state }) => state !== 'gone')
		.slice(0, most);
}

function standing(school: School, row: typeof exports.$inferSelect): Export {
	const { id, scope, askedAt, done, of, bytes, sha256 } = row;
	const state =
		row.finishedAt !== null
			? row.removedAt === null && existsSync(fileOf(school, id))
				? 'ready'
				: 'gone'
			: row.failedAt !== null || !isUnderWay(id)
				? 'failed'
				: row.startedAt === null
					? 'waiting'
					: 'making';
	return { id, scope, askedAt, done, of, bytes, sha256, state, title: scopeInWords(school, scope) };
}

/**
 * The file of a portfolio, and the name to save it under. Fetching it is audited.
 * @throws Refusal when there is none, or it isn't theirs
 */
export function fetchExport(
	school: School,
	id: string,
	who: Staff
): { readonly path: string; readonly name: string; readonly bytes: number } {
	const row = school.db.select().from(exports).where(eq(exports.id, id)).get();
	if (!row || !mayExport(who, row.scope) || standing(school, row).state !== 'ready')
		throw new Refusal(404, {
			code: 'no-such-portfolio',
			say: 'This portfolio isn’t here any more.',
			mend: 'Make it again; it takes a moment.'
		});
	record(school, personOf(who), 'fetched-portfolio', aboutScope(row.scope));
	const title = scopeInWords(school, row.scope)
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
	return {
		path: fileOf(school, id),
		name: `portfolio-${title || 'class'}-${dayOf(row.askedAt)}.zip`,
		bytes: row.bytes ?? 0
	};
}

const payloadSchema = v.object({ id: v.string() });

/** Takes a portfolio's file off the disk: work that is due some days after it was made. */
export function removeExport(school: School, payload: unknown): void {
	const { id } = v.parse(payloadSchema, payload);
	school.db.update(exports).set({ removedAt: school.clock() }).where(eq(exports.id, id)).run();
	void rm(fileOf(school, id), { force: true }).catch((cause: { code?: string }) =>
		school.log.error({ export: id, code: cause.code }, 'a portfolio’s file stays')
	);
}
