import type { Form } from '../curriculum/check.ts';
import type { Picture } from '../curriculum/picture.ts';
import type { Year } from '../curriculum/year.ts';
import type { Around } from './kind.ts';

/** What every `Print.svelte` is handed: the activity on paper, for a class or a child without a device. */
export interface PrintProps<A> {
	activity: A;
	around: Around;
	year: Year;
	/** Which form of the checks is printed. */
	form: Form;
	src: (picture: Picture) => string;
	/** How the lesson's notes do without devices, for what paper can't be played on. */
	unplugged?: readonly string[] | undefined;
}

/** Cards are mixed alike on every sheet, so that a class can talk about "the third card". */
export const PAPER_SEED = 5;
