import { sharedStream } from '$lib/live/shared-stream.ts';

/** What can be new for somebody at a staff page. */
export type News = 'concern' | 'coverage' | 'live';

const ALL: readonly News[] = ['concern', 'coverage', 'live'];

/**
 * Hears what is new; what may have been missed while the line was cut is asked for.
 * @returns stops listening
 */
export function listenForNews(hear: (news: News) => void): () => void {
	return sharedStream({
		name: 'waymark-news',
		address: '/events',
		hear: (data) => hear(data as News),
		// What was said while the page was still coming is missed; where a lesson stands is asked for.
		online: (isOnline) => {
			if (isOnline) hear('live');
		},
		back: (tellAll) => ALL.forEach(tellAll)
	});
}

const leading = new Set<() => void>();

/** Something changed in a live lesson: passed on to the pages that lead it. */
export const liveChanged = (): void => leading.forEach((hear) => hear());

/** Hears of it until the function it returns is called. */
export function whenLiveChanges(hear: () => void): () => void {
	leading.add(hear);
	return () => void leading.delete(hear);
}
