/** Whether Tell an adult is open: games and speech stand still meanwhile. */
class Tell {
	open = $state(false);
	/**
	 * The token of the pupil who has told something that school doesn't have yet, so that they learn of
	 * it when they look again. Never kept for the next pupil, who must not see that there is one.
	 */
	waitingOf = $state<string>();
	/** Where the school offers the child who is here that their name isn’t shown. */
	dontShow = $state.raw<typeof import('../ui/DontShowName.svelte')>();
}

export const tell = new Tell();
