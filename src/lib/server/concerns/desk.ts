import { desc, inArray } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ClassId, ConcernId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { adultsOf } from './adult.ts';
import { concernsOf, routeNow, type Concern } from './concern.ts';
import { openTo, type ReaderWhy } from './readers.ts';
import type { Route } from './routes.ts';
import { standingOf } from './standing.ts';
import { concerns } from './tables.ts';
import { titleOf, whereOf } from './titles.ts';
import { isQuick } from './when.ts';

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
	readonly closed: readonly DeskLine[];
}

/** What is for this person to read, and nothing else: no count or list holds more. */
export function deskOf(school: School, who: Staff): Desk {
	const lines = theirLines(school, who, notPicked);
	const open = lines.filter(({ line }) => line.state !== 'closed');
	const isUnconfirmed = ({ concern }: (typeof lines)[number]) =>
		concern.from.kind === 'unsigned' && concern.child === null;
	return {
		waiting: open.filter((one) => !isUnconfirmed(one)).map(({ line }) => line),
		unconfirmed: open.filter(isUnconfirmed).map(({ line }) => line),
		closed: lines.filter(({ line }) => line.state === 'closed').map(({ line }) => line)
	};
}

/** Whether somebody has a desk: by their duty, or since a concern was opened to them as the next in line. */
export function hasDesk(school: School, who: Staff): boolean {
	return DUTIES.some((duty) => who.roles.has(duty)) || idsOf(school, who, notPicked).length > 0;
}

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head', 'chair'];
const notPicked = (why: ReaderWhy) => why !== 'picked';

/** What children of a class, or of a class that isn't theirs, sent to this teacher by picking them. */
export function pickedFor(school: School, who: Staff, schoolClass: ClassId): DeskLine[] {
	return theirLines(school, who, (why) => why === 'picked')
		.filter(({ concern, line }) => line.state !== 'closed' && isOf(concern, who, schoolClass))
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
	if (!schoolClass) return waiting.length > 0;
	return concernsOf(school, waiting).some((concern) => isOf(concern, who, schoolClass));
}

const NEW = { isClosed: false, isAcknowledged: false, acknowledgedBy: new Set<string>() };
/** So many closed ones stay in the list, newest first. */
const CLOSED_SHOWN = 30;

const idsOf = (school: School, who: Staff, wanted: (why: ReaderWhy) => boolean): ConcernId[] =>
	[...openTo(school, who)].filter(([, why]) => wanted(why)).map(([id]) => id);

function theirLines(school: School, who: Staff, wanted: (why: ReaderWhy) => boolean) {
	const all = idsOf(school, who, wanted);
	const standing = standingOf(school, all);
	const closed = all.filter((id) => standing.get(id)?.isClosed);
	const ids = [
		...all.filter((id) => !standing.get(id)?.isClosed),
		...newest(school, closed, CLOSED_SHOWN)
	];
	const adults = ids.length > 0 ? adultsOf(school) : [];
	return concernsOf(school, ids)
		.flatMap((concern) => {
			const route = routeNow(school, concern, adults);
			if (route.never.includes(who.id) || route.mentioned.includes(who.id)) return [];
			return [{ concern, line: lineOf(school, concern, route) }];
		})
		.sort(
			(a, b) =>
				STATES.indexOf(a.line.state) - STATES.indexOf(b.line.state) ||
				b.line.receivedAt - a.line.receivedAt
		);
}

const newest = (school: School, ids: readonly ConcernId[], most: number): ConcernId[] =>
	ids.length <= most
		? [...ids]
		: school.db
				.select({ id: concerns.id })
				.from(concerns)
				.where(inArray(concerns.id, [...ids]))
				.orderBy(desc(concerns.receivedAt))
				.limit(most)
				.all()
				.map(({ id }) => id);

const STATES: readonly DeskLine['state'][] = ['quick', 'new', 'in-hand', 'closed'];
const FIRST_WORDS = 140;

function lineOf(school: School, concern: Concern, route: Route): DeskLine {
	const { said, from, child, entries } = concern;
	const where = whereOf(concern, school.curriculum);
	return {
		id: concern.id,
		title: titleOf(concern, route),
		words: Array.from(said.words.trim().replace(/\s+/g, ' ')).slice(0, FIRST_WORDS).join(''),
		place: [
			child?.className ?? (from.kind === 'unsigned' ? 'Not signed in' : 'No one child'),
			where
		]
			.filter(Boolean)
			.join(' · '),
		receivedAt: concern.receivedAt,
		state: stateOf(concern, route),
		isHappeningNow: said.happeningNow === 'yes',
		isHeld: route.held.length > 0,
		notYet: notYetOf(concern),
		entries: entries.length
	};
}

function stateOf(concern: Concern, route: Route): DeskLine['state'] {
	if (concern.standing.isClosed) return 'closed';
	if (concern.standing.isAcknowledged) return 'in-hand';
	return isQuick(concern.said) || route.row !== 'child' ? 'quick' : 'new';
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
