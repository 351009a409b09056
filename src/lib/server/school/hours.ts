import type { Hours } from '../../calendar/school-year.ts';
import { record } from '../audit/record.ts';
import { together, type School } from './school.ts';
import { set } from './settings.ts';

/** Changes when somebody at school reads concerns. @param by who says so, as it stands in the audit */
export function changeHours(school: School, hours: Hours, by: string): void {
	together(school, () => {
		set(school, 'hours', hours);
		record(school, by, 'changed-school-hours');
	});
}
