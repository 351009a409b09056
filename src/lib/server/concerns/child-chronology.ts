import type { Instant } from '../../calendar/instant.ts';
import { HOW_INVOLVED } from '../../wire/concern-choices.ts';
import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { categoriesOf } from './categorise.ts';
import type { Concern } from './concern.ts';
import type { Child } from './content.ts';
import { othersIn } from './link-child.ts';
import { mayOpen, openedTo } from './may-open.ts';
import { everPutTo } from './put-to-child.ts';
import { isByDuty } from './readers.ts';
import { childOf } from './receive.ts';
import type { Route } from './routes.ts';
import { standsNow, type Stands } from './stands.ts';
import { unstruck } from './struck.ts';
import type { EntryKind } from './tables.ts';
import { inWords, namesOfStaff } from './told.ts';
import { titleOf } from './titles.ts';

/** One concern in a child's chronology. */
export interface AboutChild {
	readonly kind: 'concern';
	readonly id: ConcernId;
	readonly at: Instant;
	readonly title: string;
	/** What the child has to do with it. */
	readonly as: string;
	readonly words: string;
	readonly stands: Stands;
	readonly categories: readonly string[];
	readonly fourCs: readonly string[];
	/** What was done, a line each, with nothing of what anybody wrote. */
	readonly done: readonly { readonly at: Instant; readonly text: string }[];
}

/** A concern stood here once, and was another child's. Nothing of it shows. */
export interface MovedAway {
	readonly kind: 'moved';
	readonly at: Instant;
}

export interface ChildChronology {
	readonly child: Child;
	/** Oldest first. */
	readonly lines: readonly (AboutChild | MovedAway)[];
}

/**
 * What there is about one child that this reader may open, allegations aside, in time order; nothing else is
 * known of, not even that there is more. Opening it is noted.
 * @throws Refusal 404 where there is no such child
 */
export function openChildChronology(school: School, who: Staff, pupil: PupilId): ChildChronology {
	const child = childOf(school, pupil);
	if (!child) throw noSuchChild();
	return together(school, () => {
		record(school, `staff/${who.id}`, 'viewed-chronology', `pupil/${pupil}`);
		return { child, lines: childChronology(school, who, pupil) };
	});
}

/**
 * A child's chronology, without noting that it was read. An allegation never stands in it, not for those
 * either who may open it: a chronology is copied, and goes on with the child.
 */
export const childChronology = (school: School, who: Staff, pupil: PupilId) =>
	linesAbout(school, who, pupil, ({ row }) => row === 'child');

/** The same with allegations that this reader may open, to be looked at beside another of them. */
export const everythingAbout = (school: School, who: Staff, pupil: PupilId) =>
	linesAbout(school, who, pupil, () => true);

function linesAbout(
	school: School,
	who: Staff,
	pupil: PupilId,
	wanted: (route: Route) => boolean
): (AboutChild | MovedAway)[] {
	const mine = new Set(openedTo(school, who, isByDuty));
	const names = namesOfStaff(school);
	const ids = everPutTo(school, pupil).filter((id) => mine.has(id));
	return mayOpen(school, who, ids)
		.filter(({ route }) => wanted(route))
		.flatMap(({ concern, route }) => lineOf(concern, route, pupil, names))
		.sort((a, b) => a.at - b.at);
}

const FIRST_WORDS = 200;

function lineOf(
	concern: Concern,
	route: Route,
	pupil: PupilId,
	names: ReturnType<typeof namesOfStaff>
): (AboutChild | MovedAway)[] {
	const as = partOf(concern, pupil);
	if (!as) {
		const at = movedAwayAt(concern, pupil);
		return at === undefined ? [] : [{ kind: 'moved', at }];
	}
	const { entries, said } = concern;
	const { names: categories, fourCNames } = categoriesOf(entries);
	return [
		{
			kind: 'concern',
			id: concern.id,
			at: concern.saidAt,
			title: titleOf(concern, route),
			as,
			words: Array.from(said.words.trim().replace(/\s+/g, ' ')).slice(0, FIRST_WORDS).join(''),
			stands: standsNow(concern),
			categories,
			fourCs: fourCNames,
			done: unstruck(entries).flatMap((entry) =>
				DONE.has(entry.did) && entry.says
					? [{ at: entry.at, text: inWords(entry, names.get(staffIn(entry.by)) ?? 'Waymark').text }]
					: []
			)
		}
	];
}

const staffIn = (by: string) => by.replace('staff/', '') as Staff['id'];

/** What the child has to do with a concern as it stands; undefined where it is nothing, or no longer. */
function partOf({ child, from, entries }: Concern, pupil: PupilId): string | undefined {
	if (child?.id === pupil)
		return from.kind === 'adult'
			? 'About them'
			: from.kind === 'welfare'
				? 'Their welfare'
				: 'Told by them';
	const other = othersIn(entries).find((one) => one.child.id === pupil);
	return other && (HOW_INVOLVED[other.how] ?? HOW_INVOLVED.other);
}

function movedAwayAt({ entries }: Concern, pupil: PupilId): Instant | undefined {
	return entries.findLast((entry) => entry.did === 'child-moved' && entry.says?.from.id === pupil)
		?.at;
}

const DONE: ReadonlySet<EntryKind> = new Set([
	'spoken-to',
	'parents',
	'referred',
	'reply-chased',
	'reply-came',
	'first-known',
	'closed',
	'reopened'
]);

const noSuchChild = () =>
	new Refusal(404, {
		code: 'no-such-child',
		say: 'There is no such child on the school’s list.',
		mend: 'Go back to the desk.'
	});
