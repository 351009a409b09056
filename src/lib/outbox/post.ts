import type { Post } from './send.ts';

const LONGEST = 30_000;
/** A browser carries this much on for a page that is going away. */
const CARRIED_ON = 60_000;

/** One try to post, under nobody's session. @throws when nothing comes back */
export const postToSchool: Post = async (body) => {
	const giveUp = new AbortController();
	const timer = setTimeout(() => giveUp.abort(), LONGEST);
	try {
		const response = await fetch('/post', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body,
			credentials: 'omit',
			redirect: 'error',
			cache: 'no-store',
			keepalive: body.length < CARRIED_ON,
			signal: giveUp.signal
		});
		const wait = response.status === 503 || response.status === 429 ? waitOf(response) : undefined;
		return {
			status: response.status,
			body: await response.json().catch(() => undefined),
			...(wait === undefined ? {} : { wait })
		};
	} finally {
		clearTimeout(timer);
	}
};

/** Milliseconds the server asks for, ten minutes at most. */
function waitOf(response: Response): number {
	const seconds = Number(response.headers.get('retry-after') ?? 30);
	return Math.min(Number.isFinite(seconds) ? seconds : 30, 600) * 1000;
}
