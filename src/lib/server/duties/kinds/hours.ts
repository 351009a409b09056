import { hoursSchema } from '../../../calendar/school-year-schema.ts';
import type { Hours } from '../../../calendar/school-year.ts';
import { changeHours } from '../../school/hours.ts';
import type { Kind } from '../kind.ts';

/** When somebody at school reads concerns. */
export const hours: Kind<Hours> = {
	schema: hoursSchema,
	about: () => undefined,
	takesAway: false,
	hindered: () => undefined,
	isSame: (one, other) => one.opens === other.opens && one.closes === other.closes,
	inWords: ({ opens, closes }) => `School hours are ${opens} to ${closes}`,
	does: changeHours
};
