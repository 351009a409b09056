import type { Concern } from './concern.ts';
import { referralsOf } from './referrals.ts';
import { unstruck } from './struck.ts';
import type { EntryKind } from './tables.ts';

/** How a concern stands, as staff call it. */
export type Stands = 'new' | 'acknowledged' | 'in-hand' | 'referred' | 'closed';

/** Somebody did something about it, beyond saying that they had read it. */
const DONE: ReadonlySet<EntryKind> = new Set([
	'noted',
	'spoken-to',
	'parents',
	'handed-over',
	'welfare-shared',
	'categorised',
	'child-linked',
	'child-moved',
	'child-found',
	'first-known',
	'shared'
]);

/** Which of the five it is now. A referral counts until it is closed; one that was struck doesn't. */
export function standsNow({ standing, entries }: Pick<Concern, 'standing' | 'entries'>): Stands {
	if (standing.isClosed) return 'closed';
	if (!standing.isAcknowledged) return 'new';
	if (referralsOf(entries).length > 0) return 'referred';
	return unstruck(entries).some(({ did }) => DONE.has(did)) ? 'in-hand' : 'acknowledged';
}
