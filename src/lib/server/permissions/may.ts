import type { ClassId } from '../../wire/ids.ts';
import { PERMISSIONS, type Grant, type Rule } from './table.ts';
import type { Who } from './who.ts';

/**
 * Whether `who` may use a route. Closed when unsure: a route not in the table is refused.
 * @param route SvelteKit's route id
 * @param method the HTTP method
 * @param schoolClass the class in the address, upper case, where there is one
 */
export function may(who: Who, route: string, method: string, schoolClass?: string): boolean {
	const rule: Rule | undefined = PERMISSIONS[route];
	if (!rule) return false;
	const reading = method === 'GET' || method === 'HEAD';
	const grants = reading ? rule.read : (rule.write ?? rule.read);
	return grants.some((grant) => covers(grant, who, schoolClass));
}

function covers(grant: Grant, who: Who, schoolClass: string | undefined): boolean {
	if (grant === 'anyone') return true;
	if (grant === 'pupil') return who.kind === 'pupil';
	if (who.kind !== 'staff') return false;
	if (grant === 'adult') return true;
	if (!grant.startsWith('class:')) return who.roles.has(grant as never);
	if (schoolClass === undefined) return false;
	return who.classes.get(schoolClass as ClassId) === grant.slice('class:'.length);
}
