import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Sample } from '../../activities/kind.ts';
import type { ClassId, EvidenceId, ItemId, PupilId, StaffId } from '../../wire/ids.ts';
import { classes, pupils, staff } from '../people/tables.ts';
import { responses } from '../teaching/tables.ts';

/** What an adult saw and wrote down, and perhaps photographed. Words and photo are sealed. */
export const observations = sqliteTable('observations', {
	id: text().primaryKey(),
	schoolClass: text()
		.$type<ClassId>()
		.notNull()
		.references(() => classes.id),
	lesson: text(),
	words: blob({ mode: 'buffer' }).notNull(),
	photo: blob({ mode: 'buffer' }),
	photoType: text().$type<'image/webp' | 'image/jpeg'>(),
	/** A parent no longer agreed to it. */
	photoGoneAt: integer(),
	by: text()
		.$type<StaffId>()
		.notNull()
		.references(() => staff.id),
	at: integer().notNull()
});

/**
 * One work sample. What was made stays where it came in, in its response; this says who would like it
 * kept, and why.
 */
export const evidence = sqliteTable(
	'evidence',
	{
		/** The response's own id, so that taking it in twice offers it once. */
		id: text().$type<EvidenceId>().primaryKey(),
		/** Where it was made; none where it was seen. */
		response: text()
			.$type<ItemId>()
			.references(() => responses.id),
		/** What an adult saw: one row for each child it is about. */
		observation: text().references(() => observations.id),
		/** How this child did it, where the observer said so. */
		how: text().$type<'alone' | 'prompted' | 'not-yet'>(),
		pupil: text()
			.$type<PupilId>()
			.notNull()
			.references(() => pupils.id),
		/** The class the pupil was in then: last year's work stays last year's class's. */
		schoolClass: text()
			.$type<ClassId>()
			.notNull()
			.references(() => classes.id),
		lesson: text().notNull(),
		activity: text().notNull(),
		form: text().$type<Sample['form'] | 'observation'>().notNull(),
		/** The statements it is evidence of, as the lesson stood that day. */
		statements: text({ mode: 'json' }).$type<string[]>().notNull(),
		/** Why the pupil is proud of it; empty where they didn't say. */
		why: text().notNull(),
		offeredAt: integer().notNull(),
		/** The teacher who chose it; none where the pupil offered it. */
		offeredBy: text()
			.$type<StaffId>()
			.references(() => staff.id)
	},
	(table) => [
		index('evidence_by_class').on(table.schoolClass, table.offeredAt),
		index('evidence_by_observation').on(table.observation)
	]
);

/** `set aside`: it went to the safeguarding desk instead, and shows on no page of the class. */
export type Decided = 'approved' | 'returned' | 'set aside';

/** What a teacher decided about a work sample. Nothing is overwritten: the latest holds. */
export const approvals = sqliteTable(
	'approvals',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		evidence: text()
			.$type<EvidenceId>()
			.notNull()
			.references(() => evidence.id),
		decided: text().$type<Decided>().notNull(),
		/** A kind word to the pupil. */
		words: text().notNull(),
		by: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		at: integer().notNull()
	},
	(table) => [index('approvals_by_evidence').on(table.evidence)]
);
