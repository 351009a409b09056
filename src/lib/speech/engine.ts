import type { Voice } from './voice.ts';

/** What reads: the browser's own speech, or a test's. */
export interface Engine<V extends Voice = Voice> {
	voices(): readonly V[];
	/** Calls back whenever the list of voices may have grown: some browsers name them late. */
	onvoices(look: () => void): void;
	/** Says one piece. After `cancel` nothing more is heard from it, in either sense. */
	speak(piece: string, voice: V, heard: Heard): void;
	cancel(): void;
	/** Calls back after so many milliseconds; the answer calls it off. */
	later(work: () => void, ms: number): () => void;
}

export interface Heard {
	/** A word begins, so many letters into the piece. Not every voice tells. */
	word: (at: number) => void;
	end: () => void;
	/** `broken`: this voice can't. Otherwise the browser wants a tap first, or somebody else spoke. */
	fail: (broken: boolean) => void;
}

/** The browser's speech; undefined where it has none. */
export function browserEngine(): Engine<SpeechSynthesisVoice> | undefined {
	if (typeof speechSynthesis === 'undefined') return undefined;
	/** Chrome forgets one that nobody holds, and then never says that it ended. */
	let saying: SpeechSynthesisUtterance | undefined;
	return {
		voices: () => speechSynthesis.getVoices(),
		onvoices: (look) => speechSynthesis.addEventListener?.('voiceschanged', look),
		speak(piece, voice, heard) {
			const said = (saying = new SpeechSynthesisUtterance(piece));
			said.voice = voice;
			said.lang = voice.lang.replace('_', '-');
			said.rate = 0.95;
			// What was cancelled still calls, sometimes after the next has begun.
			const still = (work: () => void) => () => {
				if (saying === said) work();
			};
			said.onboundary = (event) => {
				if (saying === said && event.name !== 'sentence') heard.word(event.charIndex);
			};
			said.onend = still(heard.end);
			said.onerror = (event) =>
				still(() => heard.fail(/failed|unavailable|hardware/.test(event.error)))();
			speechSynthesis.speak(said);
		},
		cancel() {
			saying = undefined;
			speechSynthesis.cancel();
		},
		later(work, ms) {
			const timer = setTimeout(work, ms);
			return () => clearTimeout(timer);
		}
	};
}
