import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Strand } from '../../curriculum/strand.ts';
import type { Care } from '../../wire/care.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { record } from '../audit/record.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Role } from './roles.ts';
import { staffWith } from './staff-with.ts';
import { careMarks, classes, pupils, staff } from './tables.ts';

/** One child and strand to take care with. */
export interface CareMark {
	readonly id: number;
	readonly pupil: PupilId;
	readonly shownName: string;
	readonly className: string;
	readonly strand: Strand;
	readonly care: Care;
	/** Who asked. */
	readonly asker: string;
}

/** All that holds now, for those who set it. */
export function careInSchool(school: School): CareMark[] {
	return marks(school);
}

/** What a teacher has to know before a lesson of this strand. */
export function careIn(
	school: School,
	schoolClass: ClassId,
	strand: Strand
): Pick<CareMark, 'shownName' | 'care' | 'asker'>[] {
	return marks(school, and(eq(pupils.schoolClass, schoolClass), eq(careMarks.strand, strand))).map(
		({ shownName, care, asker }) => ({ shownName, care, asker })
	);
}

/** Strands that don't stand on a pupil's own trail. */
export function strandsNotFor(school: School, pupil: PupilId): ReadonlySet<Strand> {
	return new Set(
		marks(school, and(eq(pupils.id, pupil), eq(careMarks.care, 'not-in-class'))).map(
			({ strand }) => strand
		)
	);
}

/**
 * A safeguarding lead or the SENCO asks for care with one child and strand; what was asked before ends.
 * @throws Refusal to the SENCO, where a safeguarding lead has asked
 */
export function askForCare(
	school: School,
	by: Staff,
	{ pupil, strand, care }: { readonly pupil: PupilId; readonly strand: Strand; readonly care: Care }
): void {
	together(school, () => {
		const before = and(eq(careMarks.pupil, pupil), eq(careMarks.strand, strand));
		refuseALeads(school, by, before);
		end(school, before);
		school.db
			.insert(careMarks)
			.values({ pupil, strand, care, by: by.id, since: school.clock() })
			.run();
		record(school, `staff/${by.id}`, 'asked for care', `${pupil} ${strand} ${care}`);
	});
}

/** It is no longer asked. Harmless to repeat. @throws Refusal to the SENCO, where a safeguarding lead asked */
export function endCare(school: School, by: Staff, id: number): void {
	together(school, () => {
		refuseALeads(school, by, eq(careMarks.id, id));
		if (end(school, eq(careMarks.id, id)))
			record(school, `staff/${by.id}`, 'ended care', String(id));
	});
}

type Where = ReturnType<typeof and>;

/** What a safeguarding lead has asked is theirs to change: the SENCO may not know why. */
function refuseALeads(school: School, by: Staff, where: Where): void {
	if (isLead(by.roles)) return;
	const leads = new Set([...staffWith(school, 'dsl'), ...staffWith(school, 'deputy')]);
	const asked = school.db
		.select({ by: careMarks.by })
		.from(careMarks)
		.where(and(isNull(careMarks.until), where))
		.all();
	if (asked.some((one) => leads.has(one.by))) throw new Refusal(403, A_LEADS);
}

const isLead = (roles: ReadonlySet<Role>) => roles.has('dsl') || roles.has('deputy');
const A_LEADS = {
	code: 'a-leads-care',
	say: 'A safeguarding lead asked for this.',
	mend: 'Speak to them: they can change it.'
};

const marks = (school: School, where?: Where): CareMark[] =>
	school.db
		.select({
			id: careMarks.id,
			pupil: careMarks.pupil,
			shownName: pupils.shownName,
			className: classes.name,
			strand: careMarks.strand,
			care: careMarks.care,
			asker: staff.name
		})
		.from(careMarks)
		.innerJoin(pupils, eq(pupils.id, careMarks.pupil))
		.innerJoin(classes, eq(classes.id, pupils.schoolClass))
		.innerJoin(staff, eq(staff.id, careMarks.by))
		.where(and(isNull(careMarks.until), isNull(pupils.leftAt), where))
		.orderBy(asc(classes.name), asc(pupils.shownName), asc(careMarks.strand))
		.all();

const end = (school: School, where: Where): boolean =>
	school.db
		.update(careMarks)
		.set({ until: school.clock() })
		.where(and(isNull(careMarks.until), where))
		.run().changes > 0;
