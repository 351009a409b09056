import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { writeMail } from '../mail/write.ts';
import type { Role } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf, namesOf, type Adult } from './adult.ts';
import { routeNow } from './concern.ts';
import { grant } from './readers.ts';
import type { Route } from './routes.ts';

/**
 * Lets people read what was held from them since their name may stand in the words: a safeguarding
 * lead who isn't named has read it, and says that it isn't about them. Nobody it is about can be let
 * through.
 * @throws Refusal
 */
export function letThrough(
	school: School,
	id: ConcernId,
	by: Staff,
	through: { readonly staff: readonly StaffId[]; readonly words: string }
): void {
	act(school, id, by, 'let-through', ({ concern, route }) => {
		const adults = adultsOf(school);
		const waiting = waitingFor(route, adults);
		const staff = through.staff.filter((one) => waiting.includes(one));
		if (staff.length === 0)
			throw new Refusal(422, {
				code: 'nobody-chosen',
				say: 'Choose whom to let through.',
				mend: 'Tick at least one person, or go back.'
			});
		const says = { staff, names: namesOf(adults, staff), words: through.words };
		const entry = { seq: 0, at: 0, by: '', did: 'let-through', says } as const;
		const now = routeNow(school, { ...concern, entries: [...concern.entries, entry] }, adults);
		writeMail(school, grant(school, id, now.opensFor));
		return says;
	});
}

/**
 * Whom a lead could let through: the held; and where it is about an adult, those with a duty whom only
 * the words name.
 */
export function waitingFor(route: Route, adults: readonly Adult[]): StaffId[] {
	const held = route.held.map(({ staff }) => staff);
	if (route.row === 'child') return held;
	const duties: readonly Role[] = ['head', 'chair', 'dsl', 'deputy'];
	const named = adults.filter(
		({ id, roles }) => route.mentioned.includes(id) && duties.some((duty) => roles.has(duty))
	);
	return [...new Set([...held, ...named.map(({ id }) => id)])];
}
