import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';

/** Lets these people's open pages ask again who they are, once the running transaction is over. */
export function tellPeopleChanged(school: School, staff: readonly StaffId[]): void {
	queueMicrotask(() => school.bus.tell({ what: 'people', staff }));
}
