import { waitingReply } from '../concerns/waiting-reply.ts';
import type { Pupil } from '../permissions/who.ts';
import type { School } from '../school/school.ts';

interface Cookies {
	get(name: string): string | undefined;
	set(
		name: string,
		value: string,
		options: { path: string; httpOnly: true; secure: boolean; sameSite: 'strict'; maxAge: number }
	): void;
	delete(name: string, options: { path: string }): void;
}

/** The page that a pupil with a reply comes to first; any other child goes to the trail. */
export const GREETING = '/hello';
const NAME = 'hello';
/** Longer after signing in it is no fresh sign-in any more; the reply then waits for the next. */
const FRESH_SECONDS = 10 * 60;

/**
 * Where a pupil goes who has just given their secret. With a reply waiting that is the greeting, which
 * opens in this session alone. A sign-in never fails for it.
 */
export function afterJoining(
	school: School,
	pupil: Pupil,
	session: string,
	cookies: Cookies,
	secure: boolean
): string {
	try {
		if (!waitingReply(school, pupil.id)) return '/trail';
	} catch (cause) {
		school.log.error({ name: (cause as Error).name }, 'whether a reply waits could not be read');
		return '/trail';
	}
	cookies.set(NAME, school.keys.digest(session, 'hello'), {
		path: GREETING,
		httpOnly: true,
		secure,
		sameSite: 'strict',
		maxAge: FRESH_SECONDS
	});
	return GREETING;
}

/** Whether this session has just been made, and was led to the greeting. */
export function isFresh(school: School, session: string | undefined, cookies: Cookies): boolean {
	const given = cookies.get(NAME);
	return !!session && !!given && school.keys.matches(session, 'hello', given);
}

/** The greeting is over in this session. */
export const greeted = (cookies: Cookies): void => cookies.delete(NAME, { path: GREETING });
