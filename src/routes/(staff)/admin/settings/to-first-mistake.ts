import { tick } from 'svelte';
import type { SubmitFunction } from '@sveltejs/kit';

/** Keeps what was typed, and puts the cursor where there is something to mend. */
export const toFirstMistake: SubmitFunction =
	({ formElement }) =>
	async ({ update }) => {
		await update({ reset: false });
		await tick();
		formElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
	};
