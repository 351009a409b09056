import type { LiveNow } from '../wire/live.ts';
import type { PupilEdition } from '../wire/pupil-lesson.ts';

/** The content in front of the class, as it was when the lesson began. @throws when it can't be had now */
export async function editionAt({
	lesson,
	hash
}: Pick<LiveNow, 'lesson' | 'hash'>): Promise<PupilEdition> {
	const answer = await fetch(`/lessons/${lesson}.json?h=${hash}`);
	if (!answer.ok) throw new Error(`the lesson answered ${answer.status}`);
	return (await answer.json()) as PupilEdition;
}
