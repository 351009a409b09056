import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { everythingAbout, type AboutChild } from './child-chronology.ts';
import type { Concern } from './concern.ts';
import { othersIn } from './link-child.ts';

/** Another concern of a child, for a person to judge whether it belongs together. */
export type Related = Pick<AboutChild, 'id' | 'at' | 'title' | 'as' | 'stands' | 'categories'> & {
	/** Which child of this concern it is about. */
	readonly of: string;
};

/** What else this reader may open about the children of a concern, newest first. */
export function relatedTo(school: School, concern: Concern, who: Staff): Related[] {
	const children = [
		...(concern.child ? [concern.child] : []),
		...othersIn(concern.entries).map(({ child }) => child)
	];
	const all = children.flatMap(({ id, shownName }) =>
		everythingAbout(school, who, id).flatMap((line): Related[] =>
			line.kind === 'concern' && line.id !== concern.id ? [{ ...pick(line), of: shownName }] : []
		)
	);
	return all
		.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at)
		.sort((a, b) => b.at - a.at);
}

const pick = ({ id, at, title, as, stands, categories }: AboutChild) => ({
	id,
	at,
	title,
	as,
	stands,
	categories
});
