import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { addDays, dayOf, instantOf } from '../../calendar/instant.ts';
import { BACKUP, planBackup } from '../backup/nightly.ts';
import { EMPTY, planToEmpty } from '../concerns/empty-in-time.ts';
import { letOldMailGo } from '../mail/let-go.ts';
import { letOldPostGo } from '../post/let-go.ts';
import { laterDo } from './due.ts';
import { lookOverChains } from './look-over-chains.ts';
import type { School } from './school.ts';
import { due } from './tables.ts';

/** Its name in `due`. */
export const EVERY_NIGHT = 'every-night';
/** When nobody is at school. */
const AT = '03:10';

/** Lets go of what has been kept for long enough, has what is left backed up and looked over, and plans the next night. */
export function everyNight(school: School): void {
	letOldPostGo(school);
	school.db
		.delete(due)
		.where(and(inArray(due.work, [EVERY_NIGHT, BACKUP, EMPTY]), isNotNull(due.doneAt)))
		.run();
	planToEmpty(school);
	letOldMailGo(school);
	planBackup(school);
	lookOverChains(school);
	laterDo(school, instantOf(addDays(dayOf(school.clock()), 1), AT), EVERY_NIGHT, {});
}

/** At start: the first night, where none is planned. */
export function planNights(school: School): void {
	const planned = school.db
		.select()
		.from(due)
		.where(and(eq(due.work, EVERY_NIGHT), isNull(due.doneAt)))
		.get();
	if (!planned) laterDo(school, school.clock(), EVERY_NIGHT, {});
}
