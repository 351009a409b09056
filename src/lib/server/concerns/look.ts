import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { writeMail } from '../mail/write.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf, type Adult } from './adult.ts';
import { addEntry } from './chronology.ts';
import { isClosedTo } from './closed-to.ts';
import { concernOf } from './concern.ts';
import type { Entry } from './content.ts';
import { openToWhoMayReadNow } from './people-changed.ts';
import { putToChild } from './put-to-child.ts';
import { endReading, grant, isByDuty, readersOf, stillHolds } from './readers.ts';
import type { Route } from './routes.ts';
import { sharedWith } from './share.ts';

/**
 * Asks to see who a child is that asked not to be named, with a reason. Whoever else reads the concern by duty is
 * told; where nobody else does, it opens to the next in line, so that there is somebody to agree.
 * @throws Refusal
 */
export function askToLook(
	school: School,
	id: ConcernId,
	by: Staff,
	asked: { readonly words: string }
): void {
	act(
		school,
		id,
		by,
		'look-asked',
		({ route }) => {
			const adults = adultsOf(school);
			const seconds = mayAgree(school, id, route, adults, by.id);
			const more = seconds.length > 0 ? [] : nextInLine(route, adults, by.id);
			if (seconds.length + more.length === 0) throw nobodyElse();
			grant(school, id, more);
			writeMail(school, [...seconds.map((adult) => adult.id), ...more.map(({ staff }) => staff)]);
			return { words: asked.words };
		},
		() => record(school, `staff/${by.id}`, 'asked-to-look', `concern/${id}`)
	);
}

/**
 * A second reader agrees: from now on the name shows to whose concern it is. With the child known, others may be
 * found named in the words; and a colleague it was shared with sees no more until it is shared again.
 * @throws Refusal
 */
export function agreeToLook(school: School, id: ConcernId, by: Staff): void {
	act(
		school,
		id,
		by,
		'look-agreed',
		({ concern, route }) => {
			const ask = lookAsked(concern.entries);
			if (!ask) throw nobodyAsks();
			if (ask.by === by.id) throw notAlone();
			const asker = mayAgree(school, id, route, adultsOf(school), by.id).some(
				(adult) => adult.id === ask.by
			);
			if (!asker) throw askerGone();
			return { asked: ask.by, entry: ask.entry };
		},
		() => {
			record(school, `staff/${by.id}`, 'agreed-to-look', `concern/${id}`);
			const adults = adultsOf(school);
			for (const { staff } of sharedWith(school, id)) {
				endReading(school, id, staff, 'shared');
				const name = adults.find((adult) => adult.id === staff)?.name ?? '';
				addEntry(school, id, `staff/${by.id}`, 'share-ended', { to: staff, name });
			}
			const concern = concernOf(school, id);
			if (!concern?.child) throw new Error('two looked, and there was no name');
			putToChild(school, id, concern.child.id);
			openToWhoMayReadNow(school, concern, adults);
		}
	);
}

/** Says no, or takes back what one asked oneself. @throws Refusal */
export function refuseToLook(
	school: School,
	id: ConcernId,
	by: Staff,
	refused: { readonly words: string }
): void {
	act(
		school,
		id,
		by,
		'look-refused',
		({ concern }) => {
			const ask = lookAsked(concern.entries);
			if (!ask) throw nobodyAsks();
			return { words: refused.words, tookBack: ask.by === by.id };
		},
		() => record(school, `staff/${by.id}`, 'refused-to-look', `concern/${id}`)
	);
}

/** What somebody asks, where nobody has answered yet. A later one takes the place of an earlier one. */
export function lookAsked(
	entries: readonly Entry[]
):
	| { readonly by: StaffId; readonly at: number; readonly words: string; readonly entry: number }
	| undefined {
	const at = entries.findLastIndex(({ did }) => ABOUT_LOOKING.has(did));
	const last = entries[at];
	if (last?.did !== 'look-asked') return undefined;
	const by = last.by.replace('staff/', '') as StaffId;
	return { by, at: last.at, words: last.says?.words ?? '', entry: at + 1 };
}

const ABOUT_LOOKING: ReadonlySet<string> = new Set(['look-asked', 'look-refused', 'look-agreed']);

/** Who reads a concern by duty beside somebody: one of them can agree that they look. */
export function mayAgree(
	school: School,
	id: ConcernId,
	route: Route,
	adults: readonly Adult[],
	but: StaffId
): Adult[] {
	const rows = readersOf(school, id);
	return adults.filter(
		(adult) =>
			adult.id !== but &&
			!isClosedTo(route, adult) &&
			rows.some(
				({ staff, why }) => staff === adult.id && isByDuty(why) && stillHolds(why, adult.roles)
			)
	);
}

/** The first step of those who would be alerted again that has somebody else in it. */
function nextInLine(route: Route, adults: readonly Adult[], but: StaffId) {
	const steps = [route.opensFor, ...route.again.map(({ to }) => to)];
	return (
		steps
			.map((to) =>
				to.filter(({ staff }) => {
					const adult = adults.find(({ id }) => id === staff);
					return staff !== but && adult !== undefined && !isClosedTo(route, adult);
				})
			)
			.find(({ length }) => length > 0) ?? []
	);
}

const nobodyElse = () =>
	new Refusal(422, {
		code: 'nobody-to-agree',
		say: 'Nobody else at school may read this, so nobody can agree.',
		mend: 'Open it to somebody who isn’t named, then ask. If there is nobody, ring the local authority’s officer; in an emergency ring 999.'
	});

const nobodyAsks = () =>
	new Refusal(422, {
		code: 'nobody-asks-to-look',
		say: 'Nobody is asking to look now.',
		mend: 'Go back to the record: it shows how things stand.'
	});

const notAlone = () =>
	new Refusal(422, {
		code: 'not-alone',
		say: 'You asked yourself. Another safeguarding adult has to agree.',
		mend: 'Ring one of them now; in an emergency ring 999.'
	});

const askerGone = () =>
	new Refusal(422, {
		code: 'asker-gone',
		say: 'Whoever asked can’t read this any more.',
		mend: 'If it is still needed, ask yourself; then another reader agrees.'
	});
