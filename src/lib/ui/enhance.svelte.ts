import { enhance as usual } from '$app/forms';
import type { SubmitFunction } from '@sveltejs/kit';

/** Whether the last form that was sent from this page did not get through. */
export const line = $state({ isGone: false });

/**
 * SvelteKit's `enhance`, but where the school can't be reached the page stays as it is, with all that was
 * typed, and `line` says so: the usual way is a page of errors, and the words are gone.
 * @param submit as SvelteKit's; its `update` does nothing then
 */
export const enhance = <Success extends Said, Failure extends Said>(
	form: HTMLFormElement,
	submit: SubmitFunction<Success, Failure> = () => undefined
) =>
	usual<Success, Failure>(form, async (sent) => {
		line.isGone = false;
		const then = await submit(sent);
		return async (came) => {
			line.isGone = came.result.type === 'error' && came.result.status === undefined;
			const update = line.isGone ? () => Promise.resolve() : came.update;
			await (then ? then({ ...came, update }) : update());
		};
	});

type Said = Record<string, unknown> | undefined;
