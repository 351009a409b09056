import { desc, isNotNull } from 'drizzle-orm';
import { audit } from '../audit/tables.ts';
import { pupils } from '../people/tables.ts';
import type { FieldKeys } from '../school/field-keys.ts';
import type { School } from '../school/school.ts';

/**
 * Whether keys open what is sealed in a school's file, by one field of it.
 * @returns undefined where nothing is sealed yet
 */
export function keysFit(db: School['db'], keys: FieldKeys | undefined): boolean | undefined {
	const field = sealedField(db);
	if (!field) return undefined;
	try {
		keys?.open(field.sealed, field.place);
		return keys !== undefined;
	} catch {
		return false;
	}
}

function sealedField(db: School['db']): { sealed: Uint8Array; place: string } | undefined {
	const pupil = db.select({ id: pupils.id, sealed: pupils.fullName }).from(pupils).get();
	if (pupil) return { sealed: pupil.sealed, place: `pupil/${pupil.id}/name` };
	const entry = db
		.select({ seq: audit.seq, sealed: audit.about })
		.from(audit)
		.where(isNotNull(audit.about))
		.orderBy(desc(audit.seq))
		.get();
	return entry?.sealed ? { sealed: entry.sealed, place: `audit/${entry.seq}` } : undefined;
}
