import { addDays, weekdayOf, type Day } from '../calendar/instant.ts';
import type { Form } from '../curriculum/check.ts';
import { dice, shuffle } from '../games/shuffle.ts';

/** Questions in one week's mix, at most. */
export const MOST = 5;

/** Weeks from the lesson, or the last miss, to the first return; from that to the second; to the third. */
const GAPS = [1, 2, 3] as const;

/** A question of a lesson that the class was taught. */
export interface Askable {
	readonly id: string;
	readonly statement: string;
	/** The first day this year that the class was taught its lesson. */
	readonly taught: Day;
}

/** A time this pupil met the question. */
export interface Met {
	readonly id: string;
	readonly on: Day;
	readonly form: Form;
	readonly right: boolean;
	readonly in: 'before-check' | 'after-check' | 'trail mix';
}

/** A question in a mix, in the form that it is asked this time. */
export interface Drawn {
	readonly id: string;
	readonly form: Form;
}

/** The Monday that a day's week is called by. */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/**
 * In which week a question comes back: the week after the lesson, then the third and the sixth, as
 * long as it is remembered. A miss starts again, and so does an after-check, whose answer is fresh.
 * One that came late comes back as many weeks later. Nothing when it was remembered three times.
 * @param met what this pupil did with this question, oldest first
 */
export function dueIn({ taught }: Pick<Askable, 'taught'>, met: readonly Met[]): Day | undefined {
	const { last, times } = standing(taught, met);
	const gap = GAPS[times];
	return gap === undefined ? undefined : addDays(weekOf(last), gap * 7);
}

/**
 * A pupil's mix for a week: what is due, longest waiting and missed ones first, from as many statements as can be. The
 * same for the same arguments.
 * @param met all that this pupil did with these questions, oldest first, less this week's own mix
 * @param already questions of this week's mix that are answered: they stay in it
 */
export function drawMix(
	askable: readonly Askable[],
	met: readonly Met[],
	{ week, seed, already = [] }: { week: Day; seed: number; already?: readonly string[] }
): Drawn[] {
	const metBy = Map.groupBy(met, ({ id }) => id);
	const roll = dice(seed + weekNumber(week));
	const due = shuffle(askable, roll)
		.flatMap((it) => {
			const before = metBy.get(it.id) ?? [];
			const on = dueIn(it, before);
			return on === undefined || on > week || already.includes(it.id)
				? []
				: [{ ...it, on, missed: before.at(-1)?.right === false }];
		})
		.sort((a, b) => compare(a.on, b.on) || Number(b.missed) - Number(a.missed));
	const drawn = [...already, ...acrossStatements(due).map(({ id }) => id)].slice(0, MOST);
	return drawn.map((id) => ({ id, form: formFor(id, metBy.get(id) ?? [], seed) }));
}

/** Never the form this pupil met last. */
function formFor(id: string, met: readonly Met[], seed: number): Form {
	const last = met.at(-1)?.form;
	if (last !== undefined) return last === 'a' ? 'b' : 'a';
	const letters = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), seed);
	return letters % 2 === 0 ? 'a' : 'b';
}

/** How often it was remembered running, and since when the wait counts. */
function standing(taught: Day, met: readonly Met[]): { last: Day; times: number } {
	let [last, times] = [taught, 0];
	for (const it of met) {
		if (it.in === 'before-check' || it.on < taught) continue;
		times = it.in === 'trail mix' && it.right ? times + 1 : 0;
		last = it.on;
	}
	return { last, times };
}

/** The first of each statement, then the second of each, each time in the order they came. */
function acrossStatements<T extends { readonly statement: string }>(all: readonly T[]): T[] {
	const groups = [...Map.groupBy(all, ({ statement }) => statement).values()];
	const longest = Math.max(0, ...groups.map((group) => group.length));
	return Array.from({ length: longest }, (_, i) =>
		groups.flatMap((group) => group[i] ?? [])
	).flat();
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const weekNumber = (week: Day): number => Math.round(Date.parse(`${week}T12:00:00Z`) / 604_800_000);
