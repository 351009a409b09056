import { playOf } from '../activities/plays.ts';
import type { PupilEdition } from '../wire/pupil-lesson.ts';
import { onRoute } from '../wire/routes-through.ts';
import { attemptAt, openAtServer, type Attempt } from './attempt.ts';
import type { MakerHere, WhoWorksHere } from './maker.ts';
import { begin } from './run.ts';

/** The activities of a lesson on this pupil's route. */
export const stepsFor = ({ id, lesson }: PupilEdition, { routes }: MakerHere) =>
	onRoute(lesson.activities, routes?.[id] ?? 'usual');

/**
 * This pupil's run at a lesson, once the activity they are at has its script: the page is then made in
 * one go, where a slow Chromebook would lay it out and paint it three times.
 */
export async function runHere(
	edition: PupilEdition,
	maker: MakerHere,
	{ asked, open }: WhoWorksHere
): Promise<Attempt> {
	const steps = stepsFor(edition, maker);
	const script = (at: number) => {
		const activity = steps[at];
		return activity && playOf(activity).catch(() => undefined);
	};
	void script(0);
	const { id, hash } = edition;
	// A tab that knew already who is here was told then what they had begun.
	const isBegun = !asked && maker.begun?.includes(id) !== false;
	const attempt = await attemptAt({ lesson: id, hash }, maker, async () =>
		isBegun ? openAtServer(id) : (open ?? {})
	);
	const { at } = begin(
		steps.map((activity) => activity.id),
		attempt.answered
	);
	await script(at);
	return attempt;
}
