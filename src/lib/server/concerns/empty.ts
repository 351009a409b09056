import { and, eq, isNull, notInArray } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { together, type School } from '../school/school.ts';
import { bare } from './bare.ts';
import { addEntry } from './chronology.ts';
import { routeNow, type Concern } from './concern.ts';
import { keepTotal } from './figures.ts';
import { concernEntries, concernReaders } from './tables.ts';

/**
 * Removes what was said and written in a concern. Dates, people, kinds of entry and the reference stay,
 * in one new entry, and the chain still proves whole. Whoever read it without a duty reads it no more.
 * @param by who decided it, as it stands in the audit
 */
export function emptyConcern(school: School, concern: Concern, by: string): void {
	together(school, () => {
		const { id, entries } = concern;
		const route = routeNow(school, concern);
		keepTotal(school, concern);
		const kept: Record<string, unknown> = {};
		for (const entry of entries) {
			if (entry.did === 'emptied') continue;
			const stays = bare(entry, concern, route);
			// What holds nothing but that stays as it was written, and proved.
			if (entry.says && JSON.stringify(stays) === JSON.stringify(entry.says)) continue;
			if (entry.says) kept[entry.seq] = stays;
		}
		const going = entries.filter(({ seq, isLost }) => Object.hasOwn(kept, seq) || isLost);
		// Else SQLite leaves what was there in its file until it needs the room (`open-file.ts`).
		school.sqlite.pragma('secure_delete = ON');
		for (const { seq } of going)
			school.db
				.update(concernEntries)
				.set({ content: null, salt: '' })
				.where(eq(concernEntries.seq, seq))
				.run();
		school.sqlite.pragma('secure_delete = FAST');
		addEntry(school, id, by, 'emptied', { kept });
		school.db
			.update(concernReaders)
			.set({ until: school.clock() })
			.where(
				and(
					eq(concernReaders.concern, id),
					isNull(concernReaders.until),
					notInArray(concernReaders.why, BY_DUTY)
				)
			)
			.run();
		record(school, by, 'removed-concern-content', `concern/${id}`);
	});
}

const BY_DUTY: (typeof concernReaders.$inferSelect)['why'][] = [
	'safeguarding',
	'lead-beside',
	'head',
	'chair',
	'next-in-line',
	'handed-over',
	'wrote-welfare'
];
