import type { ConcernId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { isClosedTo } from './closed-to.ts';
import { concernOf, routeNow, type Concern } from './concern.ts';
import { openTo, type ReaderWhy } from './readers.ts';
import type { Route } from './routes.ts';
import type { EntryKind } from './tables.ts';
import { canBeLookedAt } from './unnamed.ts';

export interface Theirs {
	readonly concern: Concern;
	readonly route: Route;
	readonly why: ReaderWhy;
}

/** What a teacher the child picked may do: the rest is the safeguarding team's. */
const FOR_PICKED: ReadonlySet<EntryKind> = new Set([
	'opened',
	'acknowledged',
	'noted',
	'spoken-to',
	'about-adult'
]);
/** What a colleague whom it was shown to may do. */
const FOR_SHARED: ReadonlySet<EntryKind> = new Set(['opened', 'noted', 'spoken-to', 'about-adult']);
/** With one that can't be opened: nothing that changes who reads it, since whom it is about nobody knows. */
const FOR_LOST: ReadonlySet<EntryKind> = new Set([
	'opened',
	'acknowledged',
	'noted',
	'spoken-to',
	'parents',
	'referred',
	'reply-chased',
	'reply-came',
	'struck',
	'closed',
	'reopened'
]);
/** Lets somebody else read it. */
const GOES_ON: ReadonlySet<EntryKind> = new Set(['handed-over', 'shared', 'share-ended']);
/** What is copied out may be read by others, wherever it is copied to. */
const GOES_OUT: ReadonlySet<EntryKind> = new Set(['copied-out', 'handed-off', 'removal-asked']);
/** Where the child asked not to be named: looking at who it is, by two. */
const LOOKS: ReadonlySet<EntryKind> = new Set(['look-asked', 'look-refused', 'look-agreed']);
/** Whoever an allegation is with decides who else sees any of it. */
const FOR_HEAD_OR_CHAIR: ReadonlySet<EntryKind> = new Set(['welfare-shared']);

/**
 * A concern, for somebody who may do this with it now. Asked inside every verb.
 * @throws Refusal 404 as if there were none, so that nobody learns of one; 403 to a reader who may
 * read it, but not do that
 */
export function theirConcern(school: School, id: ConcernId, who: Staff, toDo: EntryKind): Theirs {
	const why = openTo(school, who).get(id);
	const concern = concernOf(school, id);
	if (!concern) throw notFound();
	const route = routeNow(school, concern);
	if (!why || isClosedTo(route, who)) {
		record(school, `staff/${who.id}`, 'was-refused-concern', `concern/${id}`);
		throw notFound();
	}
	if (!mayDo({ concern, why, route }, toDo)) throw notYours();
	return { concern, route, why };
}

function may(toDo: EntryKind, why: ReaderWhy, { row }: Route): boolean {
	if (why === 'picked') return FOR_PICKED.has(toDo);
	if (why === 'shared') return FOR_SHARED.has(toDo);
	if (FOR_HEAD_OR_CHAIR.has(toDo)) return row !== 'child' && (why === 'head' || why === 'chair');
	// An allegation goes on to others only through the head or the chair.
	if (GOES_ON.has(toDo) && row !== 'child') return why === 'head' || why === 'chair';
	// Nor out of Waymark through whomever it was only opened to.
	if (GOES_OUT.has(toDo) && row !== 'child') return why !== 'handed-over';
	return true;
}

/** Which of these a reader may do, for the page's buttons. */
export const mayDo = ({ concern, why, route }: Theirs, toDo: EntryKind): boolean =>
	may(toDo, why, route) &&
	(concern.from.kind !== 'lost' || FOR_LOST.has(toDo)) &&
	(!LOOKS.has(toDo) || canBeLookedAt(concern));

const notFound = () =>
	new Refusal(404, {
		code: 'no-such-concern',
		say: 'There is no such record for you to read.',
		mend: 'Go back to the desk: what is for you is listed there.'
	});

const notYours = () =>
	new Refusal(403, {
		code: 'not-yours-to-do',
		say: 'That is for the safeguarding team to do.',
		mend: 'Add a note, or speak to the safeguarding lead.'
	});
