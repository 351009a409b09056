import type { StaffId } from '../../wire/ids.ts';
import type { Trouble } from '../../wire/trouble.ts';
import type { School } from '../school/school.ts';
import { staffWith } from './staff-with.ts';

/** What is wrong with this person being an admin no longer: nobody else is one. */
export function isLastAdmin(school: School, id: StaffId): Trouble | undefined {
	const admins = staffWith(school, 'admin');
	if (!admins.includes(id) || admins.length > 1) return undefined;
	return {
		code: 'last-admin',
		say: 'Nobody else here is an admin.',
		mend: 'Make somebody else an admin first.'
	};
}
