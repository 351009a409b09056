import type { ClassId, PupilId, StaffId } from '../../wire/ids.ts';
import type { Language } from '../../wire/languages.ts';
import type { Year } from '../../curriculum/year.ts';
import type { Role } from '../people/roles.ts';

export interface Pupil {
	readonly kind: 'pupil';
	readonly id: PupilId;
	readonly shownName: string;
	readonly avatar: string;
	readonly year: Year;
	readonly schoolClass: ClassId;
	/** The language that stands beside the English for them. */
	readonly home?: Language | undefined;
}

export interface Staff {
	readonly kind: 'staff';
	readonly id: StaffId;
	readonly name: string;
	readonly roles: ReadonlySet<Role>;
	/** The classes they work with now, and as what. */
	readonly classes: ReadonlyMap<ClassId, 'teacher' | 'jobshare' | 'ta' | 'supply'>;
	/** When the password was last given in this session. */
	readonly confirmedAt: number | null;
	/** When they last gave it, signing in counted, or used the desk while that held. */
	readonly atDeskAt: number | null;
}

/** Who is asking. */
export type Who = { readonly kind: 'nobody' } | Pupil | Staff;

export const NOBODY: Who = { kind: 'nobody' };

/** As it stands in the audit and in sessions. */
export const personOf = (who: Pupil | Staff): string => `${who.kind}/${who.id}`;
