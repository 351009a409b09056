import type { PupilEdition } from '../wire/pupil-lesson.ts';

export type LessonHere =
	{ readonly edition: PupilEdition } | { readonly missing: 'not-found' | 'offline' };

/** A lesson as it can be had now: from the network or, without one, from what this device keeps. */
export async function lessonHere(id: string, fetcher: typeof fetch): Promise<LessonHere> {
	try {
		const answer = await fetcher(`/lessons/${id}.json`, { redirect: 'manual' });
		if (answer.ok) return { edition: (await answer.json()) as PupilEdition };
		return { missing: answer.status === 404 ? 'not-found' : 'offline' };
	} catch {
		return { missing: 'offline' };
	}
}
