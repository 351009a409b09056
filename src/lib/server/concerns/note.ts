import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';

/** Adds a note to the chronology. @throws Refusal */
export function note(school: School, id: ConcernId, by: Staff, words: string): void {
	act(school, id, by, 'noted', () => ({ words }));
}
