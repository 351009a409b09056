import type { Engine } from './engine.ts';
import { piecesOf } from './pieces.ts';
import { bestVoice, type Voice } from './voice.ts';

/** What is being read, as whoever shows it needs to know. */
export interface Reading {
	readonly text: string;
	readonly pieces: readonly string[];
	/** Which piece is being read. */
	readonly at: number;
	/** Where in the piece the word begins; undefined until the voice has told. */
	readonly word?: number | undefined;
	readonly paused: boolean;
}

/** Longest wait for a browser that names its voices late. */
const VOICES_MS = 1500;

/**
 * Reads one text at a time with a voice held on the device; a new one stops the last. Pausing stops
 * the voice and carrying on begins the sentence again: Android's own pause can't be relied on, and a
 * sentence taken up in its middle is hard to follow anyway.
 */
export function readerWith<V extends Voice>(
	engine: Engine<V> | undefined,
	changed: (reading: Reading | undefined) => void,
	/** Nobody can read this text aloud here. */
	onnone: (text: string, byItself: boolean) => void
) {
	let reading: Reading | undefined;
	let speaking = false;
	let callOff: (() => void) | undefined;
	/** What waits for a voice to be named. */
	let wanted: (() => void) | undefined;
	engine?.onvoices(() => {
		if (voice()) wanted?.();
	});

	const voice = () => engine && bestVoice(engine.voices());

	function show(next: Reading | undefined) {
		reading = next;
		changed(next);
	}

	function quiet() {
		wanted = undefined;
		callOff?.();
		callOff = undefined;
		if (speaking) engine?.cancel();
		speaking = false;
	}

	function piece(at: number) {
		quiet();
		const with_ = voice();
		const words = reading?.pieces[at];
		if (!engine || !with_ || !reading || words === undefined) return show(undefined);
		show({ ...reading, at, word: undefined, paused: false });
		const on = () => piece(at + 1);
		speaking = true;
		engine.speak(words, with_, {
			word(word) {
				if (reading) show({ ...reading, word });
			},
			end() {
				speaking = false;
				on();
			},
			fail(broken) {
				speaking = false;
				const text = reading?.text;
				stop();
				if (broken && text) onnone(text, false);
			}
		});
		// Some voices never say that they ended: nobody needs this long for so few letters.
		callOff = engine.later(on, 6000 + words.length * 150);
	}

	/** Reads a text from its beginning. `byItself`: nobody asked for it just now. */
	function read(text: string, byItself = false) {
		stop();
		const pieces = piecesOf(text);
		if (!engine || pieces.length === 0) {
			if (!engine) onnone(text, byItself);
			return;
		}
		const begin = () => {
			show({ text, pieces, at: 0, paused: true });
			piece(0);
		};
		if (voice()) return begin();
		const none = () => {
			wanted = undefined;
			onnone(text, byItself);
		};
		if (engine.voices().length > 0) return none();
		wanted = begin;
		callOff = engine.later(none, VOICES_MS);
	}

	function stop() {
		quiet();
		if (reading) show(undefined);
	}

	function pause() {
		if (!reading || reading.paused) return;
		quiet();
		show({ ...reading, paused: true });
	}

	return {
		read,
		stop,
		pause,
		/** Carries on where it was paused, from the beginning of the sentence. */
		resume: () => reading?.paused && piece(reading.at),
		/** From the beginning once more. */
		again: () => reading && piece(0),
		/** Asked for by the same button: reads, pauses, carries on. */
		say(text: string) {
			if (reading?.text !== text) read(text);
			else if (reading.paused) piece(reading.at);
			else pause();
		}
	};
}
