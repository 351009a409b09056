import type { ConcernId, StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { adultsOf, type Adult } from './adult.ts';
import type { Entry, Lost } from './content.ts';
import { isByDuty, readersOf, stillHolds } from './readers.ts';
import type { Reader, Route, Why } from './routes.ts';
import type { EntryKind } from './tables.ts';

/** Without one of these nobody knows whom a concern must not reach. */
const ROUTED_BY: ReadonlySet<EntryKind> = new Set([
	'received',
	'about-adult',
	'child-found',
	'child-moved',
	'emptied'
]);

/** Whether a concern can't find its way any more: such an entry can't be opened, or the first isn't there. */
export const isLost = (entries: readonly Entry[]): boolean =>
	entries.some((entry) => entry.isLost && ROUTED_BY.has(entry.did)) ||
	!entries.some(({ did }) => did === 'received');

/**
 * What is still known of a lost concern. It stays with those who could read it for good by their duty,
 * less anybody whom what can be read closes it to; where none of them is left it goes to the chair.
 */
export function lostNow(school: School, id: ConcernId, entries: readonly Entry[]) {
	const adults = adultsOf(school);
	const rows = readersOf(school, id);
	const byDuty = rows.filter(({ why }) => isByDuty(why));
	const never = [
		...closedTo(entries, adults),
		...rows.map(({ staff }) => staff).filter((one) => !byDuty.some(({ staff }) => staff === one))
	];
	const rolesOf = (staff: StaffId) => adults.find(({ id: one }) => one === staff)?.roles;
	const staying = byDuty.flatMap(({ staff, why, until }): Reader[] => {
		const holds = until === null && stillHolds(why, rolesOf(staff) ?? new Set());
		return holds && !never.includes(staff) ? [{ staff, why: why as Why }] : [];
	});
	const chairs = adults.filter(({ id: one, roles }) => roles.has('chair') && !never.includes(one));
	const readers =
		staying.length > 0 ? staying : chairs.map((one): Reader => ({ staff: one.id, why: 'chair' }));
	return {
		from: { kind: 'lost', child: null, readers, never } satisfies Lost,
		said: { happened: [], notTell: [], words: '' },
		accused: [],
		mentioned: [],
		child: null
	};
}

function closedTo(entries: readonly Entry[], adults: readonly Adult[]): StaffId[] {
	return entries.flatMap((entry) => {
		// Whose class it is isn't known any more: it may be any.
		if ((entry.did === 'child-found' || entry.did === 'child-moved') && entry.isLost)
			return adults.filter(({ classes }) => classes.size > 0).map(({ id }) => id);
		if (entry.did === 'received' && entry.says)
			return [...entry.says.accused, ...entry.says.mentioned];
		if (entry.did === 'about-adult' && entry.says && entry.says.adult !== 'unknown')
			return [entry.says.adult];
		return [];
	});
}

/** Like what is urgent, and may be about an adult: all of its readers, again each time until one has it. */
export function lostRoute({ readers, never }: Lost): Route {
	return {
		row: 'adult',
		opensFor: readers,
		alertFirst: readers.map(({ staff }) => staff),
		held: [],
		again: [{ to: readers, ringLado: false }],
		never,
		mentioned: [],
		dontWait: false
	};
}
