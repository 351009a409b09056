import { sharedStream } from '$lib/live/shared-stream.ts';

/** What can be new for somebody at a staff page. */
export type News = 'concern' | 'coverage' | 'live' | 'people';

const ALL: readonly News[] = ['concern', 'coverage', 'live'];

const NAME = 'waymark-news';

/** Another page of this browser listens already, for all. */
const hasLine = async (): Promise<boolean> =>
	(await navigator.locks?.query())?.held?.some(({ name }) => name === NAME) ?? false;

/**
 * Hears what is new; what may have been missed while the line was cut is asked for.
 * @returns stops listening
 */
export function listenForNews(hear: (news: News) => void): () => void {
	// What was said while the page was still coming is missed: it is asked for once the line is there, or at
	// once where another page of this browser has it.
	void hasLine().then((elsewhere) => {
		if (elsewhere) hear('concern');
	});
	return sharedStream({
		name: NAME,
		address: '/events',
		hear: (data) => hear(data as News),
		online: (isOnline) => {
			if (!isOnline) return;
			hear('live');
			hear('concern');
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
