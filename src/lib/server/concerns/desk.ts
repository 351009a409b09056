import { desc, inArray } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ClassId, ConcernId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { adultsOf } from './adult.ts';
import { isClosedTo } from './closed-to.ts';
import { concernsOf, routeNow, type Concern } from './concern.ts';
import { openTo, type ReaderWhy } from './readers.ts';
import type { Route } from './routes.ts';
import { standingOf } from './standing.ts';
import { concerns } from './tables.ts';
import { titleOf, whereOf } from './titles.ts';
import { isQuickNow } from './when.ts';

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
	readonly isHappeningNow: boolean;
	/** Words in it may name an adult, so it is held from some until this reader has looked. */
	readonly isHeld: boolean;
	/** What nobody has done yet. */
	readonly notYet: readonly string[];
	/** How many entries it has: a page that shows fewer asks again. */
	readonly entries: number;
}

export interface Desk {
	/** Nobody has acknowledged them, or there is more to do. */
	readonly waiting: readonly DeskLine[];
	/** From a page nobody had signed in on. */
	readonly unconfirmed: readonly DeskLine[];
	/** The newest of them. */
	readonly closed: readonly DeskLine[];
	readonly hasOlder: boolean;
}

/** What is for this person to read, and nothing else: no count or list holds more. */
export function deskOf(school: School, who: Staff): Desk {
	const open = openLines(school, who, notPicked);
	const closed = closedPage(school, who, 1);
	const isUnconfirmed = ({ concern }: (typeof open)[number]) =>
		concern.from.kind === 'unsigned' && concern.child === null;
	return {
		waiting: open.filter((one) => !isUnconfirmed(one)).map(({ line }) => line),
		unconfirmed: open.filter(isUnconfirmed).map(({ line }) => line),
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
	const all = idsOf(school, who, notPicked);
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
	return mayOpen(school, who, idsOf(school, who, notPicked)).length > 0;
}

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head', 'chair'];
const notPicked = (why: ReaderWhy) => why !== 'picked';

/** What children of a class, or of a class that isn't theirs, sent to this teacher by picking them. */
export function pickedFor(school: School, who: Staff, schoolClass: ClassId): DeskLine[] {
	return openLines(school, who, (why) => why === 'picked')
		.filter(({ concern }) => isOf(concern, who, schoolClass))
		.map(({ line }) => line);
}

/** Whether something waits for this person: one unnamed dot, no more, since the page may be on the wall. */
export function dotFor(school: School, who: Staff, schoolClass?: ClassId): boolean {
	const ids = idsOf(school, who, (why) => (why === 'picked') === (schoolClass !== undefined));
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

const idsOf = (school: School, who: Staff, wanted: (why: ReaderWhy) => boolean): ConcernId[] =>
	[...openTo(school, who)].filter(([, why]) => wanted(why)).map(([id]) => id);

/** Those of these concerns that aren't closed to whoever asks, whatever was opened to them before. */
function mayOpen(school: School, who: Staff, ids: readonly ConcernId[]) {
	if (ids.length === 0) return [];
	const adults = adultsOf(school);
	return concernsOf(school, ids).flatMap((concern) => {
		const route = routeNow(school, concern, adults);
		return isClosedTo(route, who) ? [] : [{ concern, route }];
	});
}

/** The lines of everything that isn't closed yet. */
function openLines(school: School, who: Staff, wanted: (why: ReaderWhy) => boolean) {
	const all = idsOf(school, who, wanted);
	const standing = standingOf(school, all);
	const open = all.filter((id) => !standing.get(id)?.isClosed);
	return mayOpen(school, who, open)
		.map(({ concern, route }) => ({ concern, line: lineOf(school, concern, route) }))
		.sort(
			(a, b) =>
				STATES.indexOf(a.line.state) - STATES.indexOf(b.line.state) ||
				b.line.receivedAt - a.line.receivedAt
		);
}

const STATES: readonly DeskLine['state'][] = ['quick', 'new', 'in-hand', 'closed'];
const FIRST_WORDS = 140;

function lineOf(school: School, concern: Concern, route: Route): DeskLine {
	const { said, from, child, entries } = concern;
	const where = whereOf(concern, school.curriculum);
	return {
		id: concern.id,
		title: titleOf(concern, route),
		words: Array.from(said.words.trim().replace(/\s+/g, ' ')).slice(0, FIRST_WORDS).join(''),
		place: [child?.className ?? NO_CHILD[from.kind], where].filter(Boolean).join(' · '),
		receivedAt: concern.receivedAt,
		state: stateOf(concern, route),
		isHappeningNow: said.happeningNow === 'yes',
		isHeld: route.held.length > 0,
		notYet: notYetOf(concern),
		entries: entries.length
	};
}

const NO_CHILD: Record<Concern['from']['kind'], string> = {
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
	const has = (did: string) => entries.some((entry) => entry.did === did);
	return [
		...(has('spoken-to') ? [] : ['Spoken to']),
		...(has('parents') || from.kind === 'welfare' ? [] : ['Parents told'])
	];
}

const isOf = (concern: Concern, who: Staff, schoolClass: ClassId) =>
	concern.child?.schoolClass === schoolClass ||
	!concern.child ||
	!who.classes.has(concern.child.schoolClass);
