import * as v from 'valibot';

/**
 * What a safeguarding lead asks of whoever teaches one child one strand. No reason is kept or shown: a
 * teacher needs to know what to do, not why.
 */
export const CARE = {
	'speak-first': 'Speak to the safeguarding lead first',
	'another-route': 'Another way through: ask the safeguarding lead',
	'not-in-class': 'Not with the class'
} as const;
export type Care = keyof typeof CARE;
export const careSchema = v.picklist(Object.keys(CARE) as Care[]);
