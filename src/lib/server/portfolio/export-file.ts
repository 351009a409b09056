import { join } from 'node:path';
import type { School } from '../school/school.ts';

/** Where an export's ZIP lies: beside the school's database, under a name nobody can guess. */
export const fileOf = (school: Pick<School, 'folder'>, id: string): string =>
	join(school.folder, 'exports', `${id}.zip`);
