import type { School } from '../school/school.ts';
import { applyAfterStart, applySoon } from './apply.ts';
import { schoolKey } from './box-keys.ts';
import { roomOf } from './room.ts';
import { TAKERS, type Takers } from './takers.ts';

/** Opens the post room when the server starts: its keys, and what was received and not yet applied. */
export function openPostRoom(school: School, takers: Takers = TAKERS): void {
	roomOf(school).takers = takers;
	schoolKey(school);
	applyAfterStart(school).catch(() => applySoon(school));
}
