import { and, eq, isNull } from 'drizzle-orm';
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
import { peopleHere } from './people.ts';

/** For longer than a term somebody else ought to have the duty. */
const LONGEST = 120;

/** Whom this person can choose to cover for them. */
export const coversFor = (school: School, who: Pick<Staff, 'id' | 'roles'>) =>
	peopleHere(school)
		.filter(({ id, roles, isSure }) => id !== who.id && isSure && mayCover(who.roles, roles))
		.map(({ id, name }) => ({ id, name }));

/**
 * Somebody with a duty says that they will be away, and who hears of things meanwhile, too and never
 * instead. It ends by itself.
 * @throws Refusal
 */
export function goAway(
	school: School,
	who: Staff,
	{ from, back, cover }: { readonly from: Day; readonly back: Day; readonly cover: StaffId }
): void {
	if (!hasDuty(who.roles))
		throw refusal('no-duty', 'You have no duty to hand over.', 'Nothing has to be done.', 403);
	const today = dayOf(school.clock());
	if (from < today) throw refusal('begun', 'That day is over.', 'Start today or later.');
	if (back <= from)
		throw refusal('too-short', 'You would be back before you go.', 'Look at the two days.');
	if (back > addDays(from, LONGEST))
		throw refusal(
			'too-long',
			'That is longer than a term.',
			'Ask the admin to propose somebody else for your duty.'
		);
	if (!coversFor(school, who).some(({ id }) => id === cover))
		throw refusal('no-cover', 'They can’t cover for you.', 'Choose somebody from the list.');
	const ahead = awaysAhead(school);
	const [starts, ends] = [instantOf(from, '00:00'), instantOf(back, '00:00')];
	const isThen = (one: Away) => one.from < ends && starts < one.until;
	if (ahead.some((one) => one.staff === who.id && isThen(one)))
		throw refusal('away-already', 'You are away then already.', 'End that first.');
	if (ahead.some((one) => one.staff === cover && isThen(one)))
		throw refusal('cover-away', 'They are away then too.', 'Choose somebody else.');
	together(school, () => {
		const id = newId<string>();
		school.db
			.insert(aways)
			.values({ id, staff: who.id, cover, from: starts, until: ends, saidAt: school.clock() })
			.run();
		record(school, `staff/${who.id}`, 'said-away', `staff/${cover} ${from} ${back}`);
		writeMail(school, [cover]);
		tellReaders(school, withDuty(school));
	});
}

/** They are back sooner, or don't go. Nothing happens where it is over, or somebody else's. */
export function comeBack(school: School, who: Staff, id: string): void {
	together(school, () => {
		const { changes } = school.db
			.update(aways)
			.set({ endedAt: school.clock() })
			.where(and(eq(aways.id, id), eq(aways.staff, who.id), isNull(aways.endedAt)))
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
}

/** Who with a duty is away or will be. */
export function awayLines(school: School, who: Pick<Staff, 'id'>): AwayLine[] {
	const people = new Map(
		peopleHere(school)
			.filter(({ roles }) => hasDuty(roles))
			.map((one) => [one.id, one])
	);
	const now = school.clock();
	return awaysAhead(school).flatMap(({ id, staff, cover, from, until }): AwayLine[] => {
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
				isMyCover: cover === who.id
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
