import { inArray } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import { adultsOf, asOf, type Adult } from './adult.ts';
import { entriesOf } from './chronology.ts';
import type { Child, Entry, From } from './content.ts';
import { isLost, lostNow, lostRoute } from './lost.ts';
import { routeOf, type Route } from './routes.ts';
import { screenIn, type Screen } from './screen.ts';
import { unstruck } from './struck.ts';
import { standingOf, type Standing } from './standing.ts';
import { lookedAt } from './unnamed.ts';
import { concerns, type EntryKind } from './tables.ts';

/** A concern and all that was done about it, as its chronology tells. Inside the room only. */
export interface Concern {
	readonly id: ConcernId;
	readonly saidAt: Instant;
	readonly receivedAt: Instant;
	readonly from: From;
	readonly said: ConcernSent;
	readonly accused: readonly StaffId[];
	readonly mentioned: readonly StaffId[];
	/** What was on the child's screen, where somebody told from one. */
	readonly screen?: Screen | undefined;
	readonly entries: readonly Entry[];
	/** Whose it is or whom it is about: as it came, or as staff found out. */
	readonly child: Child | null;
	readonly standing: Standing;
	/** A digest that other concerns of the same child carry too. */
	readonly childMark: string | null;
}

/** Some concerns, whole, or lost (`lost.ts`); one whose content has lawfully gone is left out. */
export function concernsOf(school: School, ids: readonly ConcernId[]): Concern[] {
	const entries = entriesOf(school, ids);
	const standings = standingOf(school, ids);
	const rows = ids.length
		? school.db
				.select()
				.from(concerns)
				.where(inArray(concerns.id, [...ids]))
				.all()
		: [];
	return rows.flatMap(({ id, saidAt, receivedAt, child: childMark }): Concern[] => {
		const list = entries.get(id) ?? [];
		const received = says(list, 'received')[0];
		const standing = standings.get(id);
		if (!standing) return [];
		if (isLost(list)) {
			const lost = lostNow(school, id, list);
			return [{ id, saidAt, receivedAt, childMark, standing, entries: list, ...lost }];
		}
		if (!received) return [];
		// Whoever was put down as the child before two looked was a guess.
		const found = list
			.slice(lookedAt(list) + 1)
			.flatMap((entry) =>
				(entry.did === 'child-found' || entry.did === 'child-moved') && entry.says
					? [entry.says.child]
					: []
			);
		return [
			{
				...received,
				screen: screenIn(received.screen),
				id,
				saidAt,
				receivedAt,
				childMark,
				entries: list,
				child: found.at(-1) ?? childIn(received.from),
				standing
			}
		];
	});
}

/** One concern, whole. */
export function concernOf(school: School, id: ConcernId): Concern | undefined {
	return concernsOf(school, [id])[0];
}

/** What all entries of one kind say that haven't been struck through, in order. */
export function says<K extends EntryKind>(
	entries: readonly Entry[],
	did: K
): NonNullable<Entry<K>['says']>[] {
	return unstruck(entries).flatMap((entry) =>
		entry.did === did && entry.says ? [entry.says as NonNullable<Entry<K>['says']>] : []
	);
}

/** What the routes need of a concern. */
type Routed = Pick<
	Concern,
	'saidAt' | 'receivedAt' | 'from' | 'said' | 'accused' | 'mentioned' | 'entries' | 'child'
>;

/** Where a concern goes now: as it was sent, with what was found out since, among today's people. */
export function routeNow(
	school: School,
	concern: Routed,
	adults: readonly Adult[] = adultsOf(school)
): Route {
	const { from, said } = concern;
	if (from.kind === 'lost') return lostRoute(from);
	const foundOut = says(concern.entries, 'about-adult');
	if (from.kind === 'welfare' && foundOut.length === 0) return welfareRoute(concern, from);
	const accused = foundOut.flatMap(({ adult }) => (adult === 'unknown' ? [] : [adult]));
	return routeOf(foundOut.length > 0 ? { ...said, aboutAdult: 'yes' } : said, {
		adults: adults.map((adult) => asOf(adult, concern.saidAt, concern.receivedAt)),
		schoolClass: concern.child?.schoolClass,
		safeguardingReadsFirst: setting(school, 'safeguardingReadsFirst'),
		letThrough: says(concern.entries, 'let-through').flatMap(({ staff }) => staff),
		accusedBefore: [...concern.accused, ...accused],
		mentionedBefore: concern.mentioned
	});
}

/** A child's welfare goes to the one lead it was opened to, and back to whoever opened it. */
function welfareRoute({ accused }: Routed, from: From & { kind: 'welfare' }): Route {
	const lead = { staff: from.to, why: 'lead-beside' } as const;
	return {
		row: 'child',
		opensFor: [lead],
		alertFirst: [from.to],
		held: [],
		again: [
			{ to: [lead], ringLado: false },
			{ to: [{ staff: from.staff, why: 'head' }], ringLado: false }
		],
		never: accused,
		mentioned: [],
		dontWait: false
	};
}

const childIn = (from: From): Child | null => (from.kind === 'unsigned' ? null : from.child);
