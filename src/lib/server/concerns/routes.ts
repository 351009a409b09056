import type { ConcernSent } from '../../wire/concern.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Adult } from './adult.ts';
import { adultsNamed } from './named.ts';
import { staffMeant } from './staff-meant.ts';

/** What the routes look at in a concern. */
export type ToRoute = Pick<
	ConcernSent,
	'aboutAdult' | 'adult' | 'adultNamed' | 'words' | 'saysTheyAre' | 'tell' | 'notTell'
>;

/** What else decides: the people there are now, and what was found out since. */
export interface Around {
	readonly adults: readonly Adult[];
	/** The class of the child it is about, where we know it. */
	readonly schoolClass: ClassId | undefined;
	readonly safeguardingReadsFirst: boolean;
	/** Held readers of whom a safeguarding lead has said: it isn't about them, let them read. */
	readonly letThrough?: readonly StaffId[];
	/** Adults named when it came, or found out since: a new surname opens nothing. */
	readonly accusedBefore?: readonly StaffId[];
	readonly mentionedBefore?: readonly StaffId[];
}

/** Why somebody may read a concern. */
export type Why = 'safeguarding' | 'picked' | 'head' | 'chair' | 'lead-beside' | 'next-in-line';

export interface Reader {
	readonly staff: StaffId;
	readonly why: Why;
}

/** Who is alerted again while nobody has acknowledged; they may read from then on. */
export interface Step {
	readonly to: readonly Reader[];
	/** The page then says to ring the local authority's officer today. */
	readonly ringLado: boolean;
}

export interface Route {
	/** The row of the table. */
	readonly row: 'child' | 'adult' | 'dsl' | 'head';
	readonly opensFor: readonly Reader[];
	/** Of those, who gets the first alert. */
	readonly alertFirst: readonly StaffId[];
	/** Would read it, but waits until a safeguarding lead who isn't named has let them through. */
	readonly held: readonly Reader[];
	/** In order; the last is repeated until somebody acknowledges. */
	readonly again: readonly Step[];
	/** It is about them: never theirs, by any page, badge, mail, search, count, export, log or list. */
	readonly never: readonly StaffId[];
	/** Their name may stand in the words: closed to them unless a lead lets them through. */
	readonly mentioned: readonly StaffId[];
	/** The page gives the LADO's number at once, and "don't wait". */
	readonly dontWait: boolean;
}

/**
 * Who gets a concern: the one table (contracts §6). Pure; people come in as a list, and whoever is
 * missing from it is passed over for the next in line. When unsure, it is closed to whoever is named.
 */
export function routeOf(said: ToRoute, around: Around): Route {
	const named = whoIsNamed(said, around);
	if (!isAboutAdult(said, around)) return aboutNoAdult(said, around, named);
	const closed = around.adults.filter(({ id }) => named.closed.has(id));
	if (closed.some(({ roles }) => roles.has('head'))) return aboutHead(around, named);
	const row = closed.some(({ roles }) => roles.has('dsl')) ? 'dsl' : 'adult';
	return aboutAdult(row, around, named);
}

/** "Not sure" counts, and so does anybody pointed at or named, whatever else was picked. */
export function isAboutAdult(said: ToRoute, { accusedBefore = [] }: Partial<Around> = {}): boolean {
	if (said.aboutAdult === 'yes' || said.aboutAdult === 'not-sure') return true;
	return (
		said.adult !== undefined || (said.adultNamed ?? '').trim() !== '' || accusedBefore.length > 0
	);
}

interface Named {
	readonly accused: readonly StaffId[];
	readonly mentioned: readonly StaffId[];
	/** Both: it is not open to any of them. */
	readonly closed: ReadonlySet<StaffId>;
	/** The words speak of some adult at school, known or not. */
	readonly speaksOfAdult: boolean;
}

function whoIsNamed(said: ToRoute, around: Around): Named {
	const { adults, letThrough = [], accusedBefore = [], mentionedBefore = [] } = around;
	const answer = adultsNamed(said.adultNamed ?? '', adults, true);
	const text = `${said.words}\n${said.saysTheyAre ?? ''}\n${said.adultNamed ?? ''}`;
	const words = adultsNamed(text, adults);
	const pointedAt = adults.filter(({ id }) => id === said.adult).map(({ id }) => id);
	const accused = [...new Set([...accusedBefore, ...pointedAt, ...answer.adults])];
	const mentioned = [
		...mentionedBefore,
		...words.adults,
		...staffMeant(text, adults, around.schoolClass)
	].filter((id, at, all) => all.indexOf(id) === at && !accused.includes(id));
	const stillMentioned = mentioned.filter((id) => !letThrough.includes(id));
	return {
		accused,
		mentioned: stillMentioned,
		closed: new Set([...accused, ...stillMentioned]),
		speaksOfAdult: accused.length + mentioned.length > 0 || words.somebody
	};
}

/** Anything but an adult at school. */
function aboutNoAdult(said: ToRoute, around: Around, named: Named): Route {
	const { dsls, deputies, heads, chairs, governors } = lineOf(around.adults, named.closed);
	const opens = firstOf(
		readers([...dsls, ...deputies], 'safeguarding'),
		readers(heads, 'next-in-line'),
		readers(chairs, 'next-in-line'),
		readers(governors, 'next-in-line')
	);
	const { letThrough = [] } = around;
	const waits = named.speaksOfAdult || around.safeguardingReadsFirst;
	const picked = pickedTeacher(said, around).filter((one) => !holds(opens, one.staff));
	const pickedOpens = picked.filter(
		({ staff }) => !named.closed.has(staff) && (!waits || letThrough.includes(staff))
	);
	const team = around.adults.filter(({ roles }) => roles.has('dsl') || roles.has('deputy'));
	const opensFor = [...opens, ...pickedOpens];
	return {
		row: 'child',
		opensFor,
		alertFirst: [...(dsls.length > 0 ? readers(dsls, 'safeguarding') : opens), ...pickedOpens].map(
			({ staff }) => staff
		),
		held: onceEach([...readers(team, 'safeguarding'), ...picked]).filter(
			({ staff }) => !holds(opensFor, staff)
		),
		again: orElse(
			steps(
				readers(deputies, 'safeguarding'),
				heads.length > 0 ? readers(heads, 'head') : readers(chairs, 'chair')
			),
			opens
		),
		never: named.accused,
		mentioned: named.mentioned,
		dontWait: false
	};
}

/** An adult at school, or "not sure". */
function aboutAdult(row: 'adult' | 'dsl', { adults }: Around, named: Named): Route {
	const { dsls, deputies, heads, chairs, governors } = lineOf(adults, named.closed);
	const opensFor = firstOf(
		readers(heads, 'head'),
		readers(chairs, 'chair'),
		readers([...dsls, ...deputies].slice(0, 1), 'lead-beside'),
		readers(governors, 'next-in-line')
	);
	const next = heads.length > 0 ? readers(chairs, 'chair') : [];
	return {
		row,
		opensFor,
		alertFirst: opensFor.map(({ staff }) => staff),
		held: [],
		again: [...steps(next), { to: onceEach([...opensFor, ...next]), ringLado: true }],
		never: named.accused,
		mentioned: named.mentioned,
		dontWait: heads.length + chairs.length === 0
	};
}

/** The head, or a head who is also the DSL: no head reads it. */
function aboutHead({ adults }: Around, named: Named): Route {
	const heads = adults.filter(({ roles }) => roles.has('head'));
	const closed = new Set([...named.closed, ...heads.map(({ id }) => id)]);
	const { dsls, deputies, chairs, governors } = lineOf(adults, closed);
	const opensFor = firstOf(
		onceEach([
			...readers(chairs, 'chair'),
			...readers([...dsls, ...deputies].slice(0, 1), 'lead-beside')
		]),
		readers(governors, 'next-in-line')
	);
	const accusedHead = heads.some(({ id }) => named.accused.includes(id));
	return {
		row: 'head',
		opensFor,
		alertFirst: opensFor.map(({ staff }) => staff),
		held: [],
		again: [{ to: opensFor, ringLado: true }],
		never: accusedHead
			? [...new Set([...named.accused, ...heads.map(({ id }) => id)])]
			: named.accused,
		mentioned: named.mentioned,
		dontWait: true
	};
}

interface Line {
	readonly dsls: readonly Adult[];
	readonly deputies: readonly Adult[];
	readonly heads: readonly Adult[];
	readonly chairs: readonly Adult[];
	readonly governors: readonly Adult[];
}

/** Who could read it, by duty, without those it is closed to. */
function lineOf(adults: readonly Adult[], closed: ReadonlySet<StaffId>): Line {
	const open = adults.filter(({ id }) => !closed.has(id));
	const who = (role: Role, but?: Role) =>
		open.filter(({ roles }) => roles.has(role) && !(but && roles.has(but)));
	return {
		dsls: who('dsl'),
		deputies: who('deputy', 'dsl'),
		heads: who('head'),
		chairs: who('chair'),
		governors: who('governor', 'chair')
	};
}

/** The one teacher the child picked: a class teacher, never job-share, TA or supply, nor "not that one". */
function pickedTeacher({ tell, notTell }: ToRoute, { adults, schoolClass }: Around): Reader[] {
	const picked = adults.find(({ id }) => id === tell);
	if (!picked || notTell.includes(picked.id)) return [];
	const here = schoolClass && picked.classes.get(schoolClass);
	const part = here ?? ([...picked.classes.values()].includes('teacher') ? 'teacher' : undefined);
	return part === 'teacher' ? readers([picked], 'picked') : [];
}

const readers = (adults: readonly Adult[], why: Why): Reader[] =>
	adults.map(({ id }) => ({ staff: id, why }));

const firstOf = (...groups: Reader[][]): Reader[] => groups.find(({ length }) => length > 0) ?? [];

const holds = (list: readonly Reader[], staff: StaffId) => list.some((one) => one.staff === staff);

const onceEach = (list: readonly Reader[]): Reader[] =>
	list.filter((one, at) => list.findIndex(({ staff }) => staff === one.staff) === at);

const steps = (...groups: Reader[][]): Step[] =>
	groups.filter(({ length }) => length > 0).map((to) => ({ to, ringLado: false }));

/** Where nobody else is in line, the first are alerted again. */
const orElse = (list: Step[], opens: readonly Reader[]): Step[] =>
	list.length > 0 ? list : [{ to: opens, ringLado: false }];
