import type { Day, Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import type { Staff } from '../permissions/who.ts';
import type { Concern } from './concern.ts';
import { isAllegation } from './empty-agreed.ts';
import { goesAt, goneTo, hasGone, handedOffOf, keptBackOf } from './handed-off.ts';
import { removalAskedOf } from './removal-asked.ts';
import type { Route } from './routes.ts';

/** How a concern stands with the school's own system, for its page. */
export interface HandOffView {
	readonly last: {
		readonly system: string;
		readonly reference: string;
		readonly on: Day;
		/** Something was added since. */
		readonly isBehind: boolean;
	} | null;
	/** When what was said and written goes from here, as it stands. */
	readonly goesAt: Instant | null;
	/** Of an allegation, which never goes by itself: from when on two of its readers can agree. */
	readonly byTwoFrom: Instant | null;
	/** Somebody asks that its words go. */
	readonly asked: {
		readonly by: string;
		readonly at: Instant;
		readonly words: string;
		/** It was this reader, so another has to agree. */
		readonly isMine: boolean;
	} | null;
	readonly keptBack: { readonly by: string; readonly at: Instant; readonly words: string } | null;
	/** The words that were here have gone. */
	readonly hasGone: boolean;
	/** Where to. */
	readonly goneTo: string | null;
	/** The school keeps its record here: nothing goes by being handed over. */
	readonly keepsRecord: boolean;
}

/** @param names who staff are, by id */
export function handOffOf(
	school: School,
	{ entries }: Concern,
	route: Route,
	names: ReadonlyMap<StaffId, string>,
	who: Pick<Staff, 'id'>
): HandOffView {
	const asked = removalAskedOf(entries);
	const named = (by: string) => names.get(by.replace('staff/', '') as StaffId) ?? 'somebody';
	const handed = handedOffOf(entries);
	const kept = keptBackOf(entries);
	const keepsRecord = setting(school, 'keepsRecord');
	return {
		last: handed
			? {
					system: handed.system,
					reference: handed.reference,
					on: handed.on,
					isBehind: handed.isBehind
				}
			: null,
		goesAt: keepsRecord || isAllegation(route) ? null : (goesAt(entries) ?? null),
		byTwoFrom: keepsRecord || !isAllegation(route) ? null : (goesAt(entries) ?? null),
		asked: asked
			? {
					by: named(asked.by),
					at: asked.at,
					words: asked.says?.words ?? '',
					isMine: asked.by === `staff/${who.id}`
				}
			: null,
		keptBack: kept
			? {
					by: named(kept.by),
					at: kept.at,
					words: kept.says?.words ?? ''
				}
			: null,
		hasGone: hasGone(entries),
		goneTo: goneTo(entries) ?? null,
		keepsRecord
	};
}
