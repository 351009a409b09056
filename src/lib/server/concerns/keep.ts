import { eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import { inSchoolHours } from '../../calendar/school-year.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ConcernId, PupilId, StaffId } from '../../wire/ids.ts';
import { writeMail } from '../mail/write.ts';
import { laterDo } from '../school/due.ts';
import { together, type School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import { adultsOf, namesOf } from './adult.ts';
import { againAt } from './again-at.ts';
import { addEntry } from './chronology.ts';
import { routeNow } from './concern.ts';
import type { From } from './content.ts';
import { withCovers } from './cover.ts';
import { mailInBurst, placeOf, type Whence } from './in-burst.ts';
import { grant } from './readers.ts';
import type { Route } from './routes.ts';
import type { Screen } from './screen.ts';
import { concerns } from './tables.ts';
import { tellReaders } from './tell-readers.ts';
import { hidden } from './unnamed.ts';
import { isAlone, isQuick } from './when.ts';

export interface ToKeep {
	readonly id: ConcernId;
	readonly saidAt: Instant;
	readonly receivedAt: Instant;
	readonly from: From;
	readonly said: ConcernSent;
	/** Known beforehand to be about them. */
	readonly accused?: readonly StaffId[];
	/** What was on the child's screen. */
	readonly screen?: Screen | undefined;
	/** Where it was sent from, to know a burst from one place. */
	readonly whence?: Whence;
}

/**
 * Keeps a new concern: opens it to whom the routes say, alerts them, and sets when they are alerted
 * again, all in one transaction. Does nothing the second time it meets an id.
 */
export function keepConcern(
	school: School,
	{ accused = [], whence = {}, screen, ...kept }: ToKeep
): void {
	together(school, () => {
		const { id, saidAt, receivedAt, from, said } = kept;
		if (school.db.select().from(concerns).where(eq(concerns.id, id)).get()) return;
		// One who asked not to be named is found by nothing in the open.
		const isUnnamed = from.kind === 'unnamed';
		const child = from.kind === 'unsigned' || isUnnamed ? null : from.child;
		const childMark = child && markOf(school, child.id);
		school.db.insert(concerns).values({ id, saidAt, receivedAt, child: childMark }).run();

		const adults = adultsOf(school);
		// Routed by what its readers see: who else may not read it would tell of the class.
		const shown = isUnnamed ? hidden({ from, said }) : { from, said };
		const route = routeNow(
			school,
			{ ...kept, ...shown, child, accused, mentioned: [], entries: [] },
			adults
		);
		const named = { accused: route.never, mentioned: route.mentioned };
		addEntry(school, id, byOf(from), 'received', {
			from,
			said,
			...named,
			...(screen && { screen })
		});
		grant(school, id, route.opensFor);

		const alerted = withCovers(school, id, route, whomToAlert(school, said, route));
		const place = isAlone(said, route) ? undefined : placeOf(school, whence, isUnnamed);
		if (place) mailInBurst(school, place, kept, alerted);
		else writeMail(school, alerted);
		addEntry(school, id, 'system', 'alerted', {
			to: namesOf(adults, alerted),
			again: false,
			ringLado: false
		});
		const again = againAt(school, isQuick(said));
		laterDo(school, again, 'alert-again', { concern: id, step: 0 });
		const readers = route.opensFor.map(({ staff }) => staff);
		tellReaders(school, [...new Set([...readers, ...alerted])]);
	});
}

/** A keyed digest of a child's id: finds what else came from them, and tells a thief nothing. */
export const markOf = (school: School, child: PupilId): string =>
	school.keys.digest(child, 'concern-child');

/** Out of hours nobody sits at a desk: a quick one goes to everyone who may read it, at once. */
function whomToAlert(school: School, said: ConcernSent, route: Route): readonly StaffId[] {
	if (!isQuick(said) || inSchoolHours(schoolYearOf(school), school.clock()))
		return route.alertFirst;
	return route.opensFor.map(({ staff }) => staff);
}

function byOf(from: From): string {
	return from.kind === 'adult' || from.kind === 'welfare' ? `staff/${from.staff}` : 'child';
}
