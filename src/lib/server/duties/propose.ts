import * as v from 'valibot';
import type { Instant } from '../../calendar/instant.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { openToWhoIsThereNow } from '../concerns/people-changed.ts';
import { newId } from '../people/new-id.ts';
import type { Staff } from '../permissions/who.ts';
import { laterDo } from '../school/due.ts';
import { together, type School } from '../school/school.ts';
import { changesOf, HAPPENS_AFTER, LAPSES_AFTER, openChange } from './change.ts';
import { finishSetUp, isReady } from './gate.ts';
import { kindOf, type KindName, type SaysOf } from './kinds.ts';
import { peopleHere } from './people.ts';
import { dutyChanges } from './tables.ts';
import { tellProposed } from './tell.ts';
import { isSeen } from './is-seen.ts';
import { whoMayAgree } from './who-may-agree.ts';

/** Their names in `due`. */
export const LAPSES = 'duty-change-lapses';
export const HAPPENS = 'duty-change-happens';

export interface Proposed {
	readonly id: string;
	/** Set-up isn't finished: there is no second person yet, and it is made at once. */
	readonly isMade: boolean;
	/** Nobody is left who could agree: it happens by itself then. */
	readonly happensAt: Instant | null;
}

/**
 * An admin, or for the desk's own settings somebody with a duty, proposes what nobody changes alone. It changes nothing until a second person agrees, and all
 * with a duty are told.
 * @throws Refusal when something stands in its way
 */
export function propose<K extends KindName>(
	school: School,
	by: Staff,
	kindName: K,
	given: SaysOf<K>
): Proposed {
	const kind = kindOf(kindName);
	if (!kind) throw new Error(`no such kind of change: ${kindName}`);
	const { mayPropose = isAdmin } = kind;
	if (!mayPropose(by.roles))
		throw new Refusal(403, {
			code: 'not-yours-to-propose',
			say:
				mayPropose === isAdmin
					? 'Changes like this are proposed by an admin.'
					: 'Changes like this are proposed by somebody with a duty.',
			mend: 'Ask one of them.'
		});
	const says = v.parse(kind.schema, given);
	const proposed = together(school, () => {
		const trouble = kind.hindered(school, says);
		if (trouble) throw new Refusal(409, trouble);
		const people = peopleHere(school);
		// One they aren't to know of doesn't count: "already" would tell them.
		const open = changesOf(school, 'open').filter((one) => isSeen(one, by, people));
		if (open.some((one) => one.kindName === kindName && kind.isSame(one.says, says)))
			throw new Refusal(409, {
				code: 'proposed-already',
				say: 'That has been proposed already.',
				mend: 'It waits for somebody with a duty to agree.'
			});
		const id = newId<string>();
		const now = school.clock();
		const about = kind.about(says);
		const row = { id, kind: kindName, says, about, proposedBy: by.id, proposedAt: now };
		if (!isReady(school)) {
			school.db
				.insert(dutyChanges)
				.values({ ...row, outcome: 'set-up', decidedBy: by.id, decidedAt: now })
				.run();
			kind.does(school, says, `staff/${by.id}`);
			return { id, isMade: true, happensAt: null };
		}
		const { line } = whoMayAgree({ by: by.id, about }, people);
		const happensAt = line === 'nobody' ? now + HAPPENS_AFTER : null;
		school.db
			.insert(dutyChanges)
			.values({ ...row, happensAt })
			.run();
		if (happensAt !== null) laterDo(school, happensAt, HAPPENS, { id });
		laterDo(school, now + LAPSES_AFTER, LAPSES, { id });
		record(school, `staff/${by.id}`, 'proposed-duty-change', `duty-change/${id}`);
		tellProposed(school, openChange(school, id), people);
		return { id, isMade: false, happensAt };
	});
	if (proposed.isMade) {
		openToWhoIsThereNow(school);
		finishSetUp(school);
	}
	return proposed;
}

const isAdmin = (roles: Staff['roles']) => roles.has('admin');
