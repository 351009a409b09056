import * as v from 'valibot';
import { STRAND_TITLES, STRANDS } from '../../curriculum/strand.ts';
import type { ClassId } from '../../wire/ids.ts';
import { classOf } from '../people/classes.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';

/** What a portfolio is of. */
export const scopeSchema = v.variant('of', [
	v.strictObject({
		of: v.literal('class'),
		schoolClass: v.pipe(
			v.string(),
			v.maxLength(40),
			v.transform((id) => id.toUpperCase() as ClassId)
		)
	}),
	v.strictObject({ of: v.literal('strand'), strand: v.picklist(STRANDS) }),
	v.strictObject({ of: v.literal('school') })
]);
export type Scope = v.InferOutput<typeof scopeSchema>;

/** A scope as a form says it: `school`, `class/OAK`, `strand/PRI`. */
export const scopeFrom = v.pipe(
	v.string(),
	v.maxLength(60),
	v.transform((text) => {
		const [of, which] = text.split('/');
		return of === 'class'
			? { of, schoolClass: which }
			: of === 'strand'
				? { of, strand: which }
				: { of };
	}),
	scopeSchema
);

/**
 * Who may make and fetch a portfolio: the computing lead and the head any; teachers, job-shares too,
 * their own class's.
 */
export function mayExport(who: Staff, scope: Scope): boolean {
	if (who.roles.has('lead') || who.roles.has('head')) return true;
	if (scope.of !== 'class') return false;
	const as = who.classes.get(scope.schoolClass);
	return as === 'teacher' || as === 'jobshare';
}

/** "Oak", "Privacy and security", "The whole school". */
export function scopeInWords(school: School, scope: Scope): string {
	if (scope.of === 'school') return 'The whole school';
	if (scope.of === 'strand') return STRAND_TITLES[scope.strand];
	return classOf(school, scope.schoolClass)?.name ?? scope.schoolClass;
}
