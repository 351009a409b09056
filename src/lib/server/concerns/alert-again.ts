import * as v from 'valibot';
import type { ConcernId } from '../../wire/ids.ts';
import { writeMail } from '../mail/write.ts';
import { laterDo } from '../school/due.ts';
import type { School } from '../school/school.ts';
import { adultsOf, namesOf } from './adult.ts';
import { againAt, againNextDay } from './again-at.ts';
import { addEntry } from './chronology.ts';
import { concernOf, routeNow } from './concern.ts';
import { withCovers } from './cover.ts';
import { grant } from './readers.ts';
import { tellReaders } from './tell-readers.ts';
import { isQuickNow } from './when.ts';

const payloadSchema = v.object({ concern: v.string(), step: v.number() });

/**
 * Nobody has acknowledged a concern in time: alerts the next in line, who may read it from now on.
 * The last step comes again every school day. A job of `due`.
 */
export function alertAgain(school: School, payload: unknown): void {
	const { concern: id, step } = v.parse(payloadSchema, payload);
	const concern = concernOf(school, id as ConcernId);
	// That the picked teacher has read it doesn't still the alerts to the safeguarding team.
	if (!concern || concern.standing.isClosed || concern.standing.isAcknowledged) return;
	const adults = adultsOf(school);
	const route = routeNow(school, concern, adults);

	const last = route.again.length - 1;
	const next = route.again[Math.min(step, last)];
	if (!next) return;
	// Somebody may have come who can read it, since it first opened for nobody.
	const to = next.to.length > 0 ? next.to : route.opensFor;
	grant(school, concern.id, [...route.opensFor, ...to]);
	const alerted = withCovers(
		school,
		concern.id,
		route,
		to.map(({ staff }) => staff)
	);
	writeMail(school, alerted);
	addEntry(school, concern.id, 'system', 'alerted', {
		to: namesOf(adults, alerted),
		again: true,
		ringLado: next.ringLado
	});
	const at = step >= last ? againNextDay(school) : againAt(school, isQuickNow(concern.said, route));
	laterDo(school, at, 'alert-again', { concern: concern.id, step: step + 1 });
	tellReaders(school, alerted);
}
