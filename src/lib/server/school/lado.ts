import { record } from '../audit/record.ts';
import { together, type School } from './school.ts';
import { set, setting } from './settings.ts';

/** Whom to ring about an adult at school, as a page names them. `phone` is empty until it has been said. */
export function ladoOf(school: School): { readonly name: string; readonly phone: string } {
	const { authority, phone } = setting(school, 'lado');
	const of = authority ? `${authority}’s` : 'the local authority’s';
	return { name: `${of} designated officer (LADO)`, phone };
}

/** @param by who says so, as it stands in the audit */
export function changeLado(
	school: School,
	lado: { authority: string; phone: string },
	by: string
): void {
	together(school, () => {
		set(school, 'lado', lado);
		record(school, by, 'changed-lado');
	});
}
