import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import { addDays, dayOf, instantOf, type Instant } from '../../calendar/instant.ts';
import { readBy, type SchoolYear } from '../../calendar/school-year.ts';
import { startOf } from '../../calendar/usual-year.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { School } from '../school/school.ts';
import { schoolYearIn } from '../school/settings.ts';
import { adultsOf, type Adult } from './adult.ts';
import { concernsOf, routeNow, says, type Concern } from './concern.ts';
import type { Entry } from './content.ts';
import { hasGone } from './handed-off.ts';
import {
	LEAST,
	publishKinds,
	publishPart,
	publishTerms,
	type Figure,
	type Row
} from './publish.ts';
import { concerns, keptTotals } from './tables.ts';

/** What a child picked, in few groups; in the order in which small ones are counted with others. */
const KINDS = {
	other: 'Something else',
	unkind: 'People being unkind',
	seen: 'Something they saw, or made by AI',
	stranger: 'Somebody unknown, a secret, or being asked for something',
	picture: 'A picture of a child',
	money: 'A password or money',
	sad: 'Very sad, or hurting themselves',
	home: 'Something at home',
	adult: 'Written down by an adult'
} as const;
type Kind = keyof typeof KINDS;

const KIND_OF: Record<ConcernSent['happened'][number], Kind> = {
	'saw-something': 'seen',
	unkind: 'unkind',
	'someone-unknown': 'stranger',
	'picture-of-me': 'picture',
	'asked-for-something': 'stranger',
	secret: 'stranger',
	'password-or-money': 'money',
	chatbot: 'seen',
	'at-home': 'home',
	'very-sad': 'sad',
	'hurt-myself': 'sad',
	'i-did-something': 'other',
	'worried-about-someone': 'other',
	'something-else': 'other',
	'grown-up': 'other'
};
/** Where a child picked several, the first of these counts. */
const HEAVIEST: readonly Kind[] = ['sad', 'picture', 'home', 'stranger', 'unkind', 'money', 'seen'];

/** What is counted of each, beside that it was received. */
const DEEDS = {
	acknowledged: 'Acknowledged the same school day',
	spokenTo: 'Child spoken to the same school day',
	referred: 'Referred to others by the end of the term',
	closed: 'Closed by the end of the term'
} as const;
type Deed = keyof typeof DEEDS;

/** A school year as governors see it. */
export interface YearFigures {
	/** The calendar year it starts in. */
	readonly starts: number;
	/** The terms that are over. */
	readonly terms: readonly string[];
	readonly isOver: boolean;
	readonly rows: readonly {
		readonly what: string;
		readonly terms: readonly Figure[];
		readonly year: Figure | undefined;
	}[];
	/** Once the year is over, and only where its whole number is shown. */
	readonly kinds: readonly Row[];
	/** Of concerns about adults at school: never by term, and only once the year is over. */
	readonly aboutAdults: Figure | undefined;
}

/** So many years are looked back on. */
const BACK = 3;

/**
 * What governors may know of concerns: numbers for the whole school, of terms that are over, as things
 * stood when each ended. The same for whoever asks: nobody learns here that something came today.
 * Tests, and the records of a child's welfare out of an allegation, aren't counted.
 * @param made what was counted before: a term that is over never counts differently
 */
export function governorsFigures(
	school: School,
	made: Map<string, YearFigures> = madeBefore(school)
): YearFigures[] {
	const now = school.clock();
	const starts = startOf(dayOf(now));
	const adults = adultsOf(school);
	return Array.from({ length: BACK + 1 }, (_, n) => starts - n)
		.map((year) => yearOf(school, year, now, adults, made))
		.filter(({ terms, rows }, at) => at === 0 || (terms.length > 0 && rows.some(isSomething)));
}

/** Counting unseals every concern of a year: not each time somebody looks. */
const counted = new WeakMap<School, Map<string, YearFigures>>();
function madeBefore(school: School): Map<string, YearFigures> {
	const found = counted.get(school) ?? new Map<string, YearFigures>();
	counted.set(school, found);
	return found;
}

const isSomething = ({ terms, year }: YearFigures['rows'][number]) =>
	typeof year === 'number' || terms.some((one) => typeof one === 'number');

function yearOf(
	school: School,
	starts: number,
	now: Instant,
	adults: readonly Adult[],
	made: Map<string, YearFigures>
): YearFigures {
	const calendar = schoolYearIn(school, starts);
	const terms = termsOf(calendar, starts).filter(({ to }) => to <= now);
	const key = JSON.stringify([starts, terms, calendar]);
	const before = made.get(key);
	if (before) return before;
	const isOver = terms.length === 3;
	const each = terms.map(({ from, to }) =>
		receivedIn(school, from, to).flatMap((concern) => {
			const one = countedAs(school, concern, { to, calendar }, adults);
			return one ? [one] : [];
		})
	);
	const children = each.map((term) => term.filter(({ isAboutAdult }) => !isAboutAdult));
	const received = children.map(({ length }) => length);
	const whole = publishTerms(received, isOver);
	const part = (deed: Deed) =>
		publishPart(
			children.map((term) => term.filter((one) => one.did[deed]).length),
			received,
			isOver
		);
	const aboutAdults = each.flat().length - children.flat().length;
	const figures: YearFigures = {
		starts,
		terms: terms.map(({ name }) => name),
		isOver,
		rows: [
			{ what: 'Concerns received', ...whole },
			...(Object.keys(DEEDS) as Deed[]).map((deed) => ({ what: DEEDS[deed], ...part(deed) }))
		],
		kinds: typeof whole.year === 'number' ? kindsOf(school, starts, children.flat()) : [],
		aboutAdults: isOver ? (aboutAdults >= LEAST ? aboutAdults : 'few') : undefined
	};
	made.set(key, figures);
	return figures;
}

interface Term {
	readonly name: string;
	readonly from: Instant;
	/** The first moment after it. */
	readonly to: Instant;
}

/** Three terms without a gap: what comes in the holidays counts in the term that follows. */
function termsOf({ halfTerms }: SchoolYear, starts: number): Term[] {
	const after = (at: number) => addDays(halfTerms[at]?.to ?? `${starts + 1}-07-31`, 1);
	const days = [`${starts}-08-01`, after(1), after(3), `${starts + 1}-08-01`];
	return ['Autumn', 'Spring', 'Summer'].map((name, at) => ({
		name,
		from: instantOf(days[at] ?? '', '00:00'),
		to: instantOf(days[at + 1] ?? '', '00:00')
	}));
}

function receivedIn(school: School, from: Instant, to: Instant): Concern[] {
	const ids = school.db
		.select({ id: concerns.id })
		.from(concerns)
		.where(and(gte(concerns.receivedAt, from), lt(concerns.receivedAt, to)))
		.orderBy(asc(concerns.receivedAt))
		.all();
	return concernsOf(
		school,
		ids.map(({ id }) => id)
	);
}

interface Counted {
	readonly isAboutAdult: boolean;
	/** Undefined once its words have gone: it is among the kept totals. */
	readonly kind: Kind | undefined;
	readonly did: Readonly<Record<Deed, boolean>>;
}

/** What a concern counts as, as it stood when its term ended; undefined where it doesn't count. */
function countedAs(
	school: School,
	concern: Concern,
	{ to, calendar }: { to: Instant; calendar: SchoolYear },
	adults: readonly Adult[]
): Counted | undefined {
	const entries = concern.entries.filter(({ at }) => at < to);
	const closing = entries.findLast(({ did }) => did === 'closed' || did === 'reopened');
	const isPractice = says(entries, 'closed').at(-1)?.outcome === 'practice';
	if (concern.from.kind === 'welfare' || (closing?.did === 'closed' && isPractice))
		return undefined;
	const by = readBy(calendar, concern.receivedAt);
	const sameDay = (did: Entry['did'], at: (entry: Entry) => Instant = (one) => one.at) =>
		by !== undefined && entries.some((entry) => entry.did === did && dayOf(at(entry)) <= dayOf(by));
	const row = routeNow(school, { ...concern, entries }, adults).row;
	return {
		isAboutAdult: row !== 'child',
		kind: hasGone(concern.entries) ? undefined : kindOf(concern),
		did: {
			acknowledged: sameDay('acknowledged'),
			spokenTo: sameDay('spoken-to', (entry) =>
				entry.did === 'spoken-to' && entry.says
					? Math.max(entry.says.at, concern.receivedAt)
					: entry.at
			),
			referred: says(entries, 'referred').length > 0,
			closed: closing?.did === 'closed'
		}
	};
}

function kindOf({ said, from }: Concern): Kind {
	const kinds = new Set(said.happened.map((one) => KIND_OF[one]));
	const heaviest = HEAVIEST.find((kind) => kinds.has(kind));
	return heaviest ?? (from.kind === 'adult' && kinds.size === 0 ? 'adult' : 'other');
}

function kindsOf(school: School, starts: number, counted: readonly Counted[]): Row[] {
	const kept = new Map(
		school.db
			.select()
			.from(keptTotals)
			.where(eq(keptTotals.starts, starts))
			.all()
			.map(({ kind, n }) => [kind, n])
	);
	const counts = (Object.keys(KINDS) as Kind[]).map((kind): [string, number] => [
		KINDS[kind],
		counted.filter((one) => one.kind === kind).length + (kept.get(kind) ?? 0)
	]);
	return publishKinds(counts);
}

/** Counts a concern among the kept totals, in the transaction in which its words go for the first time. */
export function keepTotal(school: School, concern: Concern): void {
	if (hasGone(concern.entries)) return;
	const starts = startOf(dayOf(concern.receivedAt));
	const calendar = schoolYearIn(school, starts);
	const term = termsOf(calendar, starts).find(({ to }) => concern.receivedAt < to);
	const to = term?.to ?? school.clock();
	const one = countedAs(school, concern, { to, calendar }, adultsOf(school));
	if (!one || one.isAboutAdult || !one.kind) return;
	school.db
		.insert(keptTotals)
		.values({ starts, kind: one.kind, n: 1 })
		.onConflictDoUpdate({
			target: [keptTotals.starts, keptTotals.kind],
			set: { n: sql`${keptTotals.n} + 1` }
		})
		.run();
}
