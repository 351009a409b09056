import type { StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Adult } from './adult.ts';
import { isClosedTo } from './closed-to.ts';
import type { Reader, Route, Why } from './routes.ts';

/**
 * Who else may agree that the words of an allegation go, where one of its readers asks: the head, the chair,
 * or one safeguarding lead, the first of them there is. Nobody it is or may be about, and never whoever
 * asks. Where there is no such person, it stays. Pure.
 */
export function secondsFor(route: Route, adults: readonly Adult[], by: StaffId): Reader[] {
	const others = adults.filter((adult) => adult.id !== by && !isClosedTo(route, adult));
	const those = (why: Why, role: Role, most = others.length): Reader[] =>
		others
			.filter(({ roles }) => roles.has(role))
			.slice(0, most)
			.map(({ id }) => ({ staff: id, why }));
	const line = [
		those('head', 'head'),
		those('chair', 'chair'),
		those('lead-beside', 'dsl', 1),
		those('lead-beside', 'deputy', 1)
	];
	return line.find(({ length }) => length > 0) ?? [];
}
