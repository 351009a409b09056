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
import { addEntry } from './chronology.ts';
import { routeNow } from './concern.ts';
import type { From } from './content.ts';
import { grant } from './readers.ts';
import type { Route } from './routes.ts';
import { concerns } from './tables.ts';
import { tellReaders } from './tell-readers.ts';
import { alertAgainAt, isQuick } from './when.ts';

export interface ToKeep {
	readonly id: ConcernId;
	readonly saidAt: Instant;
	readonly receivedAt: Instant;
	readonly from: From;
	readonly said: ConcernSent;
	/** Known beforehand to be about them. */
	readonly accused?: readonly StaffId[];
}

/**
 * Keeps a new concern: opens it to whom the routes say, alerts them, and sets when they are alerted
 * again, all in one transaction. Does nothing the second time it meets an id.
 */
export function keepConcern(school: School, { accused = [], ...kept }: ToKeep): void {
	together(school, () => {
		const { id, saidAt, receivedAt, from, said } = kept;
		if (school.db.select().from(concerns).where(eq(concerns.id, id)).get()) return;
		const child = from.kind === 'unsigned' ? null : from.child;
		const childMark = child && markOf(school, child.id);
		school.db.insert(concerns).values({ id, saidAt, receivedAt, child: childMark }).run();

		const adults = adultsOf(school);
		const route = routeNow(school, { ...kept, child, accused, mentioned: [], entries: [] }, adults);
		const named = { accused: route.never, mentioned: route.mentioned };
		addEntry(school, id, byOf(from), 'received', { from, said, ...named });
		grant(school, id, route.opensFor);

		const alerted = whomToAlert(school, said, route);
		writeMail(school, alerted);
		addEntry(school, id, 'system', 'alerted', {
			to: namesOf(adults, alerted),
			again: false,
			ringLado: false
		});
		const again = alertAgainAt(schoolYearOf(school), school.clock(), isQuick(said));
		laterDo(school, again, 'alert-again', { concern: id, step: 0 });
		tellReaders(
			school,
			route.opensFor.map(({ staff }) => staff)
		);
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
