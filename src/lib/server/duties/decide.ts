import type { StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { openToWhoIsThereNow } from '../concerns/people-changed.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { accountOf } from './account.ts';
import { noSuchChange, noteOutcome, openChange, type Change } from './change.ts';
import { isSeen } from './is-seen.ts';
import { peopleHere } from './people.ts';
import type { Outcome } from './tables.ts';
import { tellOutcome } from './tell.ts';
import { askForTheirOwn } from './their-own.ts';
import { whoMayAgree, type Person } from './who-may-agree.ts';

/**
 * A second person agrees: the change is made, in the same transaction, and all concerns open for whoever
 * the routes name now.
 * @param code what whoever gets a duty shows them, where the kind asks for one
 * @throws Refusal when it isn't theirs to decide, is decided, or can't be made any more
 */
export function agree(school: School, id: string, by: Staff, reason = '', code = ''): void {
	together(school, () => {
		const people = peopleHere(school);
		const change = theirs(school, id, by, people);
		if (!whoMayAgree(change, people).staff.includes(by.id)) throw notYours();
		askForTheirOwn(school, change, code);
		make(school, change, 'agreed', by.id, people, reason);
	});
	openToWhoIsThereNow(school);
}

/**
 * A second person says no. Where there is none, another admin can, so that a wait can be stopped.
 * @throws Refusal
 */
export function refuse(school: School, id: string, by: Staff, reason = ''): void {
	together(school, () => {
		const people = peopleHere(school);
		const change = theirs(school, id, by, people);
		if (!mayRefuse(change, by, people)) throw notYours();
		noteOutcome(school, change, 'refused', by.id, reason);
		record(school, `staff/${by.id}`, 'refused-duty-change', `duty-change/${id}`);
		tellOutcome(school, change, people, by.id, false);
	});
}

/** Whoever proposed it takes it back. @throws Refusal */
export function withdraw(school: School, id: string, by: Staff): void {
	together(school, () => {
		const people = peopleHere(school);
		const change = theirs(school, id, by, people);
		if (change.by !== by.id) throw notYours();
		noteOutcome(school, change, 'withdrawn', by.id);
		record(school, `staff/${by.id}`, 'withdrew-duty-change', `duty-change/${id}`);
		tellOutcome(school, change, people, by.id, false);
	});
}

/** In `due`: the wait of a change that nobody could agree to is over. */
export function happens(school: School, payload: unknown): void {
	const change = stillOpen(school, payload);
	if (!change) return;
	const people = peopleHere(school);
	// Somebody who can agree has come meanwhile: it is theirs now.
	if (whoMayAgree(change, people).line !== 'nobody') return;
	if (change.kind.hindered(school, change.says)) return lapses(school, payload);
	// Nobody can look at a code, but an account that isn't theirs yet gets no duty.
	if (change.kind.showsCode && change.about && accountOf(school, change.about)?.lacks)
		return lapses(school, payload);
	make(school, change, 'waited', null, people);
	openToWhoIsThereNow(school);
}

/** In `due`: nobody has answered for too long. */
export function lapses(school: School, payload: unknown): void {
	const change = stillOpen(school, payload);
	if (!change) return;
	noteOutcome(school, change, 'lapsed', null);
	record(school, 'system', 'let-duty-change-lapse', `duty-change/${change.id}`);
	tellOutcome(school, change, peopleHere(school), null, false);
}

/** Whether this person could stop a change now. */
export function mayRefuse(
	change: Pick<Change, 'by' | 'about'>,
	who: Pick<Person, 'id' | 'roles'>,
	people: readonly Person[]
): boolean {
	const { line, staff } = whoMayAgree(change, people);
	if (line !== 'nobody') return staff.includes(who.id);
	return who.roles.has('admin') && who.id !== change.by && who.id !== change.about;
}

function make(
	school: School,
	change: Change,
	outcome: Outcome,
	by: StaffId | null,
	people: readonly Person[],
	reason = ''
): void {
	const trouble = change.kind.hindered(school, change.says);
	if (trouble) throw new Refusal(409, trouble);
	const who = by === null ? 'system' : `staff/${by}`;
	noteOutcome(school, change, outcome, by, reason);
	record(
		school,
		who,
		by === null ? 'made-duty-change' : 'agreed-to-duty-change',
		`duty-change/${change.id}`
	);
	// Before it is made: whoever loses a duty by it must not be among those with one.
	tellOutcome(school, change, people, by, true);
	change.kind.does(school, change.says, who);
}

/** A change somebody may look at. Where they may not, there is none. */
function theirs(school: School, id: string, who: Staff, people: readonly Person[]): Change {
	const change = openChange(school, id);
	if (!isSeen(change, who, people)) throw noSuchChange();
	return change;
}

function stillOpen(school: School, payload: unknown): Change | undefined {
	try {
		return openChange(school, (payload as { id: string }).id);
	} catch (cause) {
		if (cause instanceof Refusal) return undefined;
		throw cause;
	}
}

const notYours = () =>
	new Refusal(403, {
		code: 'not-yours-to-decide',
		say: 'Somebody else has to decide this.',
		mend: 'Another person with a duty: not who proposed it, nor who it is about.'
	});
