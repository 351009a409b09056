import { changesOf } from '../../src/lib/server/duties/change.ts';
import { agree } from '../../src/lib/server/duties/decide.ts';
import { dutyCode } from '../../src/lib/server/duties/duty-code.ts';
import type { Staff } from '../../src/lib/server/permissions/who.ts';
import type { School } from '../../src/lib/server/school/school.ts';

/** Somebody agrees to a change, having read the code on the screen of whoever it is about. */
export function agreeFaceToFace(school: School, id: string, by: Staff, reason = ''): void {
	agree(school, id, by, reason, codeOnScreen(school, id));
}

/** What stands on that person's screen; nothing where there is no such change, or it is about nobody. */
export function codeOnScreen(school: School, id: string): string {
	const about = changesOf(school, 'open').find((change) => change.id === id)?.about;
	return about ? dutyCode(school, id, about) : '';
}
