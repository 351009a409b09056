import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { dayOf } from '../../calendar/instant.ts';
import { hoursSchema, termsSchema } from '../../calendar/school-year-schema.ts';
import type { SchoolYear, Terms } from '../../calendar/school-year.ts';
import { startOf, usualYear } from '../../calendar/usual-year.ts';
import type { StaffId } from '../../wire/ids.ts';
import type { School } from './school.ts';
import { settings } from './tables.ts';

const day = v.pipe(v.string(), v.isoDate());
const holidayWatchSchema = v.strictObject({
	from: day,
	to: day,
	staff: v.custom<StaffId>((id) => typeof id === 'string')
});

/** Every setting: its shape, and what holds until the school says otherwise. */
const known = {
	/** The school's name; there is none until set-up is done. */
	name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120)), ''),
	setUpAt: v.optional(v.nullable(v.number()), null),
	/** Since then head, lead, deputy and chair are there: pupils sign in, and duties are changed by two. */
	readyAt: v.optional(v.nullable(v.number()), null),
	/** The terms of each school year, once somebody has said them. */
	terms: v.optional(v.array(termsSchema), []),
	hours: v.optional(hoursSchema, { opens: '08:45', closes: '15:15' }),
	/** Off only in the demo. */
	secondFactor: v.optional(v.boolean(), true),
	/** A picked teacher waits until a safeguarding lead has read a concern. */
	safeguardingReadsFirst: v.optional(v.boolean(), false),
	/** A published list of words moves a new concern up the desk (`concerns/watched-words.ts`). */
	watchedWords: v.optional(v.boolean(), false),
	/** Children from Year 3 who are signed in may ask that their name isn't shown (`concerns/unnamed.ts`). */
	unnamed: v.optional(v.boolean(), false),
	/** Children are sent no replies on a screen; somebody still speaks to them in person. */
	repliesOff: v.optional(v.boolean(), false),
	/** Concerns are kept here for good; otherwise they are handed over to the school's own system. */
	keepsRecord: v.optional(v.boolean(), false),
	/** Tell an adult says, out of school, that it is for school; what comes is kept and alerted all the same. */
	homeOff: v.optional(v.boolean(), false),
	/** Who watches the desk in which holiday, by its first and last day. */
	holidayWatch: v.optional(v.array(holidayWatchSchema), []),
	/** Whom to ring about an adult at school: the local authority's name, and its officer's number. */
	lado: v.optional(v.strictObject({ authority: v.string(), phone: v.string() }), {
		authority: '',
		phone: ''
	})
};
type Settings = { [N in keyof typeof known]: v.InferOutput<(typeof known)[N]> };

/** A setting that is on or off. */
export type Switch = {
	[N in keyof Settings]: Settings[N] extends boolean ? N : never;
}[keyof Settings];

const schemaOf = <N extends keyof Settings>(name: N) =>
	known[name] as unknown as v.GenericSchema<unknown, Settings[N]>;

/** One setting of the school. */
export function setting<N extends keyof Settings>(school: School, name: N): Settings[N] {
	const row = school.db.select().from(settings).where(eq(settings.name, name)).get();
	return v.parse(schemaOf(name), row?.value);
}

/** Changes one setting. @throws ValiError when the value isn't one */
export function set<N extends keyof Settings>(school: School, name: N, value: Settings[N]): void {
	const parsed = v.parse(schemaOf(name), value);
	const row = { name, value: parsed, changedAt: school.clock() };
	school.db
		.insert(settings)
		.values(row)
		.onConflictDoUpdate({ target: settings.name, set: row })
		.run();
}

/**
 * The school year it is now, with the one after it. It turns by itself in August; a year whose terms
 * nobody has said yet is a usual one.
 */
export function schoolYearOf(school: School): SchoolYear {
	return schoolYearIn(school, startOf(dayOf(school.clock())));
}

/** The school year that starts in this calendar year, with the one after it. */
export function schoolYearIn(school: School, starts: number): SchoolYear {
	const { halfTerms, closed } = termsIn(school, starts + 1);
	return { ...termsIn(school, starts), ...setting(school, 'hours'), next: { halfTerms, closed } };
}

function termsIn(school: School, starts: number): Terms {
	const terms = setting(school, 'terms').find((one) => one.starts === starts) ?? usualYear(starts);
	return { ...terms, closed: [...terms.closed, ...bankHolidays(school)] };
}

/** Bank holidays in England, from `lessons/facts.yaml`. */
export const bankHolidays = (school: School): string[] =>
	school.curriculum.facts['bank-holidays-england']?.says.match(/\d{4}-\d\d-\d\d/g) ?? [];
