import * as v from 'valibot';
import { words } from './words.ts';

const day = v.pipe(v.string(), v.isoDate());

export const factSchema = v.strictObject({
	says: words,
	source: words,
	seen: day,
	checkBy: day,
	/** False while nobody has found it at its source: no lesson should quote it yet. */
	confirmed: v.optional(v.boolean()),
	/** What was looked at and what is still in doubt, for whoever checks it next. */
	note: v.optional(words)
});

/** What changes: ages, laws, ratings, helplines, dates. Lessons quote a fact as {{name}}. */
export const factsSchema = v.record(v.string(), factSchema);
export type Facts = v.InferOutput<typeof factsSchema>;

/** What *Tell an adult* must be able to say whatever became of facts.yaml; a test holds them to it. */
const HELPLINES = { 'childline-number': '0800 1111', 'emergency-number': '999' } as const;

/** A helpline's number, as the facts give it; as it was when this was written, where they give none. */
export function helpline(facts: Facts, name: keyof typeof HELPLINES): string {
	const said = facts[name]?.says ?? '';
	return /^\d[\d ]*$/.test(said) ? said : HELPLINES[name];
}
