import type { ConcernView } from '$lib/server/concerns/concern-for.ts';

/** What every form of a record is given: the record, and what was typed at a try that failed. */
export interface FormProps {
	readonly data: {
		readonly view: ConcernView;
		readonly now: number;
		readonly me: string;
		readonly at: string;
	};
	readonly form: {
		readonly say?: string;
		readonly typed?: Readonly<Record<string, string | string[]>>;
	} | null;
}

/** The record's address, to go back to. */
export const backOf = (data: FormProps['data']): string => data.at;

/** What was typed into a box at the last try, or what stands there at first. */
export const typedOf =
	(form: FormProps['form']) =>
	(name: string, first = ''): string => {
		const typed = form?.typed?.[name];
		return typeof typed === 'string' ? typed : first;
	};

/** What was ticked at the last try, or what is ticked at first. */
export const tickedOf =
	(form: FormProps['form']) =>
	(name: string, first: readonly string[]): readonly string[] => {
		if (!form?.typed) return first;
		const ticked = form.typed[name];
		return Array.isArray(ticked) ? ticked : [];
	};
