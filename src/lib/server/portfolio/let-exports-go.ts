import { rm } from 'node:fs/promises';
import { and, eq, gte, isNull } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ClassId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { fileOf } from './export-file.ts';
import { exports } from './tables.ts';

/**
 * Portfolios that lie ready, or are being made, and may hold something of a class that has to be out of them:
 * they are gone, as after a few days. Made again they don't have it. What was fetched before is the school's.
 * @param since nothing asked for before it can hold it
 */
export function letExportsGo(school: School, schoolClass: ClassId, since: Instant): void {
	const may = school.db
		.select({ id: exports.id, scope: exports.scope })
		.from(exports)
		.where(and(isNull(exports.removedAt), gte(exports.askedAt, since)))
		.all()
		.filter(({ scope }) => scope.of !== 'class' || scope.schoolClass === schoolClass);
	for (const { id } of may) {
		school.db.update(exports).set({ removedAt: school.clock() }).where(eq(exports.id, id)).run();
		void rm(fileOf(school, id), { force: true }).catch((cause: { code?: string }) =>
			school.log.error({ export: id, code: cause.code }, 'a portfolio’s file stays')
		);
	}
}
