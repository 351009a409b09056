import { and, eq, isNull, or } from 'drizzle-orm';
import { addDays, dayOf, instantOf, type Day, type Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { tellReaders } from '../concerns/tell-readers.ts';
import { writeMail } from '../mail/write.ts';
import { awaysAhead, type Away } from '../people/aways.ts';
import { newId } from '../people/new-id.ts';
import { aways } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { hasDuty } from './duty.ts';
import { mayCover } from './may-cover.ts';
import { nameOf, peopleHere } from './people.ts';

/** For longer than a term somebody else ought to have the duty. */
const LONGEST = 120;

/** Somebody with a duty, and who can cover for them. */
export interface MayBeAway {
	readonly id: StaffId;
	readonly name: string;
	readonly isMe: boolean;
	readonly covers: readonly { readonly id: StaffId; readonly name: string }[];
}

/** Everybody with a duty, whoever asks first. A colleague says it for somebody who falls ill. */
export function mayBeAway(school: School, who: Pick<Staff, 'id'>): MayBeAway[] {
	const people = peopleHere(school);
	return people
		.filter(({ roles }) => hasDuty(roles))
		.map(({ id, name, roles }) => ({
			id,
			name,
			isMe: id === who.id,
			covers: people
				.filter((one) => one.id !== id && one.isSure && mayCover(roles, one.roles))
				.map((one) => ({ id: one.id, name: one.name }))
		}))
		.toSorted((a, b) => Number(b.isMe) - Number(a.isMe));
}

export interface Absence {
	/** Whoever says it, unless it is somebody else. */
	readonly staff?: StaffId;
	readonly from: Day;
	/** The day they are here again. */
	readonly back: Day;
	readonly cover: StaffId;
}

/**
 * Somebody with a duty says that they will be away, or that a colleague with one is; and who hears of things
 * meanwhile, too and never instead. One is enough to say it: it gives nobody anything to read, and takes nothing
 * from whoever is away. It ends by itself.
 * @throws Refusal
 */
export function goAway(school: School, who: Staff, absence: Absence): void {
	const { staff = who.id, from, back, cover } = absence;
	if (!hasDuty(who.roles))
		throw refusal('no-duty', 'You have no duty to hand over.', 'Nothing has to be done.', 403);
	const one = mayBeAway(school, who).find(({ id }) => id === staff);
	if (!one) throw refusal('not-theirs', 'They have no duty.', 'Choose somebody from the list.');
	const today = dayOf(school.clock());
	if (from < today) throw refusal('begun', 'That day is over.', 'Start today or later.');
	if (back <= from)
		throw refusal('too-short', 'They would be back before they go.', 'Look at the two days.');
	if (back > addDays(from, LONGEST))
		throw refusal(
			'too-long',
			'That is longer than a term.',
			'Ask the admin to propose somebody else for the duty.'
		);
	if (!one.covers.some(({ id }) => id === cover))
		throw refusal('no-cover', 'They can’t cover that.', 'Choose somebody else.');
	const ahead = awaysAhead(school);
	const [starts, ends] = [instantOf(from, '00:00'), instantOf(back, '00:00')];
	const isThen = (one: Away) => one.from < ends && starts < one.until;
	if (ahead.some((other) => other.staff === staff && isThen(other)))
		throw refusal('away-already', 'That is noted for those days already.', 'End that first.');
	if (ahead.some((other) => other.staff === cover && isThen(other)))
		throw refusal('cover-away', 'Whoever covers is away then too.', 'Choose somebody else.');
	together(school, () => {
		const id = newId<string>();
		school.db
			.insert(aways)
			.values({
				id,
				staff,
				cover,
				from: starts,
				until: ends,
				saidAt: school.clock(),
				saidBy: who.id
			})
			.run();
		const what = `staff/${cover} ${from} ${back}`;
		if (one.isMe) record(school, `staff/${who.id}`, 'said-away', what);
		else record(school, `staff/${who.id}`, 'said-away-for', `staff/${staff} ${what}`);
		writeMail(
			school,
			[cover, staff].filter((id) => id !== who.id)
		);
		tellReaders(school, withDuty(school));
	});
}

/** They are back sooner, or don't go; whoever said it may take it back. Nothing happens where it is over, or another's. */
export function comeBack(school: School, who: Staff, id: string): void {
	together(school, () => {
		const { changes } = school.db
			.update(aways)
			.set({ endedAt: school.clock() })
			.where(
				and(
					eq(aways.id, id),
					or(eq(aways.staff, who.id), eq(aways.saidBy, who.id)),
					isNull(aways.endedAt)
				)
			)
			.run();
		if (changes === 0) return;
		record(school, `staff/${who.id}`, 'said-back');
		tellReaders(school, withDuty(school));
	});
}

/** One who is away or will be, as the others with a duty read it. */
export interface AwayLine {
	readonly id: string;
	readonly name: string;
	/** Undefined where they have left or have no duty any more: then nobody covers. */
	readonly cover: string | undefined;
	readonly from: Instant;
	readonly until: Instant;
	readonly isNow: boolean;
	readonly isMine: boolean;
	/** Whoever reads this covers. */
	readonly isMyCover: boolean;
	/** A colleague who said it for them. */
	readonly saidBy: string | undefined;
	/** Whoever reads this may end it. */
	readonly mayEnd: boolean;
}

/** Who with a duty is away or will be. */
export function awayLines(school: School, who: Pick<Staff, 'id'>): AwayLine[] {
	const people = new Map(
		peopleHere(school)
			.filter(({ roles }) => hasDuty(roles))
			.map((one) => [one.id, one])
	);
	const now = school.clock();
	return awaysAhead(school).flatMap(({ id, staff, cover, from, until, saidBy }): AwayLine[] => {
		const away = people.get(staff);
		if (!away) return [];
		const covers = people.get(cover);
		return [
			{
				id,
				name: away.name,
				cover: covers && mayCover(away.roles, covers.roles) ? covers.name : undefined,
				from,
				until,
				isNow: from <= now,
				isMine: staff === who.id,
				isMyCover: cover === who.id,
				saidBy: saidBy === staff ? undefined : nameOf(school)(saidBy),
				mayEnd: staff === who.id || saidBy === who.id
			}
		];
	});
}

const withDuty = (school: School): StaffId[] =>
	peopleHere(school)
		.filter(({ roles }) => hasDuty(roles))
		.map(({ id }) => id);

const refusal = (code: string, say: string, mend: string, status = 400) =>
	new Refusal(status, { code, say, mend });
