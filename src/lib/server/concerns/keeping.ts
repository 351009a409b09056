import { eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import { adultsOf } from './adult.ts';
import { isClosedTo } from './closed-to.ts';
import { concernsOf, routeNow } from './concern.ts';
import { isAllegation, isDue } from './empty-agreed.ts';
import { goesAt, handedOffOf, isGone, keptBackOf } from './handed-off.ts';
import { mayOpen, openedTo } from './may-open.ts';
import { isByDuty, openTo } from './readers.ts';
import { removalAskedOf } from './removal-asked.ts';
import { concernEntries } from './tables.ts';
import { titleOf } from './titles.ts';

export interface KeptLine {
	readonly id: ConcernId;
	readonly title: string;
	readonly receivedAt: Instant;
	/** When its words go, where that is set. */
	readonly goesAt: Instant | null;
}

/** One reader's closed records, by what becomes of them. */
export interface Keeping {
	readonly keepsRecord: boolean;
	/** Kept here for its time: somebody is to look. */
	readonly due: readonly KeptLine[];
	/** Not in the school's own system, or something was added since. */
	readonly notHandedOver: readonly KeptLine[];
	readonly held: readonly KeptLine[];
	readonly going: readonly KeptLine[];
	/** Allegations that were handed over: from `goesAt` on two of their readers can agree. */
	readonly byTwo: readonly KeptLine[];
}

const NOT_BY_DUTY = new Set(['picked', 'shared']);

/** What becomes of the closed records that this person reads by duty: no list here holds more. */
export function keepingOf(school: School, who: Staff): Keeping {
	const adults = adultsOf(school);
	const keepsRecord = setting(school, 'keepsRecord');
	const ids = [...openTo(school, who)].filter(([, why]) => !NOT_BY_DUTY.has(why)).map(([id]) => id);
	const closed = concernsOf(school, ids).flatMap((concern) => {
		const { entries, standing, from, receivedAt } = concern;
		const route = routeNow(school, concern, adults);
		if (!standing.isClosed || from.kind === 'lost' || isClosedTo(route, who)) return [];
		if (isGone(entries)) return [];
		const line: KeptLine = {
			id: concern.id,
			title: titleOf(concern, route),
			receivedAt,
			goesAt: goesAt(entries) ?? null
		};
		const handed = handedOffOf(entries);
		return [
			{
				line,
				isHeld: keptBackOf(entries) !== undefined,
				isBehind: !handed || handed.isBehind,
				isDue: isDue(school, concern, route),
				isAllegation: isAllegation(route)
			}
		];
	});
	const those = (which: (one: (typeof closed)[number]) => boolean) =>
		closed
			.filter(which)
			.map(({ line }) => line)
			.sort((a, b) => a.receivedAt - b.receivedAt);
	return {
		keepsRecord,
		due: those(({ isDue }) => isDue),
		held: those(({ isHeld }) => isHeld),
		notHandedOver: keepsRecord ? [] : those(({ isHeld, isBehind }) => !isHeld && isBehind),
		going: keepsRecord
			? []
			: those(({ line, isAllegation }) => line.goesAt !== null && !isAllegation),
		byTwo: keepsRecord
			? []
			: those(({ line, isAllegation, isDue }) => line.goesAt !== null && isAllegation && !isDue)
	};
}

/** How many allegations wait for this person to agree, or not, that their words go. */
export function removalsAsked(school: School, who: Staff): number {
	const asked = school.db
		.selectDistinct({ id: concernEntries.concern })
		.from(concernEntries)
		.where(eq(concernEntries.did, 'removal-asked'))
		.all();
	if (asked.length === 0) return 0;
	const theirs = openedTo(school, who, isByDuty);
	const ids = asked.map(({ id }) => id).filter((id) => theirs.includes(id));
	return mayOpen(school, who, ids).filter(({ concern, route }) => {
		const by = removalAskedOf(concern.entries)?.by;
		return by && by !== `staff/${who.id}` && isDue(school, concern, route);
	}).length;
}
