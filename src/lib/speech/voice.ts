/** What choosing a voice needs to know of one. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name' | 'default'>;

/**
 * The voice to read with: British English held on the device, then any English held on it. Never one
 * that would send a child's text to another host.
 */
export function bestVoice<V extends Voice>(voices: readonly V[]): V | undefined {
	const held = voices.filter((voice) => voice.localService);
	const speaks = (lang: string) => (voice: V) =>
		voice.lang.replace('_', '-').toLowerCase().startsWith(lang);
	return held.find(speaks('en-gb')) ?? held.find(speaks('en'));
}
