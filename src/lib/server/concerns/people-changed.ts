import type { ConcernId } from '../../wire/ids.ts';
import { writeMail } from '../mail/write.ts';
import { together, type School } from '../school/school.ts';
import { adultsOf, namesOf, type Adult } from './adult.ts';
import { againAt } from './again-at.ts';
import { addEntry } from './chronology.ts';
import { isClosedTo } from './closed-to.ts';
import { concernsOf, routeNow, type Concern } from './concern.ts';
import { withCovers } from './cover.ts';
import { setNextAlert } from './next-alert.ts';
import { grant, isByDuty, readersOf, stillHolds } from './readers.ts';
import type { Route } from './routes.ts';
import { concerns } from './tables.ts';
import { tellReaders } from './tell-readers.ts';
import { isQuickNow } from './when.ts';

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
			for (const concern of concernsOf(school, some)) openToWhoMayReadNow(school, concern, adults);
		});
}

/**
 * Opens one concern to whoever the routes name now. Where nobody who has acknowledged it can read it any
 * more, they left or it may be about them, it waits anew.
 */
export function openToWhoMayReadNow(
	school: School,
	concern: Concern,
	adults: readonly Adult[]
): void {
	const { id, standing } = concern;
	const route = routeNow(school, concern, adults);
	const reads = readersNow(school, id, route, adults);
	const lacking = route.opensFor.filter(({ staff, why }) => why !== 'picked' && !reads.has(staff));
	const fresh = grant(school, id, lacking);
	if (fresh.length > 0)
		addEntry(school, id, 'system', 'people-changed', { names: namesOf(adults, fresh) });

	const isLeft = ![...standing.acknowledgedBy].some((by) => reads.has(by.replace('staff/', '')));
	if (standing.isAcknowledged && !standing.isClosed && isLeft) {
		waitAnew(school, concern, route, adults);
	} else if (fresh.length > 0) {
		if (!standing.isClosed && !standing.isAcknowledged) writeMail(school, fresh);
		tellReaders(school, fresh);
	}
}

function waitAnew(
	school: School,
	{ id, said }: Concern,
	route: Route,
	adults: readonly Adult[]
): void {
	const alerted = withCovers(school, id, route, route.alertFirst);
	writeMail(school, alerted);
	addEntry(school, id, 'system', 'waits-anew', { names: namesOf(adults, alerted) });
	const isQuick = isQuickNow(said, route);
	setNextAlert(school, id, againAt(school, isQuick), 0);
	const readers = route.opensFor.map(({ staff }) => staff);
	tellReaders(school, [...new Set([...readers, ...alerted])]);
}

/** Who can read it by their duty, as things stand. */
function readersNow(
	school: School,
	concern: ConcernId,
	route: Route,
	adults: readonly Adult[]
): ReadonlySet<string> {
	const rows = readersOf(school, concern);
	const reads = adults.filter(
		(adult) =>
			!isClosedTo(route, adult) &&
			rows.some(
				({ staff, why }) => staff === adult.id && isByDuty(why) && stillHolds(why, adult.roles)
			)
	);
	return new Set(reads.map(({ id }) => id));
}
