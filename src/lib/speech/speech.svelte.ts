import { browserEngine } from './engine.ts';
import { follow } from './follow.ts';
import { readerWith, type Reading } from './reader.ts';

/** Reads aloud for this page. One text at a time; a new one stops the last. */
class Speech {
	/** What is being read, or was when it was paused. */
	now = $state.raw<Reading>();
	/** The text that nobody can read here, for whoever stands beside it to say so. */
	none = $state<string>();

	#near: Element | undefined;
	#toldOnce = false;
	#reader = readerWith(undefined, () => undefined, this.#tellNone.bind(this));

	/** Begins to listen for voices; some browsers name them late. */
	start = (): void => {
		this.#reader.stop();
		this.#reader = readerWith(
			browserEngine(),
			(now) => {
				this.now = now;
				follow(now, this.#near);
			},
			this.#tellNone.bind(this)
		);
	};

	/** The same button asked: reads, pauses, carries on. `near` is where it was asked. */
	say = (text: string, near?: Element): void => {
		this.none = undefined;
		if (this.now?.text !== text) this.#near = near ?? this.#asker();
		this.#reader.say(text);
	};

	/** Reads a new question or feedback by itself. */
	hear = (text: string): void => {
		this.none = undefined;
		this.#near = undefined;
		this.#reader.read(text, true);
	};

	again = (): void => void this.#reader.again();

	stop = (): void => this.#reader.stop();

	/** What was tapped has the focus, in most browsers. */
	#asker(): Element | undefined {
		const active = document.activeElement;
		return active && active !== document.body ? active : undefined;
	}

	/** Said whenever somebody asked, and once where nobody did: plainly, and no more than that. */
	#tellNone(text: string, byItself: boolean) {
		if (byItself && this.#toldOnce) return;
		this.#toldOnce = true;
		this.none = text;
	}
}

export const speech = new Speech();
