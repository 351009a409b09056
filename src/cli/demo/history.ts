import {
	addDays,
	dayOf,
	instantOf,
	MINUTE,
	type Day,
	type Instant
} from '../../lib/calendar/instant.ts';
import { isSchoolDay, type SchoolYear } from '../../lib/calendar/school-year.ts';
import type { Edition } from '../../lib/curriculum/lesson.ts';
import { dice } from '../../lib/games/shuffle.ts';
import { classesOf, rollOf, type SchoolClass } from '../../lib/server/people/classes.ts';
import type { WorkHandedIn } from '../../lib/server/post/handed-in.ts';
import { together, type School } from '../../lib/server/school/school.ts';
import { schoolYearOf } from '../../lib/server/school/settings.ts';
import { firstForm } from '../../lib/server/sign-in/first-form.ts';
import { plan } from '../../lib/server/teaching/plans.ts';
import { takeIn } from '../../lib/server/teaching/take-in.ts';
import type { ItemId, LaneId, PupilId } from '../../lib/wire/ids.ts';
import { answerTo, type Worker } from './answers.ts';
import { sameSeed, sameUuid } from './same-id.ts';

/**
 * Half a term of history: each class has a plan, was taught all of it but the last lesson, and is
 * part of the way through what it does now.
 * @param at sets the school's clock to when something happened
 */
export function addHistory(
	school: School,
	at: (instant: Instant) => void,
	taught?: readonly string[]
): number {
	const year = schoolYearOf(school);
	const today = dayOf(school.clock());
	let responses = 0;
	for (const [c, schoolClass] of classesOf(school).entries()) {
		if (taught && !taught.includes(schoolClass.id)) continue;
		const lessons = lessonsFor(school, schoolClass);
		const days = schoolDaysBefore(year, today, lessons.length, c);
		lessons.forEach((edition, i) => {
			const day = days[i] ?? today;
			at(instantOf(addDays(day, -14), '16:00'));
			plan(school, edition.id, schoolClass.id, { halfTerm: halfTermNameOf(year, day), by: null });
			// The last lesson is left to do; where there is one only, half the class has done it.
			const share = lessons.length === 1 ? 0.55 : i === lessons.length - 1 ? 0 : 0.95;
			responses += teach(school, schoolClass, edition, day, share, at);
		});
	}
	return responses;
}

/** Mixed-age and single-year classes alike: the lessons of their years, as they come. */
const lessonsFor = (school: School, { years }: SchoolClass): Edition[] =>
	[...school.curriculum.editions.values()].filter(({ lesson }) => years.includes(lesson.year));

/** So many school days before today, a week and a bit apart, oldest first. */
function schoolDaysBefore(year: SchoolYear, today: Day, count: number, shift: number): Day[] {
	const days: Day[] = [];
	for (let n = 0; n < count; n++) {
		let day = addDays(today, -(4 + (shift % 3) + n * 9));
		for (let tries = 0; tries < 30 && !isSchoolDay(year, day); tries++) day = addDays(day, -1);
		days.unshift(day);
	}
	return days;
}

const halfTermNameOf = (year: SchoolYear, day: Day): string =>
	year.halfTerms.find((half) => day <= half.to)?.name ?? year.halfTerms[0]?.name ?? '';

function teach(
	school: School,
	schoolClass: SchoolClass,
	edition: Edition,
	day: Day,
	share: number,
	at: (instant: Instant) => void
): number {
	let count = 0;
	together(school, () => {
		rollOf(school, schoolClass.id).forEach((pupil, p) => {
			const roll = dice(sameSeed(`${schoolClass.id}/${p}/${edition.id}`));
			if (roll() >= share) return;
			const worker: Worker = {
				roll,
				knows: 0.45 + roll() * 0.5,
				form: firstForm(school, { id: pupil.id, schoolClass: schoolClass.id })
			};
			count += attempt(school, pupil.id, edition, instantOf(day, '10:00') + p * 7_000, worker, at);
		});
	});
	return count;
}

function attempt(
	school: School,
	maker: PupilId,
	{ id, hash, lesson }: Edition,
	began: Instant,
	worker: Worker,
	at: (instant: Instant) => void
): number {
	const lane = sameUuid(worker.roll) as LaneId;
	let n = 0;
	let now = began;
	const handIn = (contents: Pick<WorkHandedIn['contents'], 'what'> & Record<string, unknown>) => {
		now += Math.round((1 + worker.roll() * 3) * MINUTE);
		at(now);
		takeIn(school, {
			id: sameUuid(worker.roll) as ItemId,
			lane,
			n: n++,
			what: contents.what,
			maker,
			device: null,
			at: now,
			receivedAt: now,
			contents: {
				maker: null,
				at: now,
				attempt: { lesson: id, hash },
				...contents
			} as WorkHandedIn['contents']
		});
	};
	handIn({ what: 'open' });
	const stopsEarly = worker.roll() < 0.08;
	const steps = lesson.activities.filter((activity) => activity.route === undefined);
	for (const activity of stopsEarly ? steps.slice(0, Math.ceil(steps.length / 2)) : steps) {
		const response = answerTo(activity, lesson, worker);
		if (response !== undefined)
			handIn({ what: 'response', activity: activity.id, kind: activity.kind, response });
	}
	if (!stopsEarly) handIn({ what: 'finish' });
	return n;
}
