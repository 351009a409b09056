import type { School } from '../../../lib/server/school/school.ts';
import type { Staff } from '../../../lib/server/permissions/who.ts';
import type { News } from '../../../lib/server/live/bus.ts';
import { eventStream } from '../../../lib/server/live/stream.ts';

/**
 * The stream an open staff page listens to: what kind of thing is new for this person, never what.
 * @param stillThere asked at each heartbeat: the stream ends with the session, or when duties change
 */
export function newsStream(
	school: School,
	who: Staff,
	stillThere: () => Promise<Staff | undefined>
): ReadableStream<Uint8Array> {
	let me = who;
	return eventStream(
		(say, close) =>
			school.bus.listen((news) => {
				if (isFor(news, me)) say(news.what);
			}, close),
		async () => {
			const found = await stillThere();
			if (found) me = found;
			return found !== undefined;
		}
	);
}

function isFor(news: News, who: Staff): boolean {
	if (news.what === 'concern') return news.readers.includes(who.id);
	const isTheirs = [...who.classes.keys()].some((id) => id === news.schoolClass);
	if (news.what === 'live') return isTheirs;
	return isTheirs || who.roles.has('lead') || who.roles.has('head');
}
