import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { schoolYearSchema, type SchoolYear } from '../../calendar/school-year.ts';
import type { School } from './school.ts';
import { settings } from './tables.ts';

/** Every setting: its shape, and what holds until the school says otherwise. */
const known = {
	/** The school's name; there is none until set-up is done. */
	name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120)), ''),
	setUpAt: v.optional(v.nullable(v.number()), null),
	year: v.optional(v.nullable(schoolYearSchema), null),
	/** Off only in the demo. */
	secondFactor: v.optional(v.boolean(), true),
	/** A picked teacher waits until a safeguarding lead has read a concern. */
	safeguardingReadsFirst: v.optional(v.boolean(), false),
	lado: v.optional(v.strictObject({ name: v.string(), phone: v.string() }), {
		name: 'the local authority’s designated officer (LADO)',
		phone: ''
	})
};
type Settings = { [N in keyof typeof known]: v.InferOutput<(typeof known)[N]> };

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

/** The school year, or a plain weekday one where none has been entered yet. */
export function schoolYearOf(school: School): SchoolYear {
	return setting(school, 'year') ?? everyWeekday(new Date(school.clock()).getUTCFullYear());
}

/** A school year without holidays, so that promises err on the early side until terms are entered. */
function everyWeekday(starts: number): SchoolYear {
	return {
		starts,
		halfTerms: [{ name: 'This year', from: `${starts - 1}-09-01`, to: `${starts + 1}-08-31` }],
		closed: [],
		opens: '08:45',
		closes: '15:15'
	};
}
