import { eq, isNull } from 'drizzle-orm';
import type { Year } from '../../curriculum/year.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { record } from '../audit/record.ts';
import { together, type School } from '../school/school.ts';
import { addClass } from './add-class.ts';
import { addPupils, fullNameOf, showNames } from './add-pupils.ts';
import type { ClassList } from './class-list.ts';
import { classesOf } from './classes.ts';
import { classes, pupils } from './tables.ts';

/** What taking over a list would do, for somebody to look at first. */
export interface ListChanges {
	readonly newClasses: readonly { name: string; years: readonly Year[]; pupils: number }[];
	readonly joining: readonly { name: string; year: Year; schoolClass: string }[];
	readonly moving: readonly { id: PupilId; name: string; year: Year; from: string; to: string }[];
	readonly same: number;
	/** In a class that is on the list, but not on it themselves: left alone, and shown. */
	readonly missing: readonly { name: string; schoolClass: string }[];
}

const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What a list would change. Changes nothing. */
export function changesIn(school: School, { listed }: ClassList): ListChanges {
	const known = new Map(classesOf(school).map((one) => [key(one.name), one]));
	const roll = school.db
		.select({ pupil: pupils, schoolClass: classes.name })
		.from(pupils)
		.innerJoin(classes, eq(classes.id, pupils.schoolClass))
		.where(isNull(pupils.leftAt))
		.all()
		.map(({ pupil, schoolClass }) => ({
			...pupil,
			name: fullNameOf(school, pupil),
			className: schoolClass
		}));
	const byName = Map.groupBy(roll, (pupil) => key(pupil.name));
	const found = new Set<PupilId>();
	const [joining, moving]: [ListChanges['joining'][number][], ListChanges['moving'][number][]] = [
		[],
		[]
	];
	let same = 0;
	for (const child of listed) {
		const namesakes = byName.get(key(child.name)) ?? [];
		const there =
			namesakes.find((pupil) => key(pupil.className) === key(child.schoolClass)) ??
			(namesakes.length === 1 ? namesakes[0] : undefined);
		if (!there || found.has(there.id)) {
			joining.push({ name: child.name, year: child.year, schoolClass: child.schoolClass });
			continue;
		}
		found.add(there.id);
		if (key(there.className) === key(child.schoolClass) && there.year === child.year) same += 1;
		else
			moving.push({
				id: there.id,
				name: there.name,
				year: child.year,
				from: there.className,
				to: child.schoolClass
			});
	}
	const onList = new Set(listed.map((child) => key(child.schoolClass)));
	const fresh = Map.groupBy(
		listed.filter((child) => !known.has(key(child.schoolClass))),
		(child) => key(child.schoolClass)
	);
	return {
		newClasses: [...fresh.values()].map((children) => ({
			name: children[0]?.schoolClass ?? '',
			years: [...new Set(children.map((child) => child.year))].sort(),
			pupils: children.length
		})),
		joining,
		moving,
		same,
		missing: roll
			.filter((pupil) => onList.has(key(pupil.className)) && !found.has(pupil.id))
			.map(({ name, className }) => ({ name, schoolClass: className }))
	};
}

/** Takes a list over: all of it or none. Nobody is taken off; leaving is said of one child at a time. */
export function takeOver(school: School, list: ClassList, by: string): ListChanges {
	return together(school, () => {
		const changes = changesIn(school, list);
		for (const { name, years } of changes.newClasses) addClass(school, { name, years });
		const ids = new Map(classesOf(school).map((one) => [key(one.name), one.id]));
		const idOf = (name: string) => ids.get(key(name)) as ClassId;
		for (const { id, year, to } of changes.moving)
			school.db
				.update(pupils)
				.set({ year, schoolClass: idOf(to) })
				.where(eq(pupils.id, id))
				.run();
		for (const [name, children] of Map.groupBy(changes.joining, (child) => child.schoolClass))
			addPupils(
				school,
				idOf(name),
				children.map((child) => ({ fullName: child.name, year: child.year }))
			);
		for (const id of ids.values()) showNames(school, id);
		record(
			school,
			by,
			'took-over-class-list',
			`${changes.joining.length} new, ${changes.moving.length} moved`
		);
		return changes;
	});
}
