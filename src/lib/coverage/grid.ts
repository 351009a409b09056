import { dayOf, type Day, type Instant } from '../calendar/instant.ts';
import type { Level } from '../learning/attainment.ts';
import { isSecure, schoolYearFrom, type Some, type Tally } from './facts.ts';

/** Something true between two instants; for ever, with no `until`. */
interface Lasting {
	readonly since: Instant;
	readonly until: Instant | null;
}

/** All that is on record about one statement and one class: dated, never overwritten. */
export interface Records {
	/** When it was put into the plan and taken out again. */
	readonly planned: readonly Lasting[];
	/** The days it was taught, less those a teacher undid. */
	readonly taught: readonly Day[];
	/** When each pupil on the roll first practised it. */
	readonly practised: readonly Instant[];
	/** When evidence of a pupil was approved, and taken back. */
	readonly evidenced: readonly (Lasting & { readonly pupil: string })[];
	/** The levels of each pupil on the roll. */
	readonly attainment: readonly (Lasting & { readonly pupil: string; readonly level: Level })[];
}

export const NO_RECORDS: Records = {
	planned: [],
	taught: [],
	practised: [],
	evidenced: [],
	attainment: []
};

/** Counts one statement for one class as things stood at an instant. */
export function tallyAt(records: Records, at: Instant): Tally {
	const today = dayOf(at);
	const evidenced = records.evidenced.filter(holdingAt(at));
	const attainment = records.attainment.filter(holdingAt(at));
	return {
		planned: firstDay(records.planned.filter(holdingAt(at)).map((plan) => plan.since)),
		taught: records.taught
			.filter((day) => schoolYearFrom(today) <= day && day <= today)
			.reduce<Day | undefined>((a, b) => (a !== undefined && a < b ? a : b), undefined),
		practised: some(records.practised.filter((since) => since <= at)),
		evidenced: some(
			evidenced.map((it) => it.since),
			new Set(evidenced.map((it) => it.pupil)).size
		),
		results: attainment.length,
		secure: attainment.filter((it) => it.level === 'secure').length
	};
}

/** Since when, without a break, a class has been secure; undefined when it isn't. */
export function secureSince(
	attainment: Records['attainment'],
	roll: number,
	at: Instant
): Instant | undefined {
	const moments = [
		...new Set(
			attainment.flatMap(({ since, until }) => (until === null ? [since] : [since, until]))
		)
	]
		.filter((moment) => moment <= at)
		.sort((a, b) => b - a);
	let since: Instant | undefined;
	for (const moment of moments) {
		const then = attainment.filter(holdingAt(moment));
		const secure = then.filter((it) => it.level === 'secure').length;
		if (!isSecure({ secure, results: then.length }, roll)) break;
		since = moment;
	}
	return since;
}

const holdingAt =
	(at: Instant) =>
	({ since, until }: Lasting): boolean =>
		since <= at && (until === null || until > at);

function some(since: readonly Instant[], n = since.length): Some | undefined {
	const on = firstDay(since);
	return on === undefined ? undefined : { on, n };
}

const firstDay = (instants: readonly Instant[]): Day | undefined =>
	instants.length === 0 ? undefined : dayOf(Math.min(...instants));
