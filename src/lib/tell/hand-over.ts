import { outbox } from '../outbox/outbox.svelte.ts';
import type { ConcernSent } from '../wire/concern.ts';
import { tell } from './tell.svelte.ts';
import type { News } from './telling.ts';

/**
 * Seals a concern into a lane of its own, first in the queue, and forgets the lane's key: from then
 * on only school can read it, whoever sits at this device.
 * @param maker the token of the pupil who tells, or null
 */
export async function handOverConcern(
	concern: ConcernSent,
	maker: string | null,
	report: (news: News) => void
): Promise<void> {
	try {
		const lane = await outbox.openLane({ first: true });
		const { on, received } = await lane.put({ what: 'concern', concern, maker, at: Date.now() });
		await lane.close();
		if (maker !== null) tell.waitingOf = maker;
		report({ type: 'QUEUED', on });
		await received;
		if (maker !== null && tell.waitingOf === maker) tell.waitingOf = undefined;
		report({ type: 'RECEIVED' });
		// What waited when the lane was closed can go now too.
		await lane.close();
	} catch {
		report({ type: 'FAILED' });
	}
}
