import { desc, eq, isNotNull } from 'drizzle-orm';
import { audit } from '../audit/tables.ts';
import { concernEntries } from '../concerns/tables.ts';
import { mail } from '../mail/tables.ts';
import { pupils, staff } from '../people/tables.ts';
import type { FieldKeys } from '../school/field-keys.ts';
import type { School } from '../school/school.ts';
import { settings } from '../school/tables.ts';

/** Under which name a file's settings hold the mark of its keys. */
export const KEY_MARK = 'keyMark';

/**
 * Whether these are the keys of a school's file: by the mark it has of them, or else by one field.
 * @returns undefined where nothing is sealed yet
 */
export function keysFit(db: School['db'], keys: FieldKeys | undefined): boolean | undefined {
	const field = sealedField(db);
	if (!field) return undefined;
	const mark = db.select().from(settings).where(eq(settings.name, KEY_MARK)).get();
	if (mark) return keys?.mark === mark.value;
	try {
		keys?.open(field.sealed, field.place);
		return keys !== undefined;
	} catch {
		return false;
	}
}

interface Sealed {
	readonly sealed: Uint8Array;
	readonly place: string;
}

/** The first there is: whatever else is sealed hangs on a pupil. */
function sealedField(db: School['db']): Sealed | undefined {
	const pupil = db.select({ id: pupils.id, sealed: pupils.fullName }).from(pupils).get();
	if (pupil) return { sealed: pupil.sealed, place: `pupil/${pupil.id}/name` };
	return sealedEntry(db) ?? sealedConcern(db) ?? sealedSecondFactor(db) ?? sealedMail(db);
}

function sealedEntry(db: School['db']): Sealed | undefined {
	const entry = db
		.select({ seq: audit.seq, sealed: audit.about })
		.from(audit)
		.where(isNotNull(audit.about))
		.orderBy(desc(audit.seq))
		.get();
	return entry?.sealed ? { sealed: entry.sealed, place: `audit/${entry.seq}` } : undefined;
}

function sealedConcern(db: School['db']): Sealed | undefined {
	const entry = db
		.select()
		.from(concernEntries)
		.where(isNotNull(concernEntries.content))
		.orderBy(desc(concernEntries.seq))
		.get();
	return entry?.content
		? { sealed: entry.content, place: `concern/${entry.concern}/${entry.seq}` }
		: undefined;
}

function sealedSecondFactor(db: School['db']): Sealed | undefined {
	const row = db
		.select({ id: staff.id, sealed: staff.secondFactor })
		.from(staff)
		.where(isNotNull(staff.secondFactor))
		.get();
	return row?.sealed ? { sealed: row.sealed, place: `staff/${row.id}/second-factor` } : undefined;
}

function sealedMail(db: School['db']): Sealed | undefined {
	const row = db.select({ sealed: mail.body }).from(mail).get();
	return row && { sealed: row.sealed, place: 'mail' };
}
