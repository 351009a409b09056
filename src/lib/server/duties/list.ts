import { eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { changesOf, LAPSES_AFTER, type Change } from './change.ts';
import { mayRefuse } from './decide.ts';
import { hasDuty } from './duty.ts';
import { isSeen } from './is-seen.ts';
import { nameOf, peopleHere } from './people.ts';
import { dutiesRead, type Outcome } from './tables.ts';
import { whoMayAgree, type Person } from './who-may-agree.ts';

/** One change, as somebody reads it. */
export interface ChangeLine {
	readonly id: string;
	readonly kind: string;
	readonly about: StaffId | null;
	/** Whoever it is about loses something, and isn't told before. */
	readonly takesAway: boolean;
	readonly words: string;
	readonly by: string;
	readonly at: Instant;
	readonly outcome: Outcome | null;
	readonly decidedBy: string | null;
	readonly decidedAt: Instant | null;
	readonly reason: string;
	/** Who could agree now. */
	readonly asked: readonly string[];
	readonly lapsesAt: Instant;
	/** When it happens by itself, where nobody could agree. */
	readonly happensAt: Instant | null;
	readonly mayAgree: boolean;
	readonly mayRefuse: boolean;
	readonly mayWithdraw: boolean;
}

export interface Changes {
	readonly open: readonly ChangeLine[];
	readonly past: readonly ChangeLine[];
}

/** The changes for this person to see, newest first. */
export function changesFor(school: School, who: Staff): Changes {
	const people = peopleHere(school);
	const named = nameOf(school);
	const lines = changesOf(school)
		.filter((change) => isSeen(change, who, people))
		.map((change) => lineOf(change, who, people, named));
	return {
		open: lines.filter(({ outcome }) => outcome === null),
		past: lines.filter(({ outcome }) => outcome !== null)
	};
}

/** What stands on somebody's first page and desk: how much waits for their answer, and whether anything is new. */
export function dutyNews(
	school: School,
	who: Staff
): { readonly waits: number; readonly isNew: boolean } {
	const people = peopleHere(school);
	const seenAt = readAt(school, who.id);
	const seen = changesOf(school).filter((change) => isSeen(change, who, people));
	return {
		waits: seen.filter(
			(change) => change.outcome === null && whoMayAgree(change, people).staff.includes(who.id)
		).length,
		isNew:
			(seenAt === undefined && hasDuty(who.roles)) ||
			seen.some(({ by, at, decidedBy, decidedAt }) => {
				const last = Math.max(by === who.id ? 0 : at, decidedBy === who.id ? 0 : (decidedAt ?? 0));
				return last > (seenAt ?? 0);
			})
	};
}

/** What everybody here is told of: changes that nobody is left to agree to. */
export function waitsForNobody(school: School, who: Staff): ChangeLine[] {
	const people = peopleHere(school);
	const open = changesOf(school, 'open').filter(
		({ about, by, kind, happensAt }) =>
			happensAt !== null && by !== who.id && !(kind.takesAway && about === who.id)
	);
	if (open.length === 0) return [];
	const named = nameOf(school);
	return open
		.filter((change) => whoMayAgree(change, people).line === 'nobody')
		.map((change) => lineOf(change, who, people, named));
}

/** Notes that somebody has looked at who has which duty. */
export function readDuties(school: School, who: Pick<Staff, 'id'>): void {
	const row = { staff: who.id, at: school.clock() };
	together(school, () =>
		school.db
			.insert(dutiesRead)
			.values(row)
			.onConflictDoUpdate({ target: dutiesRead.staff, set: row })
			.run()
	);
}

const readAt = (school: School, id: StaffId): Instant | undefined =>
	school.db.select().from(dutiesRead).where(eq(dutiesRead.staff, id)).get()?.at;

function lineOf(
	change: Change,
	who: Staff,
	people: readonly Person[],
	named: (id: StaffId) => string
): ChangeLine {
	const { id, kind, says, by, at, outcome, decidedBy, decidedAt, reason } = change;
	const isOpen = outcome === null;
	const asked = isOpen ? whoMayAgree(change, people) : { line: 'duty' as const, staff: [] };
	return {
		id,
		kind: change.kindName,
		about: change.about ?? null,
		takesAway: kind.takesAway,
		words: kind.inWords(says, named),
		by: named(by),
		at,
		outcome,
		decidedBy: decidedBy && named(decidedBy),
		decidedAt,
		// Why they lost it may be a concern about them.
		reason: kind.takesAway && change.about === who.id ? '' : reason,
		asked: asked.staff.map(named),
		lapsesAt: at + LAPSES_AFTER,
		happensAt: asked.line === 'nobody' ? change.happensAt : null,
		mayAgree: asked.staff.includes(who.id),
		mayRefuse: isOpen && mayRefuse(change, who, people),
		mayWithdraw: isOpen && by === who.id
	};
}
