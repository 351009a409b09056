import type { ConcernId } from '../../wire/ids.ts';
import {
	asksWhoKnew,
	categoryName,
	FOUR_CS,
	MOST_CATEGORIES
} from '../../wire/concern-categories.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { says } from './concern.ts';
import type { Entry, Says } from './content.ts';

/** Says what a concern is about. The last time it was said is what shows; each stays. @throws Refusal */
export function categorise(
	school: School,
	id: ConcernId,
	by: Staff,
	about: Says['categorised']
): void {
	const categories = [...new Set(about.categories)];
	if (categories.length > MOST_CATEGORIES) throw tooMany();
	act(school, id, by, 'categorised', () => ({
		...about,
		categories,
		fourCs: [...new Set(about.fourCs)]
	}));
}

/** What a concern is about now, in words; and whether that asks who first knew. */
export function categoriesOf(entries: readonly Entry[]) {
	const last = says(entries, 'categorised').at(-1);
	const categories = last?.categories ?? [];
	const fourCs = last?.fourCs ?? [];
	return {
		categories,
		fourCs,
		names: categories.map(categoryName),
		fourCNames: fourCs.map((one) => FOUR_CS[one]),
		asksWhoKnew: asksWhoKnew(categories)
	};
}

const tooMany = () =>
	new Refusal(422, {
		code: 'too-many-categories',
		say: `Choose ${MOST_CATEGORIES} categories at most.`,
		mend: 'Take out the ones that matter least.'
	});
