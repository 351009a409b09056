import type { LiveNow } from '../wire/live.ts';
import { sharedStream } from './shared-stream.ts';

/**
 * Where the class's lesson stands, for as long as a pupil's page is open: at once, and whenever it
 * moves on. Comes back by itself when the line was cut.
 * @param follows whether this page is in the lesson, so that its pupil has joined
 * @returns stops listening
 */
export function classNews(
	follows: boolean,
	hear: (now: LiveNow | null) => void,
	online?: (isOnline: boolean) => void
): () => void {
	return sharedStream({
		name: 'waymark-class',
		address: follows ? '/live/events' : '/live/news',
		steal: follows,
		remembers: true,
		hear: (data) => hear(JSON.parse(data) as LiveNow | null),
		...(online ? { online } : {})
	});
}
