import { version } from '$app/environment';
import { page } from '$app/state';
import { codeOf, type Failed } from '$lib/wire/failed.ts';
import type { HandleClientError } from '@sveltejs/kit';

/** From one page at most: a page that fails goes on failing. */
let left = 3;

function say(error: unknown): void {
	// Without Wi-Fi nothing is wrong with the page.
	if (left <= 0 || !navigator.onLine) return;
	left--;
	const told: Failed = { code: codeOf(error), page: page.route.id ?? '/', version };
	void fetch('/failed', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		credentials: 'omit',
		keepalive: true,
		body: JSON.stringify(told)
	}).catch(() => undefined);
}

addEventListener('error', ({ error }) => say(error));
addEventListener('unhandledrejection', ({ reason }) => say(reason));

export const handleError: HandleClientError = ({ error, status }) => {
	if (status === 404) return { message: 'There is nothing at this address.' };
	say(error);
	return { message: 'Something went wrong on our side.' };
};
