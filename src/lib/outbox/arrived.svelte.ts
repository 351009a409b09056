import { invalidateAll } from '$app/navigation';
import { outbox } from './outbox.svelte.ts';

/**
 * In a page that shows what a pupil has done: asks for it again once work has arrived at school that was
 * still on its way when the page came.
 */
export function askAgainOnceArrived(): void {
	let isOnItsWay = false;
	$effect(() => {
		const { waiting, concernsWaiting } = outbox.state;
		if (waiting > concernsWaiting) isOnItsWay = true;
		else if (isOnItsWay) {
			isOnItsWay = false;
			void invalidateAll();
		}
	});
}
