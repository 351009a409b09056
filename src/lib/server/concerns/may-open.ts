import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { adultsOf } from './adult.ts';
import { isClosedTo } from './closed-to.ts';
import { concernsOf, routeNow, type Concern } from './concern.ts';
import { openTo, type ReaderWhy } from './readers.ts';
import type { Route } from './routes.ts';

/** The concerns opened to somebody for such a reason. Those closed to them since are still among them. */
export const openedTo = (
	school: School,
	who: Staff,
	wanted: (why: ReaderWhy) => boolean
): ConcernId[] => [...openTo(school, who)].filter(([, why]) => wanted(why)).map(([id]) => id);

/** Those of these concerns that aren't closed to whoever asks, whatever was opened to them before. */
export function mayOpen(
	school: School,
	who: Staff,
	ids: readonly ConcernId[]
): { readonly concern: Concern; readonly route: Route }[] {
	if (ids.length === 0) return [];
	const adults = adultsOf(school);
	return concernsOf(school, ids).flatMap((concern) => {
		const route = routeNow(school, concern, adults);
		return isClosedTo(route, who) ? [] : [{ concern, route }];
	});
}
