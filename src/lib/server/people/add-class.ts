import { randomBytes } from 'node:crypto';
import { encodeBase32NoPadding } from '@oslojs/encoding';
import { eq } from 'drizzle-orm';
import type { Year } from '../../curriculum/year.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { classes, classStaff } from './tables.ts';

/** Adds a class. @param code given in the demo alone; else 40 random bits */
export function addClass(
	school: School,
	given: { name: string; years: readonly Year[]; code?: string }
): ClassId {
	const id = freeId(school, given.name);
	school.db
		.insert(classes)
		.values({
			id,
			name: given.name.trim(),
			code: given.code ?? encodeBase32NoPadding(randomBytes(5)),
			years: [...given.years],
			createdAt: school.clock()
		})
		.run();
	return id;
}

/** Gives an adult a part in a class from now on. */
export function giveClass(
	school: School,
	schoolClass: ClassId,
	to: StaffId,
	as: 'teacher' | 'jobshare' | 'ta' | 'supply' = 'teacher'
): void {
	school.db.insert(classStaff).values({ schoolClass, staff: to, as, since: school.clock() }).run();
}

/** `Oak class` is OAK; a second Oak is OAK2. */
function freeId(school: School, name: string): ClassId {
	const stem =
		name
			.toUpperCase()
			.replace(/\bCLASS\b/g, '')
			.replace(/[^A-Z0-9]/g, '')
			.slice(0, 12) || 'CLASS';
	for (let n = 1; ; n++) {
		const id = (n === 1 ? stem : `${stem}${n}`) as ClassId;
		if (!school.db.select().from(classes).where(eq(classes.id, id)).get()) return id;
	}
}
