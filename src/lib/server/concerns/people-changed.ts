import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { writeMail } from '../mail/write.ts';
import { together, type School } from '../school/school.ts';
import { adultsOf, namesOf, type Adult } from './adult.ts';
import { addEntry } from './chronology.ts';
import { concernsOf, routeNow, type Concern } from './concern.ts';
import { grant, readersOf, stillHolds } from './readers.ts';
import { concerns } from './tables.ts';
import { tellReaders } from './tell-readers.ts';

const SOME = 200;

/**
 * People came, went or have other duties: opens every concern to whoever the routes name now, so that
 * none is left with nobody to read it. Whose duty is over has lost it already (`readers.ts`).
 */
export function openToWhoIsThereNow(school: School): void {
	const ids = school.db.select({ id: concerns.id }).from(concerns).all();
	const adults = adultsOf(school);
	for (let from = 0; from < ids.length; from += SOME)
		together(school, () => {
			const some = ids.slice(from, from + SOME).map(({ id }) => id);
			for (const concern of concernsOf(school, some)) openToNewcomers(school, concern, adults);
		});
}

function openToNewcomers(school: School, concern: Concern, adults: readonly Adult[]): void {
	const route = routeNow(school, concern, adults);
	const lacking = route.opensFor.filter(
		({ staff, why }) => why !== 'picked' && !canRead(school, concern.id, staff, adults)
	);
	if (lacking.length === 0) return;
	const fresh = grant(school, concern.id, lacking);
	const { isClosed, isAcknowledged } = concern.standing;
	if (!isClosed && !isAcknowledged) writeMail(school, fresh);
	addEntry(school, concern.id, 'system', 'people-changed', { names: namesOf(adults, fresh) });
	tellReaders(school, fresh);
}

function canRead(
	school: School,
	concern: ConcernId,
	staff: StaffId,
	adults: readonly Adult[]
): boolean {
	const roles = adults.find(({ id }) => id === staff)?.roles ?? new Set();
	return readersOf(school, concern).some(
		(one) => one.staff === staff && stillHolds(one.why, roles)
	);
}
