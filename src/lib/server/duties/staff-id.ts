import * as v from 'valibot';
import type { StaffId } from '../../wire/ids.ts';

export const staffIdSchema = v.pipe(
	v.string(),
	v.minLength(1),
	v.maxLength(40),
	v.transform((id) => id as StaffId)
);
