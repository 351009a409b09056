import type { ConcernId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { againAt } from './again-at.ts';
import type { Says } from './content.ts';
import { setNextAlert } from './next-alert.ts';
import { isQuickNow } from './when.ts';

/** Closes a concern, with the reason. @throws Refusal, also without a reason, and while nobody has acknowledged it */
export function close(school: School, id: ConcernId, by: Staff, closing: Says['closed']): void {
	act(school, id, by, 'closed', ({ concern }) => {
		if (concern.standing.isClosed) return undefined;
		if (closing.words.trim() === '') throw noReason();
		if (concern.standing.acknowledgedBy.size === 0)
			throw new Refusal(422, {
				code: 'not-acknowledged',
				say: 'Acknowledge it first.',
				mend: 'A record is closed by somebody who has read it and said so.'
			});
		return closing;
	});
}

/** Opens a closed concern again; until somebody acknowledges it anew, people are alerted. @throws Refusal */
export function reopen(school: School, id: ConcernId, by: Staff, words: string): void {
	act(school, id, by, 'reopened', ({ concern, route }) => {
		if (!concern.standing.isClosed) return undefined;
		const isQuick = isQuickNow(concern.said, route);
		const at = againAt(school, isQuick);
		setNextAlert(school, id, at, 0);
		return { words };
	});
}

const noReason = () =>
	new Refusal(422, {
		code: 'no-reason',
		say: 'Say why it can be closed.',
		mend: 'Write the reason in a few words: it stays with the record.'
	});
