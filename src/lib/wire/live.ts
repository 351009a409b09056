import * as v from 'valibot';
import type { Activity } from '../activities/index.ts';
import type { Form } from '../curriculum/check.ts';

/** How a class votes on a part: on pupils' own screens, or with hands that the teacher counts. */
export const WAYS = ['devices', 'hands'] as const;
export type Way = (typeof WAYS)[number];

/** What everybody in a live lesson sees of it, and all that a pupil's browser is told. */
export interface LiveNow {
	readonly id: string;
	readonly lesson: string;
	readonly hash: string;
	readonly title: string;
	/** In front of the class: an activity, a part of it from 0, and whether its answer is shown. */
	readonly activity: string;
	readonly part: number;
	readonly revealed: boolean;
	readonly vote: 'none' | 'open' | 'closed';
	readonly way: Way;
	/** How the class voted on this part, in the order of its choices: once the vote is closed, never before. */
	readonly counts: readonly number[] | null;
	/** The way the class took where a story let it choose, by part: later activities come back to it. */
	readonly chosen: Readonly<Record<string, number>>;
	/** All screens say "Eyes on the board". */
	readonly stopped: boolean;
}

/** What the teacher's pages are told on top: numbers, no names. */
export interface LiveForTeacher extends LiveNow {
	/** Pupils who follow it on a screen now, and pupils on the roll. */
	readonly joined: number;
	readonly roll: number;
	/** How many have voted on this part. */
	readonly voted: number;
}

/** A vote that a pupil's browser hands in. */
export const voteSchema = v.strictObject({
	live: v.pipe(v.string(), v.maxLength(60)),
	activity: v.pipe(v.string(), v.maxLength(80)),
	part: v.pipe(v.number(), v.integer(), v.minValue(0)),
	choice: v.pipe(v.number(), v.integer(), v.minValue(0))
});
export type Vote = v.InferOutput<typeof voteSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One thing the teacher does. Each names the place it leads to, never "the next one", so that a second
 * tap, or a tap on the board and on the phone at once, changes nothing.
 */
export const moveSchema = v.variant('do', [
	v.strictObject({
		do: v.literal('go'),
		activity: v.pipe(v.string(), v.maxLength(80)),
		part: count,
		/** The choice that leads there, where the class made one. */
		choice: v.optional(count)
	}),
	v.strictObject({ do: v.literal('show-answer'), shown: v.boolean() }),
	v.strictObject({ do: v.literal('open-vote'), way: v.picklist(WAYS) }),
	v.strictObject({ do: v.literal('close-vote') }),
	v.strictObject({
		do: v.literal('count-hands'),
		choice: count,
		n: v.pipe(count, v.maxValue(200))
	}),
	v.strictObject({ do: v.literal('stop'), stopped: v.boolean() })
]);
export type Move = v.InferOutput<typeof moveSchema>;

/** The activities a class goes through together: those on every route. */
export const together = ({ activities }: { readonly activities: readonly Activity[] }) =>
	activities.filter(({ route }) => route === undefined);

/** Before the lesson the class meets one form of the checks, after it the other. */
export const formFor = (activity: Activity): Form =>
	activity.kind === 'check' && activity.when === 'after' ? 'b' : 'a';
