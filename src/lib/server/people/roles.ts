/** What an adult may be. Roles are a set; "it is about me" beats every one of them. */
export const ROLES = [
	'teacher',
	'ta',
	'lead',
	'dsl',
	'deputy',
	'senco',
	'head',
	'chair',
	'governor',
	'admin'
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
	teacher: 'Teacher',
	ta: 'Adult in class',
	lead: 'Computing lead',
	dsl: 'Designated safeguarding lead',
	deputy: 'Deputy safeguarding lead',
	senco: 'Special needs coordinator (SENCO)',
	head: 'Head teacher',
	chair: 'Chair of governors',
	governor: 'Governor',
	admin: 'Admin'
};
