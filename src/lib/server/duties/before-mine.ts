import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { accountOf, type Lacks } from './account.ts';
import { changesOf } from './change.ts';
import { dutyCode } from './duty-code.ts';
import { nameOf } from './people.ts';

/** A duty that is proposed for somebody, and what they show to whoever agrees. */
export interface BeforeMine {
	readonly id: string;
	readonly words: string;
	/** Null until the account is their own. */
	readonly code: string | null;
}

/** The duties that are proposed for this person, and what they have to do themself before one begins. */
export function beforeMine(
	school: School,
	who: Pick<Staff, 'id'>
): { readonly lacks: Lacks | null; readonly duties: readonly BeforeMine[] } {
	const lacks = accountOf(school, who.id)?.lacks ?? null;
	const named = nameOf(school);
	return {
		lacks,
		duties: changesOf(school, 'open')
			.filter(({ about, kind }) => kind.showsCode && about === who.id)
			.map(({ id, kind, says }) => ({
				id,
				words: kind.inWords(says, named),
				code: lacks ? null : dutyCode(school, id, who.id)
			}))
	};
}
