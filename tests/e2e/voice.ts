/** What the page can be asked about its reading: pieces said, and words that were marked. */
interface Voice {
	said: string[];
	word: () => void;
	end: () => void;
	cancels: number;
}
declare global {
	interface Window {
		voice: Voice;
	}
}

/**
 * Chromium has no voices where nobody sits in front of it: this gives the page one, on the device, that says
 * a word or ends a piece when the test tells it to.
 */
export function giveVoice(words: boolean) {
	const now = { utterance: undefined as SpeechSynthesisUtterance | undefined, at: 0 };
	window.voice = {
		said: [],
		cancels: 0,
		word() {
			const { utterance } = now;
			if (!utterance || !words) return;
			utterance.onboundary?.(
				Object.assign(new Event('boundary'), { name: 'word', charIndex: now.at }) as never
			);
			now.at += (/^\S+\s*/.exec(utterance.text.slice(now.at)) ?? [''])[0].length;
		},
		end() {
			const { utterance } = now;
			now.utterance = undefined;
			utterance?.onend?.(new Event('end') as never);
		}
	};
	const fake = Object.assign(new EventTarget(), {
		getVoices: () => [{ name: 'Amy', lang: 'en-GB', localService: true, default: true }],
		speak(utterance: SpeechSynthesisUtterance) {
			now.utterance = utterance;
			now.at = 0;
			window.voice.said.push(utterance.text);
		},
		cancel() {
			window.voice.cancels += 1;
			const { utterance } = now;
			now.utterance = undefined;
			// As Chrome does: what was cancelled still calls, after the next has begun.
			setTimeout(() =>
				utterance?.onerror?.(Object.assign(new Event('error'), { error: 'interrupted' }) as never)
			);
		}
	});
	Object.defineProperty(window, 'speechSynthesis', { value: fake });
	Object.defineProperty(window, 'SpeechSynthesisUtterance', {
		value: class {
			voice = null;
			lang = '';
			rate = 1;
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
	});
}
