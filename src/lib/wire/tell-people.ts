import type { CAST } from '../curriculum/picture.ts';

/** Why somebody reads what a child tells, as far as a child needs to know. */
export const JOBS = ['safeguarding', 'head', 'chair', 'governor'] as const;

export interface TellFace {
	readonly name: string;
	/** A member of the cast. */
	readonly portrait: (typeof CAST)[number];
}

export interface TellReader extends TellFace {
	readonly job: (typeof JOBS)[number];
}

interface Terms {
	readonly halfTerms: { readonly name: string; readonly from: string; readonly to: string }[];
	readonly closed: string[];
}

/** Whom Tell an adult can name, and who reads what is told. Kept by the browser for when there is no network. */
export interface TellPeople {
	/** The server's clock, to correct the browser's by. */
	readonly now: number;
	/** A `SchoolYear`, which the school's server has looked over. */
	readonly year: Terms & {
		readonly starts: number;
		readonly opens: string;
		readonly closes: string;
		readonly next?: Terms | undefined;
	};
	/** Who is signed in here. */
	readonly as: 'pupil' | 'nobody' | 'staff';
	/** A child here may ask that their name isn’t shown. What an older version kept says nothing of it. */
	readonly unnamed?: boolean | undefined;
	/** Adults a child may point at, and who reads it when it is about each. */
	readonly adults: readonly (TellFace & { readonly id: string; readonly readers: TellReader[] })[];
	readonly readers: {
		/** Of anything but an adult at school. */
		readonly anything: TellReader[];
		/** Of an adult at school nobody was named. */
		readonly adult: TellReader[];
	};
	/** The child's own class teachers: one may be told too. `reads`: at once, not first let through. */
	readonly teachers: readonly (TellFace & { readonly id: string; readonly reads: boolean })[];
	/** Who watches in which holiday, while school is shut. */
	readonly watches?:
		readonly { readonly name: string; readonly from: string; readonly to: string }[] | undefined;
	/** The school says that this is for school alone. */
	readonly homeOff?: boolean | undefined;
	/** From `lessons/facts.yaml`. */
	readonly facts: { readonly childline: string; readonly emergency: string };
}

/**
 * Whether an answer, or what a browser kept, is that. Looked at part by part without Valibot, which would
 * weigh on every lesson (decisions/0028): a proxy may answer in the school's place, and an older Waymark
 * kept less.
 */
export function isTellPeople(it: unknown): it is TellPeople {
	const { now, year, readers, facts, adults, teachers } = (it ?? {}) as Partial<TellPeople>;
	return (
		typeof now === 'number' &&
		typeof facts?.childline === 'string' &&
		[year?.halfTerms, year?.closed, readers?.anything, readers?.adult, adults, teachers].every(
			Array.isArray
		)
	);
}
