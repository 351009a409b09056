import { randomUUID } from 'node:crypto';
import { and, count, eq, isNull } from 'drizzle-orm';
import { dayOf, HOUR } from '../../calendar/instant.ts';
import { partsOf } from '../../activities/index.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import {
	formFor,
	together as activitiesOf,
	type LiveForTeacher,
	type LiveNow,
	type Move,
	type Vote
} from '../../wire/live.ts';
import { Refusal } from '../../wire/trouble.ts';
import { strandsNotFor } from '../people/care.ts';
import { rollOf } from '../people/classes.ts';
import type { Pupil } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { deliver } from '../teaching/deliveries.ts';
import { keepVersion, versionOf } from '../teaching/versions.ts';
import { joinedIn } from './follow.ts';
import { firstPlace, partName, step, type Shape } from './steps.ts';
import { liveLessons, liveVotes } from './tables.ts';

export type LiveRow = typeof liveLessons.$inferSelect;

/** Pupils' screens are let go when nobody has moved a lesson on for so long: somebody forgot to finish. */
const FORGOTTEN = 2 * HOUR;

/**
 * A class begins a lesson together. The same lesson begun twice is one.
 * @throws Refusal while another lesson of the class is open, or when there is no such lesson
 */
export function start(
	school: School,
	{ schoolClass, lesson, by }: { schoolClass: ClassId; lesson: string; by: StaffId }
): string {
	return together(school, () => {
		const open = openIn(school, schoolClass);
		if (open?.lesson === lesson) return open.id;
		if (open) throw new Refusal(409, ANOTHER);
		const edition = school.curriculum.editions.get(lesson);
		const place = edition && firstPlace(shapeOf(edition));
		if (!edition || !place) throw new Refusal(404, NO_LESSON);
		keepVersion(school, edition);
		const id = randomUUID();
		const now = school.clock();
		school.db
			.insert(liveLessons)
			.values({
				...place,
				voted: {},
				hands: {},
				chosen: {},
				totals: {},
				id,
				schoolClass,
				lesson,
				hash: edition.hash,
				startedAt: now,
				startedBy: by,
				movedAt: now
			})
			.run();
		school.bus.tell({ what: 'live', schoolClass });
		return id;
	});
}

/** Takes one move in a class's open lesson; one that is over by now is left as it is. */
export function move(school: School, schoolClass: ClassId, id: string, made: Move): void {
	together(school, () => {
		const row = openIn(school, schoolClass);
		if (row?.id !== id) return;
		const shape = shapeBehind(school, row);
		const { activity, part, revealed, vote, way, stopped, voted, hands, chosen } = step(
			row,
			made,
			shape
		);
		school.db
			.update(liveLessons)
			.set({
				activity,
				part,
				revealed,
				vote,
				way,
				stopped,
				voted: { ...voted },
				hands: { ...hands },
				chosen: { ...chosen },
				movedAt: school.clock()
			})
			.where(eq(liveLessons.id, id))
			.run();
		school.bus.tell({ what: 'live', schoolClass });
	});
}

/**
 * A pupil votes, or votes anew while the vote is open: one vote each.
 * @returns whether it counts; not where the class has moved on meanwhile
 */
export function castVote(school: School, who: Pupil, vote: Vote): boolean {
	const { id: pupil, schoolClass } = who;
	return together(school, () => {
		const row = openIn(school, schoolClass);
		if (!row || !isFor(school, who, row)) return false;
		if (row.id !== vote.live || row.vote !== 'open' || row.way !== 'devices') return false;
		if (row.activity !== vote.activity || row.part !== vote.part || row.stopped) return false;
		if (vote.choice >= choicesHere(school, row).length) return false;
		const at = school.clock();
		school.db
			.insert(liveVotes)
			.values({ live: row.id, part: partName(row), pupil, choice: vote.choice, at })
			.onConflictDoUpdate({
				target: [liveVotes.live, liveVotes.part, liveVotes.pupil],
				set: { choice: vote.choice, at }
			})
			.run();
		school.bus.tell({ what: 'live', schoolClass });
		return true;
	});
}

/** What a pupil has voted for on the part that is open, if they have. */
export function voteOf(school: School, { id, schoolClass }: Pupil): number | undefined {
	const row = openIn(school, schoolClass);
	if (!row) return undefined;
	return school.db
		.select({ choice: liveVotes.choice })
		.from(liveVotes)
		.where(
			and(eq(liveVotes.live, row.id), eq(liveVotes.part, partName(row)), eq(liveVotes.pupil, id))
		)
		.get()?.choice;
}

/** The lesson is done: the class was taught it, on the day it began. Harmless to repeat. */
export function finish(school: School, schoolClass: ClassId, id: string, by: StaffId): void {
	together(school, () => {
		const row = openIn(school, schoolClass);
		if (row?.id !== id) return;
		const on = dayOf(row.startedAt);
		const delivery = deliver(school, row.lesson, schoolClass, { by, because: 'live', on });
		end(school, row, { by, ended: 'finished', delivery });
	});
}

/** The lesson is put away, and nothing is recorded as taught. */
export function drop(school: School, schoolClass: ClassId, id: string, by: StaffId): void {
	together(school, () => {
		const row = openIn(school, schoolClass);
		if (row?.id === id) end(school, row, { by, ended: 'dropped', delivery: null });
	});
}

/** What a class has together now, as every screen may know it; null when nothing, or when it was forgotten. */
export function liveNow(school: School, schoolClass: ClassId): LiveNow | null {
	const row = openIn(school, schoolClass);
	return row && !isForgotten(school, row) ? shown(school, row) : null;
}

/** The same as one pupil may know it: nothing where a safeguarding lead keeps the strand from them. */
export function liveFor(school: School, pupil: Pupil): LiveNow | null {
	const row = openIn(school, pupil.schoolClass);
	return row && isFor(school, pupil, row) ? liveNow(school, pupil.schoolClass) : null;
}

function isFor(school: School, { id }: Pupil, row: LiveRow): boolean {
	const notFor = strandsNotFor(school, id);
	return notFor.size === 0 || !notFor.has(editionBehind(school, row).lesson.strand);
}

/** The class's open lesson for whoever leads it, a forgotten one too. */
export function liveForTeacher(school: School, schoolClass: ClassId): LiveForTeacher | null {
	const row = openIn(school, schoolClass);
	return row
		? {
				...shown(school, row),
				joined: joinedIn(school, schoolClass),
				roll: rollOf(school, schoolClass).length,
				voted: sum(row.way === 'hands' ? handsOn(row) : devicesOn(school, row, partName(row)))
			}
		: null;
}

/** The lesson a class has open, forgotten or not. */
export function openIn(school: School, schoolClass: ClassId): LiveRow | undefined {
	return school.db
		.select()
		.from(liveLessons)
		.where(and(eq(liveLessons.schoolClass, schoolClass), isNull(liveLessons.endedAt)))
		.get();
}

/** Whether nobody has moved it on for so long that pupils' screens are let go. */
export const isForgotten = (school: School, { movedAt }: LiveRow) =>
	school.clock() - movedAt > FORGOTTEN;

/** The content in front of the class. @throws when that version is lost, which keeping it prevents */
export function editionBehind(school: School, { hash }: LiveRow): Edition {
	const edition = versionOf(school, hash);
	if (!edition) throw new Error('the version of a live lesson is gone');
	return edition;
}

/** The activities a class goes through together: those on every route, in order. */
export function shapeOf({ lesson }: Edition): Shape {
	return activitiesOf(lesson).map((activity) => ({
		id: activity.id,
		...partsOf(activity, lesson, formFor(activity))
	}));
}

/** How a part was voted on, in the order of its choices. */
export function countsOf(school: School, row: LiveRow, part: string, choices: number): number[] {
	const counted =
		row.voted[part] === 'hands'
			? (row.hands[part] ?? [])
			: (row.totals[part] ?? devicesOn(school, row, part));
	return Array.from({ length: choices }, (_, i) => counted[i] ?? 0);
}

const shapeBehind = (school: School, row: LiveRow) => shapeOf(editionBehind(school, row));

const choicesHere = (school: School, row: LiveRow) =>
	shapeBehind(school, row)
		.find(({ id }) => id === row.activity)
		?.choices(row.part) ?? [];

function shown(school: School, row: LiveRow): LiveNow {
	const { id, lesson, hash, activity, part, revealed, vote, way, stopped, chosen } = row;
	return {
		id,
		lesson,
		hash,
		title: editionBehind(school, row).lesson.title,
		activity,
		part,
		revealed,
		vote,
		way,
		counts:
			vote === 'closed'
				? countsOf(school, row, partName(row), choicesHere(school, row).length)
				: null,
		chosen,
		stopped
	};
}

const handsOn = (row: LiveRow) => row.hands[partName(row)] ?? [];

function devicesOn(school: School, { id }: LiveRow, part: string): number[] {
	const counted: number[] = [];
	for (const { choice, n } of school.db
		.select({ choice: liveVotes.choice, n: count() })
		.from(liveVotes)
		.where(and(eq(liveVotes.live, id), eq(liveVotes.part, part)))
		.groupBy(liveVotes.choice)
		.all())
		counted[choice] = n;
	return Array.from(counted, (n) => n ?? 0);
}

/** What the class thought stays, as numbers; who voted what is let go. */
function end(
	school: School,
	row: LiveRow,
	how: Pick<LiveRow, 'ended' | 'delivery'> & { by: StaffId }
): void {
	const { by, ...ended } = how;
	// A vote that was still open is closed with what was counted.
	const voted = row.vote === 'open' ? { ...row.voted, [partName(row)]: row.way } : row.voted;
	const totals = Object.fromEntries(
		Object.entries(voted)
			.filter(([, way]) => way === 'devices')
			.map(([part]) => [part, devicesOn(school, row, part)])
	);
	school.db.delete(liveVotes).where(eq(liveVotes.live, row.id)).run();
	school.db
		.update(liveLessons)
		.set({ ...ended, voted, totals, endedAt: school.clock(), endedBy: by })
		.where(eq(liveLessons.id, row.id))
		.run();
	school.bus.tell({ what: 'live', schoolClass: row.schoolClass });
}

const sum = (counts: readonly number[]) => counts.reduce((all, n) => all + n, 0);

const ANOTHER = {
	code: 'another-live-lesson',
	say: 'Another lesson is still open in this class.',
	mend: 'Finish it or put it away first.'
};
const NO_LESSON = {
	code: 'no-such-lesson',
	say: 'This lesson isn’t there any more.',
	mend: 'Choose another one.'
};
