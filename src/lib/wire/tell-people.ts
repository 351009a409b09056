import * as v from 'valibot';
import { CAST } from '../curriculum/picture.ts';

/** Why somebody reads what a child tells, as far as a child needs to know. */
export const JOBS = ['safeguarding', 'head', 'chair', 'governor'] as const;

const face = {
	name: v.string(),
	/** A member of the cast. */
	portrait: v.picklist(CAST)
};

const readerSchema = v.object({ ...face, job: v.picklist(JOBS) });

const terms = {
	halfTerms: v.array(v.object({ name: v.string(), from: v.string(), to: v.string() })),
	closed: v.array(v.string())
};

/** A `SchoolYear`, which the school's server has looked over: every lesson's page carries this. */
const yearSchema = v.object({
	starts: v.number(),
	...terms,
	opens: v.string(),
	closes: v.string(),
	next: v.optional(v.object(terms))
});

/** Whom Tell an adult can name, and who reads what is told. Kept by the browser for when there is no network. */
export const tellPeopleSchema = v.object({
	/** The server's clock, to correct the browser's by. */
	now: v.number(),
	year: yearSchema,
	/** Who is signed in here. */
	as: v.picklist(['pupil', 'nobody', 'staff']),
	/** Adults a child may point at, and who reads it when it is about each. */
	adults: v.array(v.object({ id: v.string(), ...face, readers: v.array(readerSchema) })),
	readers: v.object({
		/** Of anything but an adult at school. */
		anything: v.array(readerSchema),
		/** Of an adult at school nobody was named. */
		adult: v.array(readerSchema)
	}),
	/** The child's own class teachers: one may be told too. `reads`: at once, not first let through. */
	teachers: v.array(v.object({ id: v.string(), ...face, reads: v.boolean() })),
	/** From `lessons/facts.yaml`. */
	facts: v.object({
		childline: v.string(),
		emergency: v.string()
	})
});

export type TellPeople = v.InferOutput<typeof tellPeopleSchema>;
export type TellReader = v.InferOutput<typeof readerSchema>;
export type TellFace = { readonly name: string; readonly portrait: TellReader['portrait'] };
