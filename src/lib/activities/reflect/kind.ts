import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { recallSchema, recallTexts } from '../../curriculum/recall.ts';
import { words } from '../../curriculum/words.ts';
import { UNMARKED } from '../../learning/mark.ts';
import { base, choiceNumber, kind } from '../kind.ts';

const schema = v.strictObject({
	...base,
	kind: v.literal('reflect'),
	/** A choice from an earlier story that comes back here. */
	recalls: v.optional(recallSchema),
	/** "How sure are you that…" */
	sure: words,
	/** "Who could you tell if…", with kinds of people, never names. */
	tell: words,
	people: v.pipe(
		v.array(v.strictObject({ text: words, picture: v.optional(pictureSchema) })),
		v.minLength(3),
		v.maxLength(6)
	),
	/** EYFS: what the adult beside looks for, and notes how it went. */
	look: v.optional(words)
});

const response = v.strictObject({
	/** 1 not sure yet, 2 getting there, 3 sure; 0 left out. */
	sure: v.picklist([0, 1, 2, 3]),
	/** Numbers of the people chosen. */
	people: v.pipe(v.array(choiceNumber), v.maxLength(6)),
	/** How the child did what the adult looked for. Nobody has to note it. */
	noted: v.optional(v.picklist(['alone', 'prompted', 'not-yet']))
});

/** How sure, least first: what 1, 2 and 3 mean. */
const SURE = ['Not sure yet', 'Getting there', 'Sure'];

export type Reflect = v.InferOutput<typeof schema>;
export type ReflectResponse = v.InferOutput<typeof response>;

/** How sure am I, and who could I tell. */
export const reflect = kind<Reflect, ReflectResponse>({
	name: 'reflect',
	schema,
	response,
	mark: () => UNMARKED,
	sample: ({ look }, { noted }) =>
		look && noted ? { form: 'observation', text: look } : undefined,
	texts: (activity) => [
		...recallTexts(activity.recalls),
		activity.say,
		activity.sure,
		activity.tell,
		...activity.people.map((person) => person.text)
	],
	faults: () => [],
	// How sure a class is may be counted; whom each child would tell is nobody else's business.
	board: () => ({ parts: 2, choices: (part) => (part === 0 ? SURE : []) })
});
