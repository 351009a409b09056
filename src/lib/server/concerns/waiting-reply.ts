import { and, eq, inArray } from 'drizzle-orm';
import type { CAST } from '../../curriculum/picture.ts';
import type { ConcernId, PupilId, StaffId } from '../../wire/ids.ts';
import { daySaid, type DaySaid, type Reply } from '../../wire/replies.ts';
import { together, type School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import { adultsOf } from './adult.ts';
import { addEntry } from './chronology.ts';
import { isClosedTo } from './closed-to.ts';
import { concernsOf, routeNow, says, type Concern } from './concern.ts';
import type { Entry } from './content.ts';
import { facesOf } from './faces.ts';
import { everPutTo } from './put-to-child.ts';
import { readersOf, stillHolds } from './readers.ts';
import { noReply } from './reply.ts';
import { concernEntries, concerns } from './tables.ts';
import { tellReaders } from './tell-readers.ts';

/** A reply that a child is to see: who it is from and what it says, and nothing of what they told. */
export interface WaitingReply extends Reply {
	/** Its number, to say which of them was seen. */
	readonly seq: number;
	readonly name: string;
	readonly portrait: (typeof CAST)[number];
	readonly said: DaySaid;
}

/** The newest reply that waits for this child, if one does. Asked at every sign-in: nothing is unsealed for most. */
export function waitingReply(school: School, pupil: PupilId): WaitingReply | undefined {
	const year = schoolYearOf(school);
	return repliedTo(school, pupil)
		.flatMap((concern) => waitingIn(school, concern))
		.map(({ reply, name, portrait }) => ({
			...reply.says,
			seq: reply.seq,
			name,
			portrait,
			said: daySaid(reply.says, year, school.clock())
		}))
		.toSorted((a, b) => b.seq - a.seq)[0];
}

/**
 * Notes that the child has seen a reply, and said so: it doesn't come again. What it answered may have
 * been found to be about an adult meanwhile: they have seen it all the same.
 */
export function replySeen(school: School, pupil: PupilId, seq: number): void {
	together(school, () => {
		const year = schoolYearOf(school);
		for (const { id, entries } of repliedTo(school, pupil)) {
			const reply = lastReply(entries);
			if (reply?.seq !== seq || says(entries, 'reply-shown').length > 0) continue;
			const said = daySaid(reply.says, year, school.clock());
			addEntry(school, id, 'child', 'reply-shown', { seq, said });
			tellReaders(
				school,
				readersOf(school, id).map(({ staff }) => staff)
			);
		}
	});
}

function repliedTo(school: School, pupil: PupilId): Concern[] {
	const rows = school.db
		.selectDistinct({ id: concerns.id })
		.from(concerns)
		.innerJoin(concernEntries, eq(concernEntries.concern, concerns.id))
		.where(and(inArray(concerns.id, everPutTo(school, pupil)), eq(concernEntries.did, 'replied')))
		.all();
	return concernsOf(
		school,
		rows.map(({ id }): ConcernId => id)
	).filter(({ from }) => from.kind === 'child' && from.child.id === pupil);
}

type Replied = Entry<'replied'> & { readonly says: Reply };

/** The newest reply to a concern, if it can be opened. */
export function lastReply(entries: readonly Entry[]): Replied | undefined {
	const last = entries.findLast((entry): entry is Entry<'replied'> => entry.did === 'replied');
	return last?.says ? (last as Replied) : undefined;
}

/** Whether somebody has spoken to the child since: they need no screen then. */
export const isSpokenSince = (entries: readonly Entry[], seq: number): boolean =>
	entries.some((entry) => entry.did === 'spoken-to' && entry.seq > seq);

/** The reply to one concern, as long as it may be shown and whoever signs it is here and still reads it. */
function waitingIn(school: School, concern: Concern) {
	const reply = lastReply(concern.entries);
	if (!reply || isSpokenSince(concern.entries, reply.seq)) return [];
	const adults = adultsOf(school);
	const route = routeNow(school, concern, adults);
	if (noReply(school, concern, route)) return [];
	const id = reply.by.replace('staff/', '') as StaffId;
	const adult = adults.find((one) => one.id === id);
	const reads = readersOf(school, concern.id).some(
		({ staff, why }) => staff === id && adult && stillHolds(why, adult.roles)
	);
	if (!adult || !reads || isClosedTo(route, adult)) return [];
	return [{ reply, name: adult.name, portrait: facesOf(school).get(id) ?? 'helper' }];
}
