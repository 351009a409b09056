import { addDays, type Day } from './instant.ts';

// Apart from what Tell needs of the calendar, which every pupil's page carries.

/** Whether that is a day there is: no 31 February. */
export const isDay = (text: string): text is Day =>
	/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && addDays(text, 0) === text;

/** "2026/27", for reading. */
export const yearInWords = (starts: number): string => `${starts}/${String(starts + 1).slice(2)}`;
