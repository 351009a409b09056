import { Refusal } from '../lib/wire/trouble.ts';

/** Why a command didn't do what it was asked, for whoever asked it. */
export const inWords = (cause: unknown): string =>
	cause instanceof Refusal
		? `${cause.trouble.say}\n${cause.trouble.mend}`
		: `It didn’t work: ${(cause as Error).message}`;
