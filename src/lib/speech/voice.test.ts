import { expect, test } from 'vitest';
import { bestVoice } from './voice.ts';

const voice = (lang: string, localService: boolean) => ({
	lang,
	localService,
	name: lang,
	default: false
});

test('a British voice on the device is chosen, then any English one, never one from another host', () => {
	const [us, gb, far] = [voice('en-US', true), voice('en_GB', true), voice('en-GB', false)];
	expect(bestVoice([us, far, gb])).toBe(gb);
	expect(bestVoice([far, us])).toBe(us);
	expect(bestVoice([far, voice('fr-FR', true)])).toBeUndefined();
});
