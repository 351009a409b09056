/** How long the first Escape holds. */
const SOON = 3_000;

/**
 * Escape, twice: one alone is easily pressed by mistake, and what was written would be gone.
 * @param ontwice called at the second
 */
export function escapes(ontwice: () => void) {
	let first = $state(false);
	let timer: ReturnType<typeof setTimeout> | undefined;
	return {
		/** After the first, for a moment. */
		get once() {
			return first;
		},
		onkeydown(event: KeyboardEvent) {
			if (event.key !== 'Escape' || event.repeat) return;
			// The browser would close the dialog by itself.
			event.preventDefault();
			clearTimeout(timer);
			if (first) {
				first = false;
				return ontwice();
			}
			first = true;
			timer = setTimeout(() => (first = false), SOON);
		}
	};
}
