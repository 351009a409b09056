import { eq, inArray, or } from 'drizzle-orm';
import type { ConcernId, PupilId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { markOf } from './keep.ts';
import { concernChildren, concerns } from './tables.ts';

/** Remembers that a concern has to do with a child, so that it can be found from them. */
export function putToChild(school: School, concern: ConcernId, child: PupilId): void {
	school.db
		.insert(concernChildren)
		.values({ concern, child: markOf(school, child) })
		.run();
}

/** Every concern that ever had to do with a child: what stands now, and for whom, is asked of each. */
export function everPutTo(school: School, child: PupilId): ConcernId[] {
	const mark = markOf(school, child);
	const put = school.db
		.select({ concern: concernChildren.concern })
		.from(concernChildren)
		.where(eq(concernChildren.child, mark));
	return school.db
		.select({ id: concerns.id })
		.from(concerns)
		.where(or(eq(concerns.child, mark), inArray(concerns.id, put)))
		.orderBy(concerns.saidAt, concerns.id)
		.all()
		.map(({ id }) => id);
}
