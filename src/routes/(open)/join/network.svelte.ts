import type { SubmitFunction } from '@sveltejs/kit';

/** Whether the school can be reached, as far as a page nobody is signed in on has found out. */
export const network = $state({ isGone: false });

/** A form sent without a network says so where it stands; the usual way would be an error page. */
export const sayWhenGone =
	(reset = true, after: () => void = () => undefined): SubmitFunction =>
	() =>
	async ({ result, update }) => {
		network.isGone = result.type === 'error' && result.status === undefined;
		if (!network.isGone) await update({ reset });
		after();
	};
