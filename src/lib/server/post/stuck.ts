import {
	and,
	count,
	desc,
	eq,
	gt,
	gte,
	inArray,
	isNotNull,
	isNull,
	max,
	min,
	ne,
	or
} from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ClassId, ItemId, PupilId } from '../../wire/ids.ts';
import { pupils } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { due } from '../school/tables.ts';
import { stuckWords, type StuckWords } from './stuck-words.ts';
import { posted } from './tables.ts';

/** An item that is kept but could not be used, with why in a code. */
export interface StuckItem {
	readonly id: ItemId;
	readonly code: string;
	readonly receivedAt: Instant;
	/** Whose it is, where that much could be read. */
	readonly pupil: PupilId | null;
	readonly schoolClass: ClassId | null;
}

const notConcern = and(
	eq(posted.first, false),
	or(isNull(posted.what), ne(posted.what, 'concern'))
);

/** Work of these classes' pupils that could not be used; 'any' also has work nobody could be found for. */
export function stuckItems(school: School, classes: readonly ClassId[] | 'any'): StuckItem[] {
	return school.db
		.select({
			id: posted.id,
			code: posted.stuck,
			receivedAt: posted.receivedAt,
			pupil: posted.pupil,
			schoolClass: pupils.schoolClass
		})
		.from(posted)
		.leftJoin(pupils, eq(pupils.id, posted.pupil))
		.where(
			and(
				isNotNull(posted.stuck),
				notConcern,
				classes === 'any' ? undefined : inArray(pupils.schoolClass, [...classes])
			)
		)
		.orderBy(desc(posted.receivedAt))
		.all()
		.map((row) => ({ ...row, code: row.code ?? '' }));
}

/** A piece of a pupil's work that could not be used, as their teacher sees it. */
export interface StuckWork {
	readonly id: ItemId;
	readonly shownName: string;
	readonly receivedAt: Instant;
	readonly code: string;
	readonly words: StuckWords;
}

/** What of a class's own pupils could not be used, newest first. */
export function stuckWorkOf(school: School, schoolClass: ClassId): StuckWork[] {
	return school.db
		.select({
			id: posted.id,
			shownName: pupils.shownName,
			receivedAt: posted.receivedAt,
			code: posted.stuck
		})
		.from(posted)
		.innerJoin(pupils, eq(pupils.id, posted.pupil))
		.where(and(isNotNull(posted.stuck), notConcern, eq(pupils.schoolClass, schoolClass)))
		.orderBy(desc(posted.receivedAt))
		.all()
		.map(({ code, ...row }) => ({ ...row, code: code ?? '', words: stuckWords(code) }));
}

/** Work that nobody could be found for, by why: anybody may send such things, so they stand as one line. */
export interface StuckOfNobody extends Bundle {
	readonly code: string;
	readonly words: StuckWords;
}

/** @param since leaves out what arrived before; all of it without */
export function stuckOfNobody(school: School, since: Instant = 0): StuckOfNobody[] {
	return school.db
		.select({
			code: posted.stuck,
			things: count(),
			first: min(posted.receivedAt),
			last: max(posted.receivedAt)
		})
		.from(posted)
		.leftJoin(pupils, eq(pupils.id, posted.pupil))
		.where(
			and(isNotNull(posted.stuck), notConcern, isNull(pupils.id), gte(posted.receivedAt, since))
		)
		.groupBy(posted.stuck)
		.orderBy(desc(max(posted.receivedAt)), posted.stuck)
		.all()
		.map(({ code, things, first, last }) => ({
			code: code ?? '',
			words: stuckWords(code),
			things,
			first: first ?? 0,
			last: last ?? 0
		}));
}

/**
 * Concerns that were opened, or carry a token of ours, and could not be taken in. Only that and when:
 * whom they are about is not known, so nothing else may show.
 */
export function stuckConcerns(
	school: School
): { readonly id: ItemId; readonly code: string; readonly receivedAt: Instant }[] {
	return school.db
		.select({ id: posted.id, code: posted.stuck, receivedAt: posted.receivedAt })
		.from(posted)
		.where(and(isNotNull(posted.stuck), eq(posted.what, 'concern')))
		.orderBy(desc(posted.receivedAt))
		.all()
		.map((row) => ({ ...row, code: row.code ?? '' }));
}

/** Things sent as concerns that nobody can open: a key of ours may be missing, or somebody sends junk. */
export interface Bundle {
	readonly things: number;
	readonly first: Instant;
	readonly last: Instant;
}

/** What a lead has put aside; it is all still kept. */
export interface Aside {
	readonly things: number;
	readonly at: Instant;
	/** Their name. */
	readonly by: string;
	readonly why: string;
}

/** What can't be opened and nothing of it is known, as one bundle, and what was put aside, newest first. */
export function unopened(school: School): {
	readonly now: Bundle | null;
	readonly aside: readonly Aside[];
} {
	const aside = asides(school);
	const row = school.db
		.select({ things: count(), first: min(posted.receivedAt), last: max(posted.receivedAt) })
		.from(posted)
		.where(unknownAfter(lastAside(school)))
		.get();
	const { things = 0, first = null, last = null } = row ?? {};
	return { now: first === null || last === null ? null : { things, first, last }, aside };
}

/** Which of them came last, to know what is new; 0 where there is none. */
export function newestUnopened(school: School): number {
	const row = school.db
		.select({ seq: max(posted.seq) })
		.from(posted)
		.where(unknownAfter(lastAside(school)))
		.get();
	return row?.seq ?? 0;
}

const unknownAfter = (seq: number) =>
	and(
		isNotNull(posted.stuck),
		eq(posted.first, true),
		or(isNull(posted.what), ne(posted.what, 'concern')),
		gt(posted.seq, seq)
	);

/** Says in `due` what was put aside: up to which item, by whom, why (sealed). */
export const ASIDE = 'unopened-put-aside';
export const asidePlace = (upTo: number) => `post/unopened/${upTo}`;

interface AsideRow {
	readonly upTo: number;
	readonly things: number;
	readonly by: string;
	readonly why: string;
}

const asideRows = (school: School) =>
	school.db
		.select({ at: due.at, payload: due.payload })
		.from(due)
		.where(eq(due.work, ASIDE))
		.orderBy(desc(due.id))
		.all()
		.map(({ at, payload }) => ({ at, ...(payload as AsideRow) }));

const lastAside = (school: School): number => asideRows(school)[0]?.upTo ?? 0;

function asides(school: School): Aside[] {
	return asideRows(school).map(({ at, upTo, things, by, why }) => ({
		at,
		things,
		by,
		why: reasonIn(school, upTo, why)
	}));
}

function reasonIn({ keys }: School, upTo: number, sealed: string): string {
	try {
		return keys.open(Buffer.from(sealed, 'base64'), asidePlace(upTo));
	} catch {
		return 'The reason can’t be opened';
	}
}
