import type { Role } from '../people/roles.ts';

/** Who reads concerns by the table of routes: these agree to each other's coming and going. */
export const DUTIES = ['dsl', 'deputy', 'head', 'chair'] as const satisfies readonly Role[];
export type Duty = (typeof DUTIES)[number];

/** Roles that nobody gives or ends alone. A governor reads what comes to them as the next in line. */
export const GUARDED = [...DUTIES, 'governor'] as const satisfies readonly Role[];
export type Guarded = (typeof GUARDED)[number];

/** Roles an admin gives and ends alone: none of them opens a concern. */
export const ORDINARY = [
	'teacher',
	'ta',
	'lead',
	'senco',
	'admin'
] as const satisfies readonly Role[];
export type Ordinary = (typeof ORDINARY)[number];

export const hasDuty = (roles: ReadonlySet<Role>): boolean =>
	DUTIES.some((duty) => roles.has(duty));

export const isGuarded = (role: Role): role is Guarded =>
	(GUARDED as readonly Role[]).includes(role);
