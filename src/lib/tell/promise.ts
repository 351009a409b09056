import { addDays, dayOf, MINUTE, type Day, type Instant } from '../calendar/instant.ts';
import { inSchoolHours, readBy, type SchoolYear } from '../calendar/school-year.ts';
import type { TellPeople, TellReader } from '../wire/tell-people.ts';
import { isAboutAdult, type Answers } from './answers.ts';

/** Who will read it, as far as we may say so. */
export interface WhoReads {
	/** Empty where we can't name anybody truthfully: then it is "a grown-up who keeps children safe". */
	readonly readers: readonly TellReader[];
	/** The adult it is about, who never gets it. */
	readonly notTo: string | undefined;
	/** The teacher who is told too: at once, or when those who read it first say so. */
	readonly too: { readonly name: string; readonly reads: boolean } | undefined;
}

/** When it will be read. Days are London's. */
export type WhenRead =
	| { readonly on: 'today' }
	/** `shut`: nobody is at school until then. */
	| {
			readonly on: 'later';
			readonly day: Day;
			readonly isTomorrow: boolean;
			readonly shut: boolean;
	  }
	/** Past the last school day that has been entered. */
	| { readonly on: 'unknown' };

/** @param people undefined where this browser has never learnt them */
export function whoReads(people: TellPeople | undefined, answers: Answers): WhoReads {
	const nobody: WhoReads = { readers: [], notTo: undefined, too: undefined };
	if (!people) return nobody;
	if (!isAboutAdult(answers)) {
		const teacher = people.teachers.find(({ id }) => id === answers.tell);
		return { ...nobody, readers: people.readers.anything, too: teacher };
	}
	const about = people.adults.find(({ id }) => id === answers.adult);
	if (about) return { ...nobody, readers: about.readers, notTo: about.name };
	// A name in the child's own words may be the head's: who reads it is found out at school.
	if (answers.adultNamed?.trim()) return nobody;
	return { ...nobody, readers: people.readers.adult };
}

/** Something sent just before home time isn't promised for that day. */
const TOO_LATE = 30 * MINUTE;

/** When something sent now will be read, from the school's hours and terms. */
export function whenRead(year: SchoolYear, now: Instant): WhenRead {
	const end = readBy(year, now);
	if (end === undefined) return { on: 'unknown' };
	const today = dayOf(now);
	if (dayOf(end) === today && end - now > TOO_LATE) return { on: 'today' };
	const by = dayOf(end) === today ? readBy(year, end) : end;
	if (by === undefined) return { on: 'unknown' };
	const day = dayOf(by);
	return {
		on: 'later',
		day,
		isTomorrow: day === addDays(today, 1),
		shut: !inSchoolHours(year, now)
	};
}
