import type { Sound } from './kit.ts';

/** Notes in hertz, each a fifth of a second: soft, short and made here, so that no file is fetched. */
const NOTES: Record<Sound, readonly number[]> = {
	tap: [523],
	safe: [523, 659, 784],
	found: [392, 330],
	whirr: [196, 208, 220, 233]
};

let ears: AudioContext | undefined;

/** Plays a sound. Only ever called once somebody has switched sound on. */
export function play(name: Sound): void {
	ears ??= new AudioContext();
	const from = ears.currentTime;
	NOTES[name].forEach((pitch, at) => note(ears as AudioContext, pitch, from + at * 0.14));
}

function note(context: AudioContext, pitch: number, when: number): void {
	const tone = new OscillatorNode(context, { type: 'triangle', frequency: pitch });
	const loudness = new GainNode(context, { gain: 0 });
	loudness.gain.setValueAtTime(0, when);
	loudness.gain.linearRampToValueAtTime(0.12, when + 0.02);
	loudness.gain.exponentialRampToValueAtTime(0.001, when + 0.22);
	tone.connect(loudness).connect(context.destination);
	tone.start(when);
	tone.stop(when + 0.25);
}
