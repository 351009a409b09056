import * as v from 'valibot';

/**
 * What a safeguarding lead or the SENCO asks of whoever teaches one child one strand. No reason is kept or
 * shown: a teacher needs to know what to do, not why.
 */
export const CARE = ['speak-first', 'another-route', 'not-in-class'] as const;
export type Care = (typeof CARE)[number];
export const careSchema = v.picklist(CARE);

/** What a teacher should do. @param asker who asked, as staff call them */
export function careInWords(care: Care, asker: string): string {
	if (care === 'speak-first') return `Speak to ${asker} first`;
	return care === 'another-route' ? `Another way through: ask ${asker}` : 'Not with the class';
}
