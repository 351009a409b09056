import { expect, test } from 'vitest';
import type { Engine, Heard } from './engine.ts';
import { readerWith, type Reading } from './reader.ts';
import type { Voice } from './voice.ts';

const voice = (lang: string, localService = true): Voice => ({
	lang,
	localService,
	name: lang,
	default: false
});
const british = voice('en-GB');

/** A reader before a device whose voices, words and time the test holds. */
function aReader(voices: Voice[] | null = [british]) {
	const said: { piece: string; heard: Heard; voice: Voice }[] = [];
	const timers = new Set<() => void>();
	const seen: (Reading | undefined)[] = [];
	const none: [string, boolean][] = [];
	const device = { cancels: 0, named: [] as (() => void)[] };
	const engine: Engine = {
		voices: () => voices ?? [],
		onvoices: (look) => device.named.push(look),
		speak: (piece, voice, heard) => said.push({ piece, heard, voice }),
		cancel: () => (device.cancels += 1),
		later(work) {
			timers.add(work);
			return () => timers.delete(work);
		}
	};
	const reader = readerWith(
		voices === null ? undefined : engine,
		(reading) => seen.push(reading),
		(text, byItself) => none.push([text, byItself])
	);
	return {
		reader,
		said,
		none,
		device,
		timers,
		get now() {
			return seen.at(-1);
		},
		get last() {
			return said.at(-1)!;
		},
		name(...more: Voice[]) {
			voices?.push(...more);
			device.named.forEach((look) => look());
		},
		waitOut: () => [...timers].forEach((work) => (timers.delete(work), work()))
	};
}

const TEXT = 'Bear wants to play. What can Bear do first?\nAsk a grown-up';

test('a text is read piece by piece to its end, with a British voice on the device', () => {
	const it = aReader([voice('en-US'), british]);
	it.reader.read(TEXT);
	for (const piece of ['Bear wants to play.', 'What can Bear do first?', 'Ask a grown-up']) {
		expect(it.last).toMatchObject({ piece, voice: british });
		it.last.heard.end();
	}
	expect(it.said).toHaveLength(3);
	expect(it.now).toBeUndefined();
	expect(it.timers.size).toBe(0);
});

test('the word being read is told as the voice comes to it', () => {
	const it = aReader();
	it.reader.read(TEXT);
	expect(it.now).toMatchObject({ at: 0, word: undefined });
	it.last.heard.word(5);
	expect(it.now).toMatchObject({ at: 0, word: 5 });
	it.last.heard.end();
	expect(it.now).toMatchObject({ at: 1, word: undefined });
});

test('asked again it pauses, and asked once more carries on from the beginning of the sentence', () => {
	const it = aReader();
	it.reader.say(TEXT);
	it.last.heard.end();
	it.last.heard.word(10);
	it.reader.say(TEXT);
	expect(it.now).toMatchObject({ at: 1, paused: true });
	expect(it.device.cancels).toBe(1);
	it.reader.say(TEXT);
	expect(it.last.piece).toBe('What can Bear do first?');
	expect(it.now).toMatchObject({ at: 1, paused: false, word: undefined });
});

test('it can be had from the start, while it is read and while it is paused', () => {
	const it = aReader();
	it.reader.read(TEXT);
	it.last.heard.end();
	it.reader.again();
	expect(it.last.piece).toBe('Bear wants to play.');
	it.last.heard.end();
	it.reader.pause();
	it.reader.again();
	expect(it.last.piece).toBe('Bear wants to play.');
	expect(it.now).toMatchObject({ at: 0, paused: false });
});

test('a new text stops the last one', () => {
	const it = aReader();
	it.reader.read(TEXT);
	it.reader.read('Well done.');
	expect(it.device.cancels).toBe(1);
	expect(it.now).toMatchObject({ text: 'Well done.', at: 0 });
});

test('a voice that never says it has ended doesn’t hold up the rest', () => {
	const it = aReader();
	it.reader.read(TEXT);
	it.waitOut();
	expect(it.last.piece).toBe('What can Bear do first?');
});

test('a device without a voice says so, and so does one whose only voices are elsewhere', () => {
	for (const voices of [null, [voice('en-GB', false)], [voice('fr-FR')]]) {
		const it = aReader(voices);
		it.reader.say('Hello.');
		expect(it.none).toEqual([['Hello.', false]]);
		expect(it.said).toEqual([]);
	}
});

test('a browser that names its voices late is waited for, and no longer than that', () => {
	const late = aReader([]);
	late.reader.read('Hello.', true);
	expect(late.none).toEqual([]);
	late.name(british);
	expect(late.last.piece).toBe('Hello.');
	late.name(voice('en-US'));
	expect(late.said).toHaveLength(1);

	const never = aReader([]);
	never.reader.read('Hello.', true);
	never.waitOut();
	expect(never.none).toEqual([['Hello.', true]]);
});

test('a text that was waiting for a voice is not read once somebody has stopped it', () => {
	const it = aReader([]);
	it.reader.read('Hello.');
	it.reader.stop();
	it.name(british);
	expect(it.said).toEqual([]);
	expect(it.timers.size).toBe(0);
});

test('a browser that wants a tap first is silent about it; a voice that is broken is not', () => {
	const it = aReader();
	it.reader.read(TEXT, true);
	it.last.heard.fail(false);
	expect([it.now, it.none]).toEqual([undefined, []]);
	it.reader.read(TEXT, true);
	it.last.heard.fail(true);
	expect(it.none).toEqual([[TEXT, false]]);
});
