import { randomUUID } from 'node:crypto';
import { Refusal } from '../../wire/trouble.ts';
import { framesOf } from './frames.ts';
import type { School } from './school.ts';

/**
 * What a person is told of an error, which is also written to the log unless it is only that something
 * was refused or isn't there.
 * @param route the page's route, not its address: that may name a child
 */
export function sayFailed(
	school: School | undefined,
	cause: unknown,
	{ route, status }: { route: string | null; status: number }
): App.Error {
	if (cause instanceof Refusal) return { message: cause.trouble.say, mend: cause.trouble.mend };
	if (status === 404) return { message: 'There is nothing at this address.' };
	const id = randomUUID().slice(0, 8);
	// Not the name it gives itself, which may say anything.
	const name = cause instanceof Error ? cause.constructor.name : typeof cause;
	school?.log.error({ id, route, name, at: framesOf(cause) }, 'failed');
	return { message: 'Something went wrong on our side.', id };
}
