import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../calendar/instant.ts';
import type { Lesson } from '../../curriculum/lesson.ts';
import type { Level, ShownSource, Source } from '../../learning/attainment.ts';
import type { LessonRoute } from '../../wire/routes-through.ts';
import type { ClassId, EvidenceId, ItemId, LaneId, PupilId, StaffId } from '../../wire/ids.ts';
import { classes, pupils, staff } from '../people/tables.ts';

const ofPupil = () =>
	text()
		.$type<PupilId>()
		.notNull()
		.references(() => pupils.id);
const ofClass = () =>
	text()
		.$type<ClassId>()
		.notNull()
		.references(() => classes.id);
const ofStaff = () =>
	text()
		.$type<StaffId>()
		.references(() => staff.id);

/** Every content of a lesson that was put in front of a pupil, so that old work still shows as it was. */
export const lessonVersions = sqliteTable('lesson_versions', {
	hash: text().primaryKey(),
	lesson: text().notNull(),
	content: text({ mode: 'json' }).$type<Lesson>().notNull(),
	keptAt: integer().notNull()
});

/** The same for a game's rounds. */
export const gameVersions = sqliteTable('game_versions', {
	hash: text().primaryKey(),
	game: text().notNull(),
	content: text({ mode: 'json' }).$type<unknown>().notNull(),
	keptAt: integer().notNull()
});

/** One pupil's run through a lesson, a game on its own or a trail mix, in one tab: an outbox lane. */
export const attempts = sqliteTable(
	'attempts',
	{
		id: text().$type<LaneId>().primaryKey(),
		pupil: ofPupil(),
		lesson: text(),
		game: text(),
		/** The Monday of the trail mix's week. */
		mix: text().$type<Day>(),
		/** The content that was in front of the pupil; `mix/WEEK` for a mix, whose answers name their own. */
		hash: text().notNull(),
		/** When its first item we know of was made; order among attempts goes by this. */
		openedAt: integer().notNull(),
		/** The counter of that item. */
		openedN: integer().notNull(),
		finishedAt: integer()
	},
	(table) => [index('attempts_by_pupil').on(table.pupil, table.lesson)]
);

/** What a pupil did in one activity. The id is the outbox item's, so that a repeat changes nothing. */
export const responses = sqliteTable(
	'responses',
	{
		id: text().$type<ItemId>().primaryKey(),
		attempt: text()
			.$type<LaneId>()
			.notNull()
			.references(() => attempts.id),
		/** Its counter in the attempt. */
		n: integer().notNull(),
		pupil: ofPupil(),
		/** The lesson it is of; none for a game on its own. */
		lesson: text(),
		activity: text().notNull(),
		kind: text().notNull(),
		/** What the pupil chose, wrote, drew or moved, as it came. */
		response: text({ mode: 'json' }).$type<unknown>().notNull(),
		/** Whose misconceptions it can show: a lesson's id, or `game/NAME`. */
		ideasOf: text().notNull(),
		/** Those it showed, and all it could have shown. */
		shown: text({ mode: 'json' }).$type<string[]>().notNull(),
		could: text({ mode: 'json' }).$type<string[]>().notNull(),
		at: integer().notNull(),
		receivedAt: integer().notNull()
	},
	(table) => [
		index('responses_by_attempt').on(table.attempt, table.n),
		index('responses_by_pupil').on(table.pupil, table.ideasOf)
	]
);

/** The server's own mark of a response, by statement. `practised` without chances has `of` 0. */
export const marks = sqliteTable(
	'marks',
	{
		pupil: ofPupil(),
		statement: text().notNull(),
		response: text()
			.$type<ItemId>()
			.notNull()
			.references(() => responses.id),
		source: text().$type<ShownSource>().notNull(),
		right: integer().notNull(),
		of: integer().notNull(),
		/** Whether answering it practised the statement. */
		practised: integer({ mode: 'boolean' }).notNull()
	},
	(table) => [
		primaryKey({ columns: [table.pupil, table.statement, table.response] }),
		index('marks_by_response').on(table.response)
	]
);

/** An adult's judgement of a pupil on a statement, or what they observed. */
export const judgements = sqliteTable(
	'judgements',
	{
		id: text().primaryKey(),
		pupil: ofPupil(),
		statement: text().notNull(),
		source: text().$type<'observation' | 'teacher'>().notNull(),
		level: text().$type<Level>().notNull(),
		by: ofStaff().notNull(),
		at: integer().notNull(),
		withdrawnAt: integer()
	},
	(table) => [index('judgements_by_pupil').on(table.pupil, table.statement)]
);

/** What a pupil shows of a statement, folded and dated: one row holds until the next (`fold.ts`). */
export const attainment = sqliteTable(
	'attainment',
	{
		pupil: ofPupil(),
		statement: text().notNull(),
		since: integer().notNull(),
		until: integer(),
		/** None where they practised it and nothing could be marked yet. */
		level: text().$type<Level>(),
		source: text().$type<Source>().notNull(),
		/** When they first practised it, whichever row that falls in. */
		practised: integer()
	},
	(table) => [
		primaryKey({ columns: [table.pupil, table.statement, table.since] }),
		// All that the whole-school grid reads, so that it never touches the table itself.
		index('attainment_now')
			.on(table.pupil, table.statement, table.level, table.practised)
			.where(sql`until is null`)
	]
);

/** The wrong ideas of a lesson or game that a pupil held, dated (`learning/misconceptions.ts`). */
export const misconceptions = sqliteTable(
	'misconceptions',
	{
		pupil: ofPupil(),
		/** A lesson's id, or `game/NAME`. */
		ideasOf: text().notNull(),
		misconception: text().notNull(),
		since: integer().notNull(),
		until: integer()
	},
	(table) => [
		primaryKey({ columns: [table.pupil, table.ideasOf, table.misconception, table.since] })
	]
);

/** Who opened which lesson on which day. */
export const openings = sqliteTable(
	'openings',
	{
		pupil: ofPupil(),
		lesson: text().notNull(),
		day: text().$type<Day>().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.pupil, table.lesson, table.day] }),
		index('openings_by_lesson').on(table.lesson, table.day)
	]
);

/** A class was taught a lesson on a day. Undone by a teacher, it stays on record as undone. */
export const deliveries = sqliteTable(
	'deliveries',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		schoolClass: ofClass(),
		lesson: text().notNull(),
		day: text().$type<Day>().notNull(),
		/** `opened`: a third of the class opened it that day. */
		because: text().$type<'live' | 'opened' | 'teacher'>().notNull(),
		/** The statements it taught, as the lesson stood that day. */
		statements: text({ mode: 'json' }).$type<string[]>().notNull(),
		by: ofStaff(),
		at: integer().notNull(),
		undoneAt: integer(),
		undoneBy: ofStaff()
	},
	(table) => [index('deliveries_by_class').on(table.schoolClass, table.lesson, table.day)]
);

/** Which lesson a class has in which half-term; taken out again, it stays on record as taken out. */
export const plans = sqliteTable(
	'plans',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		schoolClass: ofClass(),
		/** The year the school year starts in. */
		year: integer().notNull(),
		halfTerm: text().notNull(),
		lesson: text().notNull(),
		/** Its place among the half-term's lessons. */
		place: integer().notNull(),
		plannedAt: integer().notNull(),
		plannedBy: ofStaff(),
		droppedAt: integer(),
		droppedBy: ofStaff()
	},
	(table) => [
		index('plans_by_class')
			.on(table.schoolClass, table.year)
			.where(sql`dropped_at is null`)
	]
);

/** Approved evidence of a pupil on a statement, told by the evidence room; withdrawn, it stays on record. */
export const evidenced = sqliteTable(
	'evidenced',
	{
		evidence: text().$type<EvidenceId>().notNull(),
		pupil: ofPupil(),
		statement: text().notNull(),
		since: integer().notNull(),
		until: integer()
	},
	(table) => [primaryKey({ columns: [table.pupil, table.statement, table.evidence, table.since] })]
);

/** Which route a teacher picked for a pupil through a lesson. Nothing is overwritten: the latest holds. */
export const routesThrough = sqliteTable(
	'routes_through',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		pupil: ofPupil(),
		lesson: text().notNull(),
		route: text().$type<LessonRoute>().notNull(),
		by: ofStaff().notNull(),
		at: integer().notNull()
	},
	(table) => [index('routes_through_by_pupil').on(table.pupil, table.lesson)]
);
