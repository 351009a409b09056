import type { LiveForTeacher, Move } from '$lib/wire/live.ts';
import { whenLiveChanges } from '../../../news.ts';

const TOGETHER = 120;

/**
 * A lesson as whoever leads it sees it, on the board and on the notes alike: where it stands, and the
 * moves that lead on. Answers may overtake one another: only the latest asked for counts.
 */
export class Leading {
	now: LiveForTeacher | null = $state.raw(null);
	/** The last move didn't get through. */
	isCut = $state(false);
	private asked = 0;
	private readonly address: string;

	constructor(schoolClass: string, now: LiveForTeacher | null) {
		this.address = `/teach/${schoolClass}/live`;
		this.now = now;
	}

	/** Takes one move; the screens follow when the server has it. */
	readonly move = (move: Move): Promise<void> =>
		this.ask(`${this.address}/move`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ live: this.now?.id, move })
		});

	/** Asks where the lesson stands: somebody joined, voted, or moved it on from another page. */
	readonly look = (): Promise<void> => this.ask(`${this.address}/state`, {});

	/** Follows what others do, until the function it returns is called. */
	follow(): () => void {
		// Thirty votes come in a second; the page asks once for several.
		let soon: ReturnType<typeof setTimeout> | undefined;
		const stop = whenLiveChanges(() => {
			soon ??= setTimeout(() => {
				soon = undefined;
				void this.look();
			}, TOGETHER);
		});
		void this.look();
		return () => {
			clearTimeout(soon);
			stop();
		};
	}

	private async ask(address: string, init: RequestInit): Promise<void> {
		const n = ++this.asked;
		try {
			const answer = await fetch(address, init);
			if (!answer.ok) throw new Error(String(answer.status));
			const now = (await answer.json()) as LiveForTeacher | null;
			if (n === this.asked) this.now = now;
			this.isCut = false;
		} catch {
			if (init.method === 'POST') this.isCut = true;
		}
	}
}
