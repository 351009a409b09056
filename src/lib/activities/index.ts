import * as v from 'valibot';
import { boardParts, type BoardParts } from './board.ts';
import type { Around, Kind, Sample } from './kind.ts';
import type { Form } from '../curriculum/check.ts';
import { UNMARKED, type Mark } from '../learning/mark.ts';
import { check } from './check/kind.ts';
import { choose } from './choose/kind.ts';
import { game } from './game/kind.ts';
import { make } from './make/kind.ts';
import { match } from './match/kind.ts';
import { order } from './order/kind.ts';
import { reflect } from './reflect/kind.ts';
import { sort } from './sort/kind.ts';
import { spot } from './spot/kind.ts';
import { story } from './story/kind.ts';
import { talk } from './talk/kind.ts';

/**
 * Every kind of activity: one line each. Its pupil's view is found by its folder, in `plays.ts`, so
 * that a lesson's page fetches no kind it doesn't show.
 */
export const kinds = { story, choose, sort, order, spot, match, talk, make, game, check, reflect };

export type KindName = keyof typeof kinds;
type OutputOf<K> =
	K extends Kind<infer A, unknown> ? A : K extends Kind<infer A, infer _> ? A : never;
export type Activity = { [N in KindName]: OutputOf<(typeof kinds)[N]> }[KindName];

const known = (name: unknown): name is KindName =>
	typeof name === 'string' && Object.hasOwn(kinds, name);

const unknownKind = v.strictObject({ kind: v.picklist(Object.keys(kinds)) });

/** An activity of any kind; its `kind` chooses the schema. */
export const activitySchema: v.GenericSchema<unknown, Activity> = v.lazy((input) => {
	const name = (input as { kind?: unknown } | null)?.kind;
	return (known(name) ? kinds[name].schema : unknownKind) as v.GenericSchema<unknown, Activity>;
});

/** The kind of an activity, its types loosened: what is checked by its own schemas stays so. */
export function kindOf(activity: { readonly kind: string }): Kind<Activity, unknown> {
	if (!known(activity.kind)) throw new Error(`no kind of activity is called ${activity.kind}`);
	return kinds[activity.kind] as unknown as Kind<Activity, unknown>;
}

/**
 * Marks what a pupil did in one activity (a game is marked by replaying it, in `games/`).
 * @throws ValiError when the response is not of the activity's kind
 */
export function markResponse(activity: Activity, response: unknown, around: Around): Mark {
	const kind = kindOf(activity);
	const parsed = v.parse(kind.response, response);
	return activity.kind === 'game' ? UNMARKED : kind.mark(activity, parsed, around);
}

/** The work sample a response makes, if it makes one. @throws ValiError as `markResponse` */
export function sampleOf(
	activity: Activity,
	response: unknown,
	around: Around
): Sample | undefined {
	const kind = kindOf(activity);
	return kind.sample(activity, v.parse(kind.response, response), around);
}

/** How an activity is taken on the board. `form` is the form of the checks that the class is shown. */
export function partsOf(activity: Activity, around: Around, form: Form = 'a'): BoardParts {
	return boardParts(kindOf(activity).board?.(activity, around, form));
}
