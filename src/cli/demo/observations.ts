import { addDays, dayOf, instantOf, type Day, type Instant } from '../../lib/calendar/instant.ts';
import { isSchoolDay } from '../../lib/calendar/school-year.ts';
import { approve } from '../../lib/server/evidence/decide.ts';
import { evidenceOf } from '../../lib/server/evidence/of-class.ts';
import { observe, type How } from '../../lib/server/evidence/observe.ts';
import { rollOf } from '../../lib/server/people/classes.ts';
import type { School } from '../../lib/server/school/school.ts';
import { schoolYearOf } from '../../lib/server/school/settings.ts';
import { staffOf } from '../../lib/server/sign-in/session.ts';
import type { ClassId, StaffId } from '../../lib/wire/ids.ts';
import { sameId } from './same-id.ts';

/** What was seen in the youngest class, where nobody writes yet: days ago, words, who and how. */
const SEEN: readonly {
	readonly ago: number;
	readonly words: string;
	readonly statement: string;
	readonly lesson: string;
	readonly children: Readonly<Record<number, How>>;
}[] = [
	{
		ago: 10,
		words: 'Put the tablet face down on the rug, said “Stop, I’ll ask!” and came to fetch me.',
		statement: 'ECW-SII-EYFS-1',
		lesson: 'eyfs-no-stop-ask-tell',
		children: { 2: 'alone' }
	},
	{
		ago: 9,
		words: 'In the role-play shop a friend asked for a photo. “No thank you,” with a hand held up.',
		statement: 'ECW-SII-EYFS-1',
		lesson: 'eyfs-no-stop-ask-tell',
		children: { 5: 'alone', 9: 'prompted' }
	},
	{
		ago: 6,
		words: 'Told me that a birthday is special and “only my nursery and my nan” need to know it.',
		statement: 'ECW-PRI-EYFS-1',
		lesson: 'eyfs-who-can-know-about-me',
		children: { 14: 'prompted' }
	},
	{
		ago: 2,
		words: 'Asked before tapping a new picture: “Is this one allowed?” Waited for the answer.',
		statement: 'ECW-SII-EYFS-1',
		lesson: 'eyfs-no-stop-ask-tell',
		children: { 7: 'alone' }
	},
	{
		ago: 1,
		words: 'At the puppet table both decided whom Hedgehog may tell where the burrow is.',
		statement: 'ECW-PRI-EYFS-2',
		lesson: 'eyfs-who-can-know-about-me',
		children: { 3: 'alone', 12: 'not-yet' }
	}
];

/** The newest are left for the class's teacher to look at. */
const DECIDED = 3;

/**
 * A few things seen and written down in Reception, by its own teacher, in words alone.
 * @param at sets the school's clock to when something happened
 */
export function addObservations(school: School, at: (instant: Instant) => void): void {
	const schoolClass = 'ACORN' as ClassId;
	const today = dayOf(school.clock());
	const year = schoolYearOf(school);
	const schoolDay = (ago: number): Day => {
		let day = addDays(today, -ago);
		for (let tries = 0; tries < 60 && !isSchoolDay(year, day); tries++) day = addDays(day, -1);
		return day;
	};
	const by = staffOf(school, sameId<StaffId>('acorn'));
	if (!by) return;
	const roll = rollOf(school, schoolClass);
	SEEN.forEach(({ ago, words, statement, lesson, children }, n) => {
		at(instantOf(schoolDay(ago), '11:20'));
		observe(school, {
			schoolClass,
			by,
			words,
			statement,
			lesson,
			children: new Map(
				Object.entries(children).flatMap(([place, how]) => {
					const pupil = roll[Number(place)];
					return pupil ? [[pupil.id, how] as const] : [];
				})
			),
			idFor: (what) => sameId(`seen/${n}/${what}`)
		});
		if (n >= DECIDED) return;
		at(instantOf(schoolDay(ago), '15:50'));
		const { waiting } = evidenceOf(school, schoolClass);
		const seen = waiting.find(({ seen: it }) => it !== undefined);
		if (seen) approve(school, { schoolClass, evidence: seen.id, by, words: '' });
	});
}
