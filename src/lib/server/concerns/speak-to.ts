import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';

/** Notes that somebody has spoken to the child: who, when, and what was said. @throws Refusal */
export function speakTo(
	school: School,
	id: ConcernId,
	by: Staff,
	spoke: { readonly by: string; readonly at: Instant; readonly words: string }
): void {
	act(school, id, by, 'spoken-to', () => ({ ...spoke, at: Math.min(spoke.at, school.clock()) }));
}
