import type { Looks } from '../wire/looks.ts';

/** How this page looks for the pupil at it, and whether they are choosing. */
class Worn {
	/** What was chosen; nothing before a pupil is known, and on the server. */
	now = $state.raw<Looks>();
	asking = $state(false);

	wear = (looks: Looks | undefined): void => {
		if (looks) this.now = looks;
	};

	ask = (): void => {
		this.asking = true;
	};
}

export const looks = new Worn();
