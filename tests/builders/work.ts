import { randomUUID } from 'node:crypto';
import type { Activity } from '../../src/lib/activities/index.ts';
import { HOUR, type Instant } from '../../src/lib/calendar/instant.ts';
import type { Edition } from '../../src/lib/curriculum/lesson.ts';
import type { WorkHandedIn } from '../../src/lib/server/post/handed-in.ts';
import { takeIn } from '../../src/lib/server/teaching/take-in.ts';
import type { School } from '../../src/lib/server/school/school.ts';
import type { ItemId, LaneId, PupilId } from '../../src/lib/wire/ids.ts';
import { MIX, type MixQuestion } from '../../src/lib/wire/trail-mix.ts';

/** The lesson the tests of teaching run through. */
export const LESSON = 'y3-three-words-one-lock';

export function theEdition(school: School, id = LESSON): Edition {
	const edition = school.curriculum.editions.get(id);
	if (!edition) throw new Error(`there is no lesson ${id}`);
	return edition;
}

/** A check answered: all of it right, or all "I don't know yet". */
export function checked({ lesson }: Edition, form: 'a' | 'b', right: boolean) {
	const answers = lesson.checks.map((pair) => [
		pair.id,
		right ? pair[form].options.findIndex((option) => option.right) : -1
	]);
	return { form, answers: Object.fromEntries(answers) as Record<string, number> };
}

/** The check of a lesson that comes before or after. */
export function checkOf({ lesson }: Edition, when: 'before' | 'after'): Activity {
	const found = lesson.activities.find(
		(activity) => activity.kind === 'check' && activity.when === when
	);
	if (!found) throw new Error(`there is no check ${when}`);
	return found;
}

/** One pupil's run through a lesson: makes its items, a minute apart and an hour ago, to be handed in in any order. */
export function aRun(
	school: School,
	pupil: { readonly id: PupilId },
	{
		edition = theEdition(school),
		opened = school.clock() - HOUR
	}: { edition?: Edition; opened?: Instant } = {}
) {
	const lane = randomUUID() as LaneId;
	const attempt = { lesson: edition.id, hash: edition.hash };
	let n = 0;
	const item = (contents: object): WorkHandedIn => {
		const at = opened + n * 60_000;
		return {
			id: randomUUID() as ItemId,
			lane,
			n: n++,
			maker: pupil.id,
			device: 'device',
			at,
			receivedAt: school.clock(),
			...({ what: (contents as { what: string }).what } as { what: 'open' }),
			contents: { ...contents, maker: 'token', at, attempt } as WorkHandedIn['contents']
		};
	};
	const response = (activity: Activity, response: unknown) =>
		item({ what: 'response', activity: activity.id, kind: activity.kind, response });
	return {
		open: () => item({ what: 'open' }),
		response,
		before: (right: boolean) => response(checkOf(edition, 'before'), checked(edition, 'a', right)),
		after: (right: boolean) => response(checkOf(edition, 'after'), checked(edition, 'b', right)),
		finish: () => item({ what: 'finish' })
	};
}

/** Hands in a whole lesson: opened, both checks, finished. */
export function aFinishedLesson(
	school: School,
	pupil: { readonly id: PupilId },
	{ right = true, ...options }: { right?: boolean; edition?: Edition; opened?: Instant } = {}
): WorkHandedIn[] {
	const run = aRun(school, pupil, options);
	const items = [run.open(), run.before(false), run.after(right), run.finish()];
	for (const item of items) takeIn(school, item);
	return items;
}

/** One pupil's run through a week's trail mix: makes its items, a minute apart and an hour ago. */
export function aMixRun(
	school: School,
	pupil: { readonly id: PupilId },
	week: string,
	opened: Instant = school.clock() - HOUR
) {
	const lane = randomUUID() as LaneId;
	let n = 0;
	const item = (contents: object): WorkHandedIn => {
		const at = opened + n * 60_000;
		return {
			id: randomUUID() as ItemId,
			lane,
			n: n++,
			maker: pupil.id,
			device: 'device',
			at,
			receivedAt: school.clock(),
			...({ what: (contents as { what: string }).what } as { what: 'open' }),
			contents: {
				...contents,
				maker: 'token',
				at,
				attempt: { mix: week }
			} as WorkHandedIn['contents']
		};
	};
	return {
		open: () => item({ what: 'open' }),
		/** An answer: right, or "I don't know yet". */
		answer: ({ id, hash, form, question }: MixQuestion, right: boolean) =>
			item({
				what: 'response',
				activity: id,
				kind: MIX,
				response: {
					hash,
					form,
					answer: right ? question.options.findIndex((option) => option.right) : -1
				}
			}),
		finish: () => item({ what: 'finish' })
	};
}
