import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { writeMail } from '../mail/write.ts';
import type { Role } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf, type Adult } from './adult.ts';
import { isClosedTo } from './closed-to.ts';
import { canBeShown } from './shown-part.ts';
import { endReading, grant, isByDuty, readersOf, stillHolds } from './readers.ts';
import type { Route } from './routes.ts';
import type { Theirs } from './theirs.ts';

/**
 * Opens a concern, or some of its entries, to one colleague, until a day or until it is taken back. Nobody it is, or may be,
 * about; nobody it is held from; only by somebody who reads it by a safeguarding duty.
 * @throws Refusal
 */
export function share(
	school: School,
	id: ConcernId,
	by: Staff,
	sharing: {
		readonly to: StaffId;
		readonly until: Instant;
		/** The numbers of the entries they see; null for all of it. */
		readonly only: readonly number[] | null;
		readonly words: string;
	}
): void {
	act(school, id, by, 'shared', (theirs) => {
		if (!mayShare(by, theirs)) throw notYours();
		const to = mayBeShown(school, id, theirs.route, adultsOf(school)).find(
			(adult) => adult.id === sharing.to && adult.id !== by.id
		);
		if (!to) throw notToThem();
		if (sharing.until <= school.clock()) throw hasGone();
		const parts = canBeShown(theirs.concern.entries);
		if (
			sharing.only &&
			!(sharing.only.length > 0 && sharing.only.every((one) => parts.includes(one)))
		)
			throw noSuchPart();
		// A later day takes the place of an earlier one, and an earlier one of a later.
		endReading(school, id, to.id, 'shared');
		grant(school, id, [{ staff: to.id, why: 'shared' }], sharing.until);
		writeMail(school, [to.id]);
		return { ...sharing, name: to.name };
	});
}

/** Takes back what was shared with somebody. @throws Refusal */
export function endSharing(school: School, id: ConcernId, by: Staff, to: StaffId): void {
	act(school, id, by, 'share-ended', (theirs) => {
		if (!mayShare(by, theirs)) throw notYours();
		const shown = sharedWith(school, id).find(({ staff }) => staff === to);
		if (!shown) return undefined;
		endReading(school, id, to, 'shared');
		const name = adultsOf(school).find((adult) => adult.id === to)?.name ?? '';
		return { to, name };
	});
}

/** Whom a concern is shared with now. */
export const sharedWith = (school: School, id: ConcernId) =>
	readersOf(school, id).filter(({ why }) => why === 'shared');

/** Whom a concern could be shared with: anybody who works here, doesn't read it and isn't held off it. */
export function mayBeShown(
	school: School,
	id: ConcernId,
	route: Route,
	adults: readonly Adult[]
): Adult[] {
	const rows = readersOf(school, id);
	return adults.filter(
		(adult) =>
			!isClosedTo(route, adult) &&
			!route.held.some(({ staff }) => staff === adult.id) &&
			!rows.some(
				({ staff, why }) => staff === adult.id && isByDuty(why) && stillHolds(why, adult.roles)
			)
	);
}

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head', 'chair'];

/** A governor who is merely next in line reads, and shares nothing. */
export const mayShare = (by: Staff, { why }: Pick<Theirs, 'why'>): boolean =>
	isByDuty(why) && DUTIES.some((duty) => by.roles.has(duty));

const notYours = () =>
	new Refusal(403, {
		code: 'not-yours-to-share',
		say: 'Sharing is for the safeguarding team, the head and the chair of governors.',
		mend: 'Speak to the safeguarding lead.'
	});

const notToThem = () =>
	new Refusal(422, {
		code: 'not-to-them',
		say: 'It can’t be shared with that person.',
		mend: 'Choose one of the people on the list.'
	});

const noSuchPart = () =>
	new Refusal(422, {
		code: 'no-such-part',
		say: 'Choose at least one entry that can be shown.',
		mend: 'Tick what they need to know, or share all of it.'
	});

const hasGone = () =>
	new Refusal(422, {
		code: 'until-has-gone',
		say: 'That “until” has gone already, so they could not read it.',
		mend: 'Choose today or a later day.'
	});
