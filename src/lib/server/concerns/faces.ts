import * as v from 'valibot';
import { CAST } from '../../curriculum/picture.ts';
import type { StaffId } from '../../wire/ids.ts';
import { staff } from '../people/tables.ts';
import type { School } from '../school/school.ts';

const castMember = v.fallback(v.picklist(CAST), 'helper');

/** The drawn face that stands for each adult where a child sees them. */
export function facesOf(school: School): ReadonlyMap<StaffId, (typeof CAST)[number]> {
	const rows = school.db.select({ id: staff.id, portrait: staff.portrait }).from(staff).all();
	return new Map(rows.map(({ id, portrait }) => [id, v.parse(castMember, portrait)]));
}
