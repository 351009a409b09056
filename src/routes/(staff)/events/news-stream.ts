import type { School } from '../../../lib/server/school/school.ts';
import type { Role } from '../../../lib/server/people/roles.ts';
import type { Staff } from '../../../lib/server/permissions/who.ts';
import type { News } from '../../../lib/server/live/bus.ts';
import { openTo } from '../../../lib/server/concerns/readers.ts';
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
	/** They left, or have other roles: their page asks again, and nothing more comes to who isn't there. */
	const lookAgain = async (say: (what: string) => void, close: () => void) => {
		const found = await stillThere().catch(() => undefined);
		say('people');
		if (found) me = found;
		else close();
	};
	return eventStream(
		(say, close) =>
			school.bus.listen((news) => {
				if (news.what === 'people') {
					if (news.staff.includes(who.id)) void lookAgain(say, close);
				} else if (isFor(school, news, me)) say(news.what);
			}, close),
		async () => {
			const found = await stillThere();
			if (found) me = found;
			return found !== undefined;
		}
	);
}

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head', 'chair', 'governor', 'admin'];

function isFor(school: School, news: Exclude<News, { what: 'people' }>, who: Staff): boolean {
	// Whose duty has ended may stand on a concern's list still; that it moves is none of theirs.
	if (news.what === 'concern')
		return (
			news.readers.includes(who.id) &&
			(DUTIES.some((role) => who.roles.has(role)) || openTo(school, who).size > 0)
		);
	const isTheirs = [...who.classes.keys()].some((id) => id === news.schoolClass);
	if (news.what === 'live') return isTheirs;
	return isTheirs || who.roles.has('lead') || who.roles.has('head');
}
