import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf } from './adult.ts';
import { concernOf, type Concern } from './concern.ts';
import { openToWhoMayReadNow } from './people-changed.ts';
import { putToChild } from './put-to-child.ts';
import { childOf } from './receive.ts';

/**
 * Notes which child an unsigned concern is from, once a person has found out. Their class's adults may
 * be whom it speaks of: then it opens for the next in line.
 * @throws Refusal, also where it came from a child who had signed in
 */
export function findChild(school: School, id: ConcernId, by: Staff, pupil: PupilId): void {
	act(
		school,
		id,
		by,
		'child-found',
		({ concern }) => {
			if (!canBeFound(concern)) throw wasSigned();
			const child = childOf(school, pupil);
			if (!child) throw noSuchChild();
			putToChild(school, id, child.id);
			return { child };
		},
		() => {
			const concern = concernOf(school, id);
			if (concern) openToWhoMayReadNow(school, concern, adultsOf(school));
		}
	);
}

/** Whose it is was known when it came: then it stays theirs. */
export const canBeFound = ({ from }: Pick<Concern, 'from'>): boolean =>
	from.kind === 'unsigned' || from.child === null;

const wasSigned = () =>
	new Refusal(422, {
		code: 'signed-in-as-them',
		say: 'Whose this is was known when it came.',
		mend: 'If it is another child’s, move it to them, with the reason.'
	});

export const noSuchChild = () =>
	new Refusal(422, {
		code: 'no-such-child',
		say: 'That child isn’t on the school’s list.',
		mend: 'Choose a child from the list.'
	});
