import { desc, inArray } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ClassId, ConcernId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf, setting } from '../school/settings.ts';
import type { Place } from './burst.ts';
import { categoriesOf } from './categorise.ts';
import type { Concern } from './concern.ts';
import { abuseNotYet } from './first-known.ts';
import { burstsIn } from './in-burst.ts';
import { mayOpen, openedTo } from './may-open.ts';
import { isByDuty, type ReaderWhy } from './readers.ts';
import { awaited } from './referrals.ts';
import type { Route } from './routes.ts';
import { standingOf } from './standing.ts';
import { onlyPart, partShownTo } from './shown-part.ts';
import { standsNow, type Stands } from './stands.ts';
import { unstruck } from './struck.ts';
import { concerns } from './tables.ts';
import { titleOf, whereOf } from './titles.ts';
import { unnamedIn } from './unnamed.ts';
import { waitingChildren, type WaitingChild } from './waiting-children.ts';
import { watchedWord } from './watched-words.ts';
import { isAlone, isQuickNow } from './when.ts';

/** One concern in the list. */
export interface DeskLine {
	readonly id: ConcernId;
	readonly title: string;
	/** The first of the child's words. */
	readonly words: string;
	readonly place: string;
	readonly receivedAt: Instant;
	/** What stands out: nobody has it yet, and it is one of the quick ones; nobody yet; in hand. */
	readonly state: 'quick' | 'new' | 'in-hand' | 'closed';
	/** How it stands, as staff call it. */
	readonly stands: Stands;
	/** What it is about, once staff have said. */
	readonly categories: readonly string[];
	/** The word of the school's list that moved it up; null where none did, or the list is off. */
	readonly watched: string | null;
	/** Referrals nobody has answered yet, a line each. */
	readonly awaited: readonly string[];
	readonly isHappeningNow: boolean;
	/** Words in it may name an adult, so it is held from some until this reader has looked. */
	readonly isHeld: boolean;
	/** What nobody has done yet. */
	readonly notYet: readonly string[];
	/** What it came in a burst with, from one place; null for one that stands alone, as a quick one always does. */
	readonly burst: { readonly id: string; readonly of: Place['of'] } | null;
	/** How many entries it has: a page that shows fewer asks again. */
	readonly entries: number;
}

export interface Desk {
	/** Nobody has acknowledged them, or there is more to do. */
	readonly waiting: readonly DeskLine[];
	/** From a page nobody had signed in on. */
	readonly unconfirmed: readonly DeskLine[];
	/** Children with whom nobody has spoken yet, the longest wait first. */
	readonly stillWaiting: readonly WaitingChild[];
	/** The newest of them. */
	readonly closed: readonly DeskLine[];
	readonly hasOlder: boolean;
}

/** What is for this person to read, and nothing else: no count or list holds more. */
export function deskOf(school: School, who: Staff): Desk {
	const open = openLines(school, who, isByDuty);
	const closed = closedPage(school, who, 1);
	const isUnconfirmed = ({ concern }: (typeof open)[number]) =>
		concern.from.kind === 'unsigned' && concern.child === null;
	return {
		waiting: open.filter((one) => !isUnconfirmed(one)).map(({ line }) => line),
		unconfirmed: open.filter(isUnconfirmed).map(({ line }) => line),
		stillWaiting: waitingChildren(
			open.map(({ concern }) => concern),
			schoolYearOf(school),
			school.clock()
		),
		closed: closed.lines,
		hasOlder: closed.hasOlder
	};
}

export interface ClosedPage {
	readonly lines: readonly DeskLine[];
	/** There is a page after this one. */
	readonly hasOlder: boolean;
}

/** So many closed ones stand in a list. */
const ON_A_PAGE = 30;

/** Closed concerns, newest first, a page at a time. @param page from 1 */
export function closedPage(school: School, who: Staff, page: number): ClosedPage {
	const all = openedTo(school, who, isByDuty);
	const standing = standingOf(school, all);
	const closed = newestFirst(
		school,
		all.filter((id) => standing.get(id)?.isClosed)
	);
	// Only as many are unsealed as are needed to know whether another page follows.
	const wanted = page * ON_A_PAGE + 1;
	const lines: DeskLine[] = [];
	for (let at = 0; at < closed.length && lines.length < wanted; at += ON_A_PAGE)
		lines.push(
			...mayOpen(school, who, closed.slice(at, at + ON_A_PAGE))
				.map(({ concern, route }) => lineOf(school, concern, route))
				.sort((a, b) => b.receivedAt - a.receivedAt)
		);
	return {
		lines: lines.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
		hasOlder: lines.length >= wanted
	};
}

function newestFirst(school: School, ids: readonly ConcernId[]): ConcernId[] {
	const rows = school.db
		.select({ id: concerns.id, at: concerns.receivedAt })
		.from(concerns)
		.where(inArray(concerns.id, [...ids]))
		.orderBy(desc(concerns.receivedAt), desc(concerns.id))
		.all();
	return rows.map(({ id }) => id);
}

/** Whether somebody has a desk: by their duty, or since a concern was opened to them as the next in line. */
export function hasDesk(school: School, who: Staff): boolean {
	if (DUTIES.some((duty) => who.roles.has(duty))) return true;
	return mayOpen(school, who, openedTo(school, who, isByDuty)).length > 0;
}

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head', 'chair'];

/** What children of a class, or of a class that isn't theirs, sent to this teacher by picking them. */
export function pickedFor(school: School, who: Staff, schoolClass: ClassId): DeskLine[] {
	return openLines(school, who, (why) => why === 'picked')
		.filter(({ concern }) => isOf(concern, who, schoolClass))
		.map(({ line }) => forPicked(line));
}

/** Not what the team makes of it, nor whom it went to. */
const forPicked = (line: DeskLine): DeskLine => ({
	...line,
	stands: line.stands === 'referred' ? 'in-hand' : line.stands,
	categories: [],
	watched: null,
	awaited: []
});

/** Whether something waits for this person: one unnamed dot, no more, since the page may be on the wall. */
export function dotFor(school: School, who: Staff, schoolClass?: ClassId): boolean {
	const ids = openedTo(school, who, schoolClass ? (why) => why === 'picked' : isByDuty);
	const standing = standingOf(school, ids);
	const waiting = ids.filter((id) => {
		const { isClosed, isAcknowledged, acknowledgedBy } = standing.get(id) ?? NEW;
		if (isClosed) return false;
		return schoolClass ? !acknowledgedBy.has(`staff/${who.id}`) : !isAcknowledged;
	});
	return mayOpen(school, who, waiting).some(
		({ concern }) => !schoolClass || isOf(concern, who, schoolClass)
	);
}

const NEW = { isClosed: false, isAcknowledged: false, acknowledgedBy: new Set<string>() };

/** Whoever is shown it has nothing to acknowledge or chase. */
const forShared = (line: DeskLine): DeskLine => ({
	...line,
	state: line.state === 'closed' ? 'closed' : 'in-hand',
	isHappeningNow: false,
	isHeld: false,
	watched: null,
	notYet: [],
	awaited: []
});

/** The lines of what was shared with somebody, newest first, with nothing they weren't shown. */
export const sharedLines = (
	school: School,
	who: Staff,
	shared: ReturnType<typeof mayOpen>
): DeskLine[] =>
	shared
		.map(({ concern, route }): DeskLine => {
			const shown = partShownTo(concern.entries, who.id);
			const line = forShared(
				lineOf(school, shown ? onlyPart(concern, shown, who.id) : concern, route)
			);
			if (!shown) return line;
			const title = shown.has(1) ? line.title : 'Part of a record';
			const place = shown.has(1) ? line.place : (concern.child?.className ?? '');
			return { ...line, title, place };
		})
		.sort((a, b) => b.receivedAt - a.receivedAt);

/** The lines of everything that isn't closed yet. */
function openLines(school: School, who: Staff, wanted: (why: ReaderWhy) => boolean) {
	const all = openedTo(school, who, wanted);
	const standing = standingOf(school, all);
	const open = all.filter((id) => !standing.get(id)?.isClosed);
	const bursts = burstsIn(school, open);
	return mayOpen(school, who, open)
		.map(({ concern, route }) => {
			const line = lineOf(school, concern, route);
			const stays = isAlone(concern.said, route) || line.watched !== null;
			return { concern, line: stays ? line : { ...line, burst: bursts.get(concern.id) ?? null } };
		})
		.sort(
			(a, b) =>
				STATES.indexOf(a.line.state) - STATES.indexOf(b.line.state) ||
				isMovedUp(b.line) - isMovedUp(a.line) ||
				b.line.receivedAt - a.line.receivedAt
		);
}

/** Up among the new ones alone: nothing goes down for want of a word, nor is anybody told sooner. */
const isMovedUp = ({ state, watched }: DeskLine) => Number(state === 'new' && watched !== null);

const STATES: readonly DeskLine['state'][] = ['quick', 'new', 'in-hand', 'closed'];
const FIRST_WORDS = 140;

function lineOf(school: School, concern: Concern, route: Route): DeskLine {
	const { said, from, child, entries } = concern;
	const where = whereOf(school, concern);
	return {
		id: concern.id,
		title: titleOf(concern, route),
		words: Array.from(said.words.trim().replace(/\s+/g, ' ')).slice(0, FIRST_WORDS).join(''),
		place: [child?.className ?? noChild(from), where].filter(Boolean).join(' · '),
		receivedAt: concern.receivedAt,
		state: stateOf(concern, route),
		stands: standsNow(concern),
		categories: categoriesOf(entries).names,
		watched: setting(school, 'watchedWords') ? watchedWord(concern) : null,
		awaited: concern.standing.isClosed ? [] : awaited(entries, school.clock()),
		isHappeningNow: said.happeningNow === 'yes',
		isHeld: route.held.length > 0,
		notYet: notYetOf(concern),
		burst: null,
		entries: entries.length
	};
}

const noChild = (from: Concern['from']) =>
	from.kind === 'unnamed' ? unnamedIn(from) : NO_CHILD[from.kind];

const NO_CHILD: Record<Exclude<Concern['from']['kind'], 'unnamed'>, string> = {
	child: '',
	unsigned: 'Not signed in',
	adult: 'No one child',
	welfare: 'No one child',
	lost: ''
};

function stateOf(concern: Concern, route: Route): DeskLine['state'] {
	if (concern.standing.isClosed) return 'closed';
	if (concern.standing.isAcknowledged) return 'in-hand';
	return isQuickNow(concern.said, route) ? 'quick' : 'new';
}

/** What a record should hold and doesn't. */
export function notYetOf({ entries, from }: Concern): string[] {
	const counting = unstruck(entries);
	const has = (did: string) => counting.some((entry) => entry.did === did);
	return [
		...(has('spoken-to') ? [] : ['Spoken to']),
		...(has('parents') || from.kind === 'welfare' ? [] : ['Parents told']),
		...abuseNotYet(entries)
	];
}

const isOf = (concern: Concern, who: Staff, schoolClass: ClassId) =>
	concern.child?.schoolClass === schoolClass ||
	!concern.child ||
	!who.classes.has(concern.child.schoolClass);
