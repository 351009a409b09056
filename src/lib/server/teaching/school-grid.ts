import { dayOf, HOUR, type Day, type Instant } from '../../calendar/instant.ts';
import { NOTHING, schoolYearFrom, type Tally } from '../../coverage/facts.ts';
import type { ClassId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';

/** The whole school at one instant: what is counted of each class and statement that has anything. */
export interface SchoolGrid {
	readonly rolls: ReadonlyMap<ClassId, number>;
	readonly tallies: ReadonlyMap<ClassId, ReadonlyMap<string, Tally>>;
}

/**
 * Counts every class and statement in one query, as things stood at an instant (now, when left out).
 * `coverage/grid.ts` says what each figure means; a test holds the two together.
 */
export function schoolGrid(school: School, at?: Instant): SchoolGrid {
	const now = school.clock();
	const today = dayOf(at ?? now);
	const from = schoolYearFrom(today);
	const rows = school.sqlite
		.prepare(
			at === undefined
				? query('indexed by attainment_now', 'a.until is null')
				: query('', HELD_THEN)
		)
		.raw()
		.all({
			at: at ?? now,
			today,
			from,
			year: Number(from.slice(0, 4)),
			lessons: JSON.stringify(
				[...school.curriculum.editions.values()].flatMap(({ id, lesson }) =>
					lesson.statements.map((statement) => [id, statement])
				)
			)
		}) as Row[];

	const rolls = new Map<ClassId, number>();
	const tallies = new Map<ClassId, Map<string, Tally>>();
	for (const [what, schoolClass, statement, n, secure, practised, first] of rows) {
		if (statement === null) {
			rolls.set(schoolClass, n);
			continue;
		}
		const of = tallies.get(schoolClass) ?? new Map<string, Tally>();
		tallies.set(schoolClass, of);
		const tally = of.get(statement) ?? NOTHING;
		of.set(statement, { ...tally, ...counted(what, n, secure, practised, first) });
	}
	return { rolls, tallies };
}

type What = 'roll' | 'attainment' | 'evidenced' | 'taught' | 'planned';
type Row = [What, ClassId, string | null, number, number, number, Instant | string | null];

function counted(
	what: What,
	n: number,
	secure: number,
	practised: number,
	first: Instant | string | null
): Partial<Tally> {
	if (what === 'taught') return { taught: String(first) };
	const on = first === null ? undefined : dayIn(Number(first));
	if (what === 'planned') return { planned: on };
	if (what === 'evidenced') return { evidenced: on === undefined ? undefined : { on, n } };
	return {
		results: n,
		secure,
		practised: on === undefined ? undefined : { on, n: practised }
	};
}

/** London's day, looked up once an hour: its offset is always whole hours, and a lesson is one hour for a class. */
const days = new Map<number, Day>();
function dayIn(at: Instant): Day {
	const hour = Math.floor(at / HOUR);
	const known = days.get(hour);
	if (known !== undefined) return known;
	const day = dayOf(at);
	if (days.size > 5000) days.clear();
	days.set(hour, day);
	return day;
}

const HELD_THEN = 'a.since <= @at and (a.until is null or a.until > @at)';

/** `cross join` and `indexed by` keep SQLite to one order: pupils, then their rows out of one index. */
const query = (index: string, held: string) => `
with roll as (
	select id, school_class from pupils
	where created_at <= @at and (left_at is null or left_at > @at)
)
select 'roll', school_class, null, count(*), 0, 0, null from roll group by school_class
union all
select 'attainment', r.school_class, a.statement, count(a.level), sum(a.level is 'secure'),
		count(iif(a.practised <= @at, 1, null)), min(iif(a.practised <= @at, a.practised, null))
	from roll r cross join attainment a ${index} on a.pupil = r.id
	where ${held}
	group by r.school_class, a.statement
union all
select 'evidenced', r.school_class, e.statement, count(distinct e.pupil), 0, 0, min(e.since)
	from roll r cross join evidenced e on e.pupil = r.id
	where e.since <= @at and (e.until is null or e.until > @at)
	group by r.school_class, e.statement
union all
select 'taught', d.school_class, s.value, 0, 0, 0, min(d.day)
	from deliveries d, json_each(d.statements) s
	where d.undone_at is null and d.day between @from and @today
	group by d.school_class, s.value
union all
select 'planned', p.school_class, l.value ->> 1, 0, 0, 0, min(p.planned_at)
	from plans p join json_each(@lessons) l on l.value ->> 0 = p.lesson
	where p.year = @year and p.planned_at <= @at and (p.dropped_at is null or p.dropped_at > @at)
	group by p.school_class, l.value ->> 1
`;
