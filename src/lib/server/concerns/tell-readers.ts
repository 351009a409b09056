import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';

/**
 * Tells these people's open pages that there is news at the desk, once the running transaction is
 * over. Were it undone, they would ask, and find nothing new.
 */
export function tellReaders(school: School, readers: readonly StaffId[]): void {
	if (readers.length > 0) queueMicrotask(() => school.bus.tell({ what: 'concern', readers }));
}
