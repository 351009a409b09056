import type { Pupil } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { join } from './follow.ts';
import { liveFor } from './lesson.ts';
import { eventStream } from './stream.ts';

/**
 * What a pupil's page is told: where their class's lesson stands, whole each time, so that whoever was
 * cut off has missed nothing. Said at once, and again only when it has changed.
 * @param follows whether the page is in the lesson, and counts as joined
 */
export function liveStream(
	school: School,
	pupil: Pupil,
	{ follows, stillThere }: { follows: boolean; stillThere: () => Promise<boolean> }
): ReadableStream<Uint8Array> {
	let tell = () => {};
	return eventStream(
		(say, close) => {
			let last: string | undefined;
			tell = () => {
				const now = JSON.stringify(liveFor(school, pupil));
				if (now !== last) say((last = now));
			};
			const deaf = school.bus.listen((news) => {
				if (news.what === 'live' && news.schoolClass === pupil.schoolClass) tell();
			}, close);
			tell();
			const leave = follows ? join(school, pupil.schoolClass, pupil.id) : () => {};
			return () => {
				deaf();
				leave();
			};
		},
		() => {
			// A lesson that was forgotten says nothing more: it is looked at now and then.
			tell();
			return stillThere();
		}
	);
}
