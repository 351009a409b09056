import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Year } from '../../curriculum/year.ts';
import type { ClassId, PupilId, StaffId } from '../../wire/ids.ts';
import type { Strand } from '../../curriculum/strand.ts';
import type { Care } from '../../wire/care.ts';
import type { Language } from '../../wire/languages.ts';
import type { Looks } from '../../wire/looks.ts';
import type { Role } from './roles.ts';

/** Adults who work with the school. Never deleted: `leftAt` ends their access, records keep their name. */
export const staff = sqliteTable('staff', {
	id: text().$type<StaffId>().primaryKey(),
	email: text().notNull().unique(),
	/** As children call them: "Mrs Osei". */
	name: text().notNull(),
	/** A member of the cast, for children who can't read the name. */
	portrait: text().notNull().default('helper'),
	passwordHash: text(),
	/** When they chose it themselves; null while it is the one an admin handed over. */
	ownPasswordAt: integer(),
	/** One-time-code secret, sealed with the school's field key. */
	secondFactor: blob({ mode: 'buffer' }),
	createdAt: integer().notNull(),
	leftAt: integer()
});

/** A role someone has or had. */
export const staffRoles = sqliteTable(
	'staff_roles',
	{
		staff: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		role: text().$type<Role>().notNull(),
		since: integer().notNull(),
		until: integer()
	},
	(table) => [primaryKey({ columns: [table.staff, table.role, table.since] })]
);

/** Somebody with a duty is away, and who hears of things meanwhile. Rows are never taken out. */
export const aways = sqliteTable(
	'aways',
	{
		/** Stands in a form; says nothing. */
		id: text().primaryKey(),
		staff: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		cover: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		from: integer().notNull(),
		/** The beginning of the day they are back. */
		until: integer().notNull(),
		saidAt: integer().notNull(),
		/** Themself, or a colleague where they fell ill. */
		saidBy: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		/** They came back sooner, or don't go after all. */
		endedAt: integer()
	},
	(table) => [index('aways_by_until').on(table.until)]
);

/** A registration class; it may hold two or three years. */
export const classes = sqliteTable('classes', {
	/** Stands in addresses: `OAK`. */
	id: text().$type<ClassId>().primaryKey(),
	name: text().notNull(),
	/** What pupils type to join; upper case. */
	code: text().notNull().unique(),
	years: text({ mode: 'json' }).$type<Year[]>().notNull(),
	createdAt: integer().notNull(),
	closedAt: integer()
});

/** Who works with a class, and as what. */
export const classStaff = sqliteTable(
	'class_staff',
	{
		schoolClass: text()
			.$type<ClassId>()
			.notNull()
			.references(() => classes.id),
		staff: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		as: text().$type<'teacher' | 'jobshare' | 'ta' | 'supply'>().notNull(),
		since: integer().notNull(),
		until: integer()
	},
	(table) => [primaryKey({ columns: [table.schoolClass, table.staff, table.since] })]
);

/** Children. `shownName` is all a class ever sees: a first name, with an initial where two share it. */
export const pupils = sqliteTable(
	'pupils',
	{
		id: text().$type<PupilId>().primaryKey(),
		shownName: text().notNull(),
		/** The name the school's list gave, sealed; for cards, safeguarding and the next import. */
		fullName: blob({ mode: 'buffer' }).notNull(),
		year: text().$type<Year>().notNull(),
		schoolClass: text()
			.$type<ClassId>()
			.notNull()
			.references(() => classes.id),
		/** An animal's picture beside the name. */
		avatar: text().notNull(),
		/** A language the pupil reads better than English, where a teacher chose one. */
		home: text().$type<Language>(),
		/** How Waymark looks for them; nothing while nobody chose. */
		looks: text({ mode: 'json' }).$type<Looks>(),
		/** Where a teacher holds the level of their games; nothing where it follows how they do. */
		gameLevel: integer().$type<1 | 2 | 3>(),
		/** Three pictures or three words, sealed: cards are printed again. */
		secret: blob({ mode: 'buffer' }).notNull(),
		createdAt: integer().notNull(),
		leftAt: integer()
	},
	(table) => [index('pupils_by_class').on(table.schoolClass)]
);

/**
 * What parents have said about photos of their child, by use. There is no row until they have said
 * yes, and a child without one isn't photographed.
 */
export const photoConsents = sqliteTable(
	'photo_consents',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		pupil: text()
			.$type<PupilId>()
			.notNull()
			.references(() => pupils.id),
		/** `evidence`: in the class's evidence, inside this school's Waymark. The one use there is. */
		use: text().$type<'evidence'>().notNull(),
		since: integer().notNull(),
		until: integer(),
		notedBy: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		endedBy: text()
			.$type<StaffId>()
			.references(() => staff.id)
	},
	(table) => [index('photo_consents_by_pupil').on(table.pupil, table.use)]
);

/** What a safeguarding lead asks of whoever teaches one child one strand. There is no place for a reason. */
export const careMarks = sqliteTable(
	'care_marks',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		pupil: text()
			.$type<PupilId>()
			.notNull()
			.references(() => pupils.id),
		strand: text().$type<Strand>().notNull(),
		care: text().$type<Care>().notNull(),
		by: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		since: integer().notNull(),
		until: integer()
	},
	(table) => [index('care_by_pupil').on(table.pupil)]
);
