import type { Stroke } from '../../activities/kind.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { listed } from '../../wire/listed.ts';
import { ladoOf } from '../school/lado.ts';
import { adultsOf, namesOf, type Adult } from './adult.ts';
import { HOW_KNOWN } from '../../wire/concern-choices.ts';
import { says, type Concern } from './concern.ts';
import { canBeFound } from './find-child.ts';
import { mayBeHanded } from './hand-over.ts';
import { waitingFor } from './let-through.ts';
import { leadsFor } from './share-welfare.ts';
import { nextAlertOf } from './next-alert.ts';
import type { EntryKind } from './tables.ts';
import { told, type Told } from './told.ts';
import { mayDo, type Theirs } from './theirs.ts';
import { HAPPENED_NAMES, titleOf, whereOf } from './titles.ts';
import { isQuickNow } from './when.ts';

interface Person {
	readonly id: StaffId;
	readonly name: string;
}

/** All that one reader's page shows of a concern. */
export interface ConcernView {
	readonly id: ConcernId;
	readonly title: string;
	readonly isQuick: boolean;
	readonly isHappeningNow: boolean;
	readonly isAcknowledged: boolean;
	readonly isClosed: boolean;
	/** Nobody has acknowledged it whose word it waits for; a picked teacher's own, for them. */
	readonly awaitsMe: boolean;
	readonly isAboutAdult: boolean;
	/** What was said in it can't be opened. */
	readonly isLost: boolean;
	/** Who is alerted next, and when, while nobody acknowledges. */
	readonly next: { readonly at: Instant; readonly to: readonly string[] } | null;
	/** Whose it is; a name they gave themselves stands in `saysTheyAre`. */
	readonly child: {
		readonly name: string;
		readonly className: string;
		readonly year: string;
	} | null;
	readonly saysTheyAre: string | null;
	readonly isUnconfirmed: boolean;
	readonly saidAt: Instant;
	readonly receivedAt: Instant;
	readonly where: string;
	readonly words: string;
	/** How an adult who wrote it knew. */
	readonly how: string | null;
	/** The child's work an adult wrote about. */
	readonly work: {
		readonly title: string;
		readonly task: string;
		readonly strokes: readonly Stroke[];
	} | null;
	readonly happened: readonly string[];
	/** Whom the child picked, where that counts. */
	readonly askedToTell: string | null;
	readonly aboutAdult: string;
	readonly happeningNow: string | null;
	readonly promised: string | null;
	readonly spokenTo: string | null;
	readonly parents: string | null;
	readonly referred: readonly string[];
	readonly chronology: readonly Told[];
	/** How many entries there are, also those this reader doesn't see. */
	readonly entries: number;
	readonly lado: {
		readonly name: string;
		readonly phone: string;
		readonly ringToday: boolean;
		readonly dontWait: boolean;
		/** The reader is the chair, for whom nobody else need be waited for. */
		readonly toChair: boolean;
	} | null;
	/** Adults whose name may stand in the words. */
	readonly mayName: readonly string[];
	/** Whom it is held from, for a lead who may let them through. */
	readonly held: readonly Person[];
	readonly mayDo: readonly EntryKind[];
	readonly mayHandTo: readonly Person[];
	readonly leads: readonly Person[];
}

/** A concern as one of its readers may see it; the picked teacher sees less of what staff wrote. */
export function concernFor(school: School, theirs: Theirs, who: Staff): ConcernView {
	const { concern, route, why } = theirs;
	const { said, from, child } = concern;
	const adults = adultsOf(school);
	const names = namesOfStaff(school);
	const { isAcknowledged, isClosed, acknowledgedBy } = concern.standing;
	const isLost = from.kind === 'lost';
	const isAboutAdult = route.row !== 'child' && !isLost;
	const people = (list: readonly { id: StaffId; name: string }[]) =>
		list.filter(({ id }) => id !== who.id).map(({ id, name }) => ({ id, name }));
	return {
		id: concern.id,
		title: titleOf(concern, route),
		isQuick: isQuickNow(said, route),
		isHappeningNow: said.happeningNow === 'yes',
		isAcknowledged,
		isClosed,
		awaitsMe:
			!isClosed && (why === 'picked' ? !acknowledgedBy.has(`staff/${who.id}`) : !isAcknowledged),
		isAboutAdult,
		isLost,
		next: isAcknowledged || isClosed ? null : nextAlert(school, theirs, adults, who),
		child: child && { name: child.shownName, className: child.className, year: child.year },
		saysTheyAre: said.saysTheyAre ?? null,
		isUnconfirmed: from.kind === 'unsigned' && child === null,
		saidAt: concern.saidAt,
		receivedAt: concern.receivedAt,
		where: whereOf(concern, school.curriculum),
		words: said.words,
		how: from.kind === 'adult' ? HOW_KNOWN[from.how] : null,
		work: (from.kind === 'adult' && from.work) || null,
		happened: said.happened.map((one) => HAPPENED_NAMES[one]),
		askedToTell: isAboutAdult || from.kind !== 'child' ? null : askedToTell(said, names),
		aboutAdult: isLost ? 'Can’t be opened' : whoItIsAbout(concern, names),
		happeningNow: said.happeningNow ? ANSWERS[said.happeningNow] : null,
		promised: said.promised ?? null,
		...doneSoFar(concern),
		chronology: told(concern, names, why === 'picked' ? who : undefined),
		entries: concern.entries.length,
		lado: isAboutAdult
			? {
					...ladoOf(school),
					ringToday: says(concern.entries, 'alerted').some(({ ringLado }) => ringLado),
					dontWait: route.dontWait,
					toChair: why === 'chair'
				}
			: null,
		mayName: namesOf(adults, route.mentioned),
		held: mayDo(theirs, 'let-through')
			? people(adults.filter(({ id }) => waitingFor(route, adults).includes(id)))
			: [],
		mayDo: CAN_BE_DONE.filter(
			(did) => mayDo(theirs, did) && (did !== 'child-found' || canBeFound(concern))
		),
		mayHandTo: mayDo(theirs, 'handed-over') ? people(mayBeHanded(route, adults)) : [],
		leads: mayDo(theirs, 'welfare-shared') ? people(leadsFor(route, adults)) : []
	};
}

const CAN_BE_DONE: readonly EntryKind[] = [
	'acknowledged',
	'noted',
	'spoken-to',
	'parents',
	'referred',
	'handed-over',
	'let-through',
	'about-adult',
	'child-found',
	'welfare-shared',
	'closed',
	'reopened'
];

const ANSWERS = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' } as const;

function askedToTell(
	{ tell, notTell }: Concern['said'],
	names: ReadonlyMap<StaffId, string>
): string {
	const name = (id: string) => names.get(id as StaffId) ?? 'somebody we don’t know';
	const not = notTell.length > 0 ? `; not ${listed(notTell.map(name))}` : '';
	const picked = tell && names.has(tell as StaffId);
	return `${picked ? `${name(tell)}, safeguarding team` : 'Safeguarding team'}${not}`;
}

function whoItIsAbout({ said, entries }: Concern, names: ReadonlyMap<StaffId, string>): string {
	const found = says(entries, 'about-adult').at(-1);
	const pointedAt = said.adult && names.get(said.adult as StaffId);
	const named = found?.name || pointedAt || said.adultNamed?.trim();
	if (named) return found ? `${named} (found out by staff)` : named;
	if (found) return 'Yes (found out by staff)';
	if (said.adult === 'unknown') return 'Yes: doesn’t know their name';
	return said.aboutAdult ? ANSWERS[said.aboutAdult] : 'Not asked, or skipped';
}

function doneSoFar({ entries }: Concern) {
	const spoken = says(entries, 'spoken-to').at(-1);
	const parents = says(entries, 'parents').at(-1);
	return {
		spokenTo: spoken ? spoken.by : null,
		parents: parents ? (parents.told ? 'Yes' : 'No, with a reason') : null,
		referred: says(entries, 'referred').map(({ to, reference }) =>
			reference ? `${to} (${reference})` : to
		)
	};
}

/** Who is alerted next about this concern, and when. */
function nextAlert(
	school: School,
	{ concern, route }: Theirs,
	adults: readonly Adult[],
	who: Staff
) {
	const next = nextAlertOf(school, concern.id);
	if (!next) return null;
	const to = route.again[Math.min(next.step, route.again.length - 1)]?.to ?? [];
	return {
		at: next.at,
		to: namesOf(
			adults,
			to.map(({ staff: id }) => id)
		).map((name) => (name === who.name ? 'you' : name))
	};
}

const namesOfStaff = (school: School): ReadonlyMap<StaffId, string> =>
	new Map(
		school.db
			.select({ id: staff.id, name: staff.name })
			.from(staff)
			.all()
			.map(({ id, name }) => [id, name])
	);
