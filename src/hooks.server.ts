import {
	error,
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { dev } from '$app/environment';
import { isDeskOpen } from '$lib/server/concerns/confirmed.ts';
import { beforeMine } from '$lib/server/duties/before-mine.ts';
import { isReady } from '$lib/server/duties/gate.ts';
import { isAtDesk } from '$lib/server/permissions/is-at-desk.ts';
import { may } from '$lib/server/permissions/may.ts';
import { PERMISSIONS } from '$lib/server/permissions/table.ts';
import type { Staff } from '$lib/server/permissions/who.ts';
import { openPostRoom } from '$lib/server/post/start.ts';
import { isOpenWithoutKeys } from '$lib/server/school/without-keys.ts';
import { keepWorking } from '$lib/server/school/keep-working.ts';
import { sayFailed } from '$lib/server/school/say-failed.ts';
import { shellLinks } from '$lib/server/school/shell-links.ts';
import { editionOf } from '$lib/server/teaching/versions.ts';
import type { School } from '$lib/server/school/school.ts';
import { openSchools } from '$lib/server/school/the-schools.ts';
import { setting } from '$lib/server/school/settings.ts';
import { openForSetUp } from '$lib/server/school/set-up.ts';
import { needsSecondFactor } from '$lib/server/sign-in/second-factor.ts';
import { hasStartingPassword } from '$lib/server/sign-in/starting-password.ts';
import { seenAtDesk, whoIs } from '$lib/server/sign-in/session.ts';

let schools: ReturnType<typeof openSchools>;

export const init: ServerInit = () => {
	schools = openSchools();
	for (const school of schools.all) {
		openForSetUp(school);
		openPostRoom(school);
		process.once('sveltekit:shutdown', keepWorking(school));
		// `sveltekit:shutdown` comes once every connection has closed: an open stream would hold it up
		// for half a minute. While developing, a listener of ours would keep Ctrl+C from ending it.
		if (!dev) for (const signal of SIGNALS) process.once(signal, () => school.bus.close());
	}
};
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, route, url, request, params } = event;
	locals.school = schools.of(url.host);
	locals.sessionId = event.cookies.get('waymark');
	locals.who = await whoIs(locals.school, locals.sessionId);

	if (!isSafe(url, request.headers.get('host'))) redirectToHttps();
	if (route.id === null) return withHeaders(await resolve(event));

	const settingUp = setting(locals.school, 'setUpAt') === null;
	const forSetUp = PERMISSIONS[route.id]?.setUp === true;
	if (settingUp && !forSetUp && !ALWAYS.test(route.id)) redirect(303, '/set-up');
	if (!settingUp && forSetUp) error(404, { message: 'Waymark is already set up.' });

	if (locals.school.keyTrouble && !isOpenWithoutKeys(route.id)) keysAway(event);
	if (PUPILS_SIGN_IN.test(route.id) && !isReady(locals.school)) redirect(303, '/not-open-yet');

	if (mustChoosePassword(locals, route.id)) redirect(303, '/password');
	if (!may(locals.who, route.id, request.method, schoolClassIn(params))) {
		if (locals.who.kind === 'nobody') redirect(303, doorFor(route.id, url));
		if (locals.who.kind === 'staff' && locals.who.roles.size === 0)
			nothingYet(locals.school, locals.who);
		error(403, { message: 'This page is not yours to open.' });
	}
	if (mustSetSecondFactor(locals, route.id)) redirect(303, '/second-factor');
	const desk = isAtDesk(route.id) && deskDoor(event);
	const response = withHeaders(await resolve(event));
	if (desk === 'closed' && showsSomething(event, response)) redirect(303, askAgainFor(url));
	const links = shellLinks(route.id, params['id'], locals.who, () =>
		params['id'] ? editionOf(locals.school, params['id'])?.lesson.activities[0]?.kind : undefined
	);
	if (links) response.headers.append('link', links);
	return response;
};

/** Somebody new whose duty waits for a second person, or whose last role has ended. */
function nothingYet(school: School, who: Staff): never {
	if (beforeMine(school, who).duties.length > 0) redirect(303, '/duty-code');
	error(403, {
		message: 'Nothing in Waymark is yours yet.',
		mend: 'If a duty was proposed for you, it begins once a second person has agreed. Otherwise ask the school’s Waymark admin.'
	});
}

/** A password that somebody else has known is changed before anything else, the second step included. */
function mustChoosePassword({ school, who }: App.Locals, route: string): boolean {
	if (who.kind !== 'staff' || !route.startsWith('/(staff)/')) return false;
	return route !== '/(staff)/password' && hasStartingPassword(school, who);
}

/** Whoever opens sensitive records sets up a second factor before anything else. */
function mustSetSecondFactor({ school, who }: App.Locals, route: string): boolean {
	if (who.kind !== 'staff' || !route.startsWith('/(staff)/')) return false;
	// A password of their own comes first (`mustChoosePassword`), and is why they are on its page.
	if (route === '/(staff)/second-factor' || hasStartingPassword(school, who)) return false;
	return needsSecondFactor(school, who);
}

/**
 * The desk shows nothing unless the password was given lately, and stays open while it is used. What a
 * page asks for by itself, because there is news, is no use of it. What was written while it was open can
 * still be sent: each action asks for itself how long ago that was.
 */
function deskDoor({ locals, request, url, isDataRequest }: RequestEvent): 'open' | 'closed' {
	const { school, who, sessionId } = locals;
	if (who.kind === 'staff' && sessionId && isDeskOpen(school, who)) {
		if (!isDataRequest) locals.who = { ...who, atDeskAt: seenAtDesk(school, sessionId) };
		return 'open';
	}
	if (request.method === 'POST') return 'closed';
	redirect(303, askAgainFor(url));
}

/** A form that was sent without our script is answered with a whole page: its words, and a child's. */
function showsSomething({ request }: RequestEvent, { status, headers }: Response): boolean {
	const isAnswer =
		request.headers.get('x-sveltekit-action') === 'true' &&
		headers.get('content-type')?.startsWith('application/json') === true;
	return !isAnswer && (status < 300 || status >= 400);
}

const askAgainFor = (url: URL) => `/confirm?to=${encodeURIComponent(url.pathname)}`;

/** The class in the address, where there is one. */
const schoolClassIn = (params: Partial<Record<string, string>>) => params['class']?.toUpperCase();

/** Open before set-up too: what the set-up page itself needs. */
const ALWAYS = /^\/healthz$|^\/\(open\)\/pictures\//;

const PUPILS_SIGN_IN = /^\/\(open\)\/join(\/|$)/;

/** Pupils' pages lead to the class code, staff pages to the staff door. */
function doorFor(route: string, url: URL): string {
	if (route.startsWith('/(pupil)/')) return '/join';
	return `/login?to=${encodeURIComponent(url.pathname)}`;
}

/** Without the school's keys, pages lead to one that says so; what scripts ask for fails. */
function keysAway({ isDataRequest, request }: RequestEvent): never {
	if (isDataRequest || request.headers.get('accept')?.includes('text/html'))
		redirect(303, '/keys-away');
	error(503, { message: 'Waymark can’t open just now.' });
}

/**
 * Plain HTTP is for this machine alone: elsewhere there is no sealing, camera or secure cookie. The
 * address we were told we have (`ORIGIN`) may say localhost to somebody who came from outside, so the
 * one they asked for counts too.
 */
function isSafe(url: URL, askedFor: string | null): boolean {
	if (url.protocol === 'https:') return true;
	return HERE.test(url.host) && HERE.test(askedFor ?? '');
}

const HERE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

function redirectToHttps(): never {
	error(426, {
		message: 'Waymark needs a secure address (https).',
		mend: 'Ask whoever looks after the school’s Waymark to open it with https. docs/running.md says how.'
	});
}

function withHeaders(response: Response): Response {
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
}

export const handleError: HandleServerError = ({ error: cause, event, status }) =>
	sayFailed(event.locals.school, cause, { route: event.route.id, status });
