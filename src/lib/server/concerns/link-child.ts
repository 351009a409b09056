import type { HowInvolved } from '../../wire/concern-choices.ts';
import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { says } from './concern.ts';
import type { Child, Entry } from './content.ts';
import { noSuchChild } from './find-child.ts';
import { putToChild } from './put-to-child.ts';
import { childOf } from './receive.ts';

/** Notes that another child has to do with a concern, and how. @throws Refusal */
export function linkChild(
	school: School,
	id: ConcernId,
	by: Staff,
	link: { readonly pupil: PupilId; readonly how: HowInvolved; readonly words: string }
): void {
	act(school, id, by, 'child-linked', ({ concern }) => {
		const child = childOf(school, link.pupil);
		if (!child) throw noSuchChild();
		if (concern.child?.id === child.id) throw sameChild();
		putToChild(school, id, child.id);
		return { child, how: link.how, words: link.words };
	});
}

/** The other children a concern has to do with now: what was last said of each. */
export function othersIn(
	entries: readonly Entry[]
): { readonly child: Child; readonly how: HowInvolved }[] {
	const last = new Map(says(entries, 'child-linked').map((one) => [one.child.id, one]));
	return [...last.values()].map(({ child, how }) => ({ child, how }));
}

const sameChild = () =>
	new Refusal(422, {
		code: 'same-child',
		say: 'That is the child this record is about already.',
		mend: 'Choose another child, or go back.'
	});
