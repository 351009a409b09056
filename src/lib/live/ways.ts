import { partsOf } from '../activities/index.ts';
import { formFor, together } from '../wire/live.ts';
import type { PupilLesson } from '../wire/pupil-lesson.ts';

/** A place in a lesson that a class has together. */
export interface Spot {
	readonly activity: string;
	readonly part: number;
	/** The choice made before it, which leads there. */
	readonly choice?: number;
}

type Around = Pick<PupilLesson, 'activities' | 'statements' | 'checks'>;

/** How the activity at a spot is taken on the board. */
export function partsAt(lesson: Around, { activity }: Spot) {
	const here = together(lesson).find(({ id }) => id === activity);
	return here && partsOf(here, lesson, formFor(here));
}

/** Where the lesson goes on from a spot: on one way, on one of several by what the class chose, or to its end. */
export type Onward =
	| { readonly to: Spot }
	| { readonly ways: readonly { readonly text: string; readonly to: Spot }[] }
	| 'end';

export function onward(lesson: Around, spot: Spot): Onward {
	const all = together(lesson);
	const at = all.findIndex(({ id }) => id === spot.activity);
	const parts = partsAt(lesson, spot);
	const { activity } = spot;
	const next = parts?.next(spot.part);
	if (next !== undefined) return { to: { activity, part: next } };
	const ways = (parts?.choices(spot.part) ?? []).flatMap((text, choice) => {
		const part = parts?.next(spot.part, choice);
		return part === undefined ? [] : [{ text, to: { activity, part, choice } }];
	});
	if (ways.length > 0) return { ways };
	const after = all[at + 1];
	return after ? { to: { activity: after.id, part: 0 } } : 'end';
}

/** The spot before this one: where the class came from, or the part or activity before it. */
export function backward(
	lesson: Around,
	spot: Spot,
	come: readonly Spot[]
): { readonly to: Spot | undefined; readonly come: readonly Spot[] } {
	const from = come.at(-1);
	if (from) return { to: from, come: come.slice(0, -1) };
	if (spot.part > 0) return { to: { ...spot, part: spot.part - 1 }, come };
	const all = together(lesson);
	const before = all[all.findIndex(({ id }) => id === spot.activity) - 1];
	return { to: before && { activity: before.id, part: 0 }, come };
}
