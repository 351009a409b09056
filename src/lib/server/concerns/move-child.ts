import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf } from './adult.ts';
import { concernOf } from './concern.ts';
import { noSuchChild } from './find-child.ts';
import { openToWhoMayReadNow } from './people-changed.ts';
import { putToChild } from './put-to-child.ts';
import { childOf } from './receive.ts';

/**
 * Moves a concern that was put on the wrong child to the right one, with a reason. The adults of the right
 * child's class may be whom it speaks of, so it is routed anew as when a child is found; nobody whom it
 * was closed to gets it by this. The first child's chronology keeps a mark without a name.
 * @throws Refusal
 */
export function moveChild(
	school: School,
	id: ConcernId,
	by: Staff,
	move: { readonly pupil: PupilId; readonly words: string }
): void {
	act(
		school,
		id,
		by,
		'child-moved',
		({ concern }) => {
			const from = concern.child;
			if (!from) throw hasNoChild();
			const child = childOf(school, move.pupil);
			if (!child) throw noSuchChild();
			if (child.id === from.id) throw sameChild();
			putToChild(school, id, child.id);
			return { from, child, words: move.words };
		},
		() => {
			const concern = concernOf(school, id);
			if (concern) openToWhoMayReadNow(school, concern, adultsOf(school));
		}
	);
}

const hasNoChild = () =>
	new Refusal(422, {
		code: 'no-child-to-move-from',
		say: 'Nobody has said which child this is about.',
		mend: 'Say which child it is, or note another child who has to do with it.'
	});

const sameChild = () =>
	new Refusal(422, {
		code: 'same-child',
		say: 'It is with that child already.',
		mend: 'Choose the child it belongs to, or go back.'
	});
