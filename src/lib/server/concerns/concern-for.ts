import type { Stroke } from '../../activities/kind.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId, PupilId, StaffId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { listed } from '../../wire/listed.ts';
import { ladoOf } from '../school/lado.ts';
import { adultsOf, namesOf, type Adult } from './adult.ts';
import type { Category, FourC } from '../../wire/concern-categories.ts';
import { HOW_INVOLVED, HOW_KNOWN } from '../../wire/concern-choices.ts';
import { says, type Concern } from './concern.ts';
import type { From } from './content.ts';
import { categoriesOf } from './categorise.ts';
import { canBeFound } from './find-child.ts';
import { abuseNotYet } from './first-known.ts';
import { othersIn } from './link-child.ts';
import { pictureOf } from './picture-of.ts';
import { relatedTo, type Related } from './related.ts';
import type { Screen } from './screen.ts';
import { awaited, referralsOf, type Referral } from './referrals.ts';
import { isByDuty, type ReaderWhy } from './readers.ts';
import { mayBeShown, mayShare, sharedWith } from './share.ts';
import { canBeShown, onlyPart, partShownTo } from './shown-part.ts';
import { standsNow, type Stands } from './stands.ts';
import { canBeStruck } from './struck.ts';
import { handOffOf, type HandOffView } from './hand-off-view.ts';
import { HAND_OFF, hasDutyToHandOff } from './may-hand-off.ts';
import { mayBeHanded } from './hand-over.ts';
import { waitingFor } from './let-through.ts';
import { leadsFor } from './share-welfare.ts';
import { nextAlertOf } from './next-alert.ts';
import type { EntryKind } from './tables.ts';
import { namesOfStaff, told, type Told } from './told.ts';
import { mayDo, type Theirs } from './theirs.ts';
import { HAPPENED_NAMES, titleOf, whereOf } from './titles.ts';
import { unnamedView, type UnnamedView } from './unnamed-view.ts';
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
	/** How it stands, as staff call it. */
	readonly stands: Stands;
	/** The reader is of the team: not a teacher the child picked, nor a colleague it was shown to. */
	readonly isTeam: boolean;
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
		readonly id: PupilId;
		readonly name: string;
		readonly className: string;
		readonly year: string;
	} | null;
	readonly saysTheyAre: string | null;
	/** Where the child asked not to be named, and nobody has looked. */
	readonly unnamed: UnnamedView | null;
	readonly isUnconfirmed: boolean;
	readonly saidAt: Instant;
	readonly receivedAt: Instant;
	readonly where: string;
	/** What was on the child's screen, as it was then. */
	readonly screen: Screen | null;
	readonly words: string;
	/** How an adult who wrote it knew. */
	readonly how: string | null;
	/** The child's work an adult wrote about. */
	readonly work: {
		readonly title: string;
		readonly task: string;
		readonly strokes: readonly Stroke[];
		/** A poster, as SVG. */
		readonly poster: string | null;
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
	/** What it is about, as staff last said. */
	readonly about: {
		readonly categories: readonly Category[];
		readonly fourCs: readonly FourC[];
		readonly names: readonly string[];
		readonly fourCNames: readonly string[];
		readonly asksWhoKnew: boolean;
	};
	/** What suspected sexual abuse asks for, and isn't there. */
	readonly abuseNotYet: readonly string[];
	readonly referrals: readonly Referral[];
	readonly awaited: readonly string[];
	/** Other children it has to do with. */
	readonly others: readonly { readonly id: PupilId; readonly name: string; readonly how: string }[];
	/** Other concerns of these children that this reader may open. */
	readonly related: readonly Related[];
	/** What can be struck through, by its number. */
	readonly strikable: readonly number[];
	/** Colleagues whom it is shown to, and until when. */
	readonly sharedWith: readonly (Person & { readonly until: Instant | null })[];
	readonly mayShareWith: readonly Person[];
	/** Only some of its entries are shown to this reader. */
	readonly isPart: boolean;
	/** The numbers of the entries that can be shown by themselves. */
	readonly canBeShown: readonly number[];
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
	/** Where it stands in the school's own system, and when its words go from here. */
	readonly handOff: HandOffView;
	readonly mayDo: readonly EntryKind[];
	readonly mayHandTo: readonly Person[];
	readonly leads: readonly Person[];
}

/** A concern as one of its readers may see it; the picked teacher sees less of what staff wrote. */
export function concernFor(school: School, theirs: Theirs, who: Staff): ConcernView {
	const { route, why } = theirs;
	const shown = why === 'shared' ? partShownTo(theirs.concern.entries, who.id) : null;
	const concern = shown ? onlyPart(theirs.concern, shown, who.id) : theirs.concern;
	const saysFirst = shown === null || shown.has(1);
	const { said, from, child } = concern;
	const adults = adultsOf(school);
	const names = namesOfStaff(school);
	const { isAcknowledged, isClosed, acknowledgedBy } = concern.standing;
	const isLost = from.kind === 'lost';
	const isAboutAdult = saysFirst && route.row !== 'child' && !isLost;
	const isTeam = isByDuty(why);
	const people = (list: readonly { id: StaffId; name: string }[]) =>
		list.filter(({ id }) => id !== who.id).map(({ id, name }) => ({ id, name }));
	return {
		id: concern.id,
		title: saysFirst ? titleOf(concern, route) : PART,
		isQuick: saysFirst && isQuickNow(said, route),
		isHappeningNow: said.happeningNow === 'yes',
		isAcknowledged,
		stands: standsFor(concern, isTeam),
		isTeam,
		isClosed,
		awaitsMe:
			!isClosed &&
			why !== 'shared' &&
			(why === 'picked' ? !acknowledgedBy.has(`staff/${who.id}`) : !isAcknowledged),
		isAboutAdult,
		isLost,
		next:
			isAcknowledged || isClosed || why === 'shared'
				? null
				: nextAlert(school, theirs, adults, who),
		child: child && {
			id: child.id,
			name: child.shownName,
			className: child.className,
			year: child.year
		},
		saysTheyAre: said.saysTheyAre ?? null,
		unnamed: unnamedView(school, { ...theirs, concern }, who, adults, names),
		isUnconfirmed: saysFirst && from.kind === 'unsigned' && child === null,
		saidAt: concern.saidAt,
		receivedAt: concern.receivedAt,
		where: saysFirst ? whereOf(school, concern) : '',
		screen: concern.screen ?? null,
		isPart: shown !== null,
		canBeShown: mayDo(theirs, 'shared') ? canBeShown(concern.entries) : [],
		words: said.words,
		how: from.kind === 'adult' ? HOW_KNOWN[from.how] : null,
		work: from.kind === 'adult' && from.work ? workIn(from.work) : null,
		happened: said.happened.map((one) => HAPPENED_NAMES[one]),
		askedToTell: isAboutAdult || from.kind !== 'child' ? null : askedToTell(said, names),
		aboutAdult: isLost ? 'Can’t be opened' : saysFirst ? whoItIsAbout(concern, names) : '',
		happeningNow: said.happeningNow ? ANSWERS[said.happeningNow] : null,
		promised: said.promised ?? null,
		...doneSoFar(concern, why),
		about: why === 'picked' ? NOT_SAID : categoriesOf(concern.entries),
		abuseNotYet: isTeam ? abuseNotYet(concern.entries) : [],
		referrals: isTeam ? referralsOf(concern.entries) : [],
		awaited: isTeam && !isClosed ? awaited(concern.entries, school.clock()) : [],
		others:
			why === 'picked'
				? []
				: othersIn(concern.entries).map(({ child: { id, shownName, className }, how }) => ({
						id,
						name: `${shownName}, ${className}`,
						how: HOW_INVOLVED[how] ?? HOW_INVOLVED.other
					})),
		related: isTeam ? relatedTo(school, concern, who) : [],
		strikable: mayDo(theirs, 'struck') ? canBeStruck(concern.entries) : [],
		sharedWith: isTeam
			? sharedWith(school, concern.id).map(({ staff, until }) => ({
					id: staff,
					name: names.get(staff) ?? '',
					until
				}))
			: [],
		mayShareWith:
			mayDo(theirs, 'shared') && mayShare(who, theirs)
				? people(mayBeShown(school, concern.id, route, adults))
				: [],
		chronology: told(concern, names, why === 'picked' ? who : undefined),
		entries: theirs.concern.entries.length,
		lado:
			isAboutAdult && why !== 'shared'
				? {
						...ladoOf(school),
						ringToday: says(concern.entries, 'alerted').some(({ ringLado }) => ringLado),
						dontWait: route.dontWait,
						toChair: why === 'chair'
					}
				: null,
		mayName: saysFirst ? namesOf(adults, route.mentioned) : [],
		held: mayDo(theirs, 'let-through')
			? people(adults.filter(({ id }) => waitingFor(route, adults).includes(id)))
			: [],
		handOff: handOffOf(school, concern, route, names, who),
		mayDo: CAN_BE_DONE.filter(
			(did) =>
				mayDo(theirs, did) &&
				(did !== 'child-found' || canBeFound(concern)) &&
				(did !== 'child-moved' || child !== null) &&
				((did !== 'shared' && did !== 'share-ended') || mayShare(who, theirs)) &&
				(!HAND_OFF.has(did) || hasDutyToHandOff(who))
		),
		mayHandTo: mayDo(theirs, 'handed-over') ? people(mayBeHanded(route, adults)) : [],
		leads: mayDo(theirs, 'welfare-shared') ? people(leadsFor(route, adults)) : []
	};
}

function workIn({
	title,
	task,
	strokes,
	picture
}: NonNullable<(From & { kind: 'adult' })['work']>) {
	return {
		title,
		task,
		strokes,
		poster: picture ? (pictureOf(picture, { poster: true }) ?? null) : null
	};
}

const CAN_BE_DONE: readonly EntryKind[] = [
	'acknowledged',
	'noted',
	'spoken-to',
	'parents',
	'referred',
	'handed-over',
	'handed-off',
	'kept-back',
	'keeping-ended',
	'let-through',
	'about-adult',
	'child-found',
	'welfare-shared',
	'categorised',
	'child-linked',
	'child-moved',
	'reply-chased',
	'reply-came',
	'first-known',
	'shared',
	'share-ended',
	'look-asked',
	'look-refused',
	'look-agreed',
	'struck',
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

/** What a record is called for whoever sees a part of it without what was said. */
export const PART = 'Part of a record';

const NOT_SAID: ConcernView['about'] = {
	categories: [],
	fourCs: [],
	names: [],
	fourCNames: [],
	asksWhoKnew: false
};

/** Whom a concern went to is the team's to know. */
function standsFor(concern: Concern, isTeam: boolean): Stands {
	const stands = standsNow(concern);
	return stands === 'referred' && !isTeam ? 'in-hand' : stands;
}

function doneSoFar({ entries }: Concern, why: ReaderWhy) {
	const spoken = says(entries, 'spoken-to').at(-1);
	const parents = says(entries, 'parents').at(-1);
	return {
		spokenTo: spoken ? spoken.by : null,
		parents: parents && why !== 'picked' ? (parents.told ? 'Yes' : 'No, with a reason') : null,
		referred:
			why === 'picked'
				? []
				: referralsOf(entries).map(({ to, reference }) => (reference ? `${to} (${reference})` : to))
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
