import { findWords, wordIn } from './find-words.ts';
import type { Reading } from './reader.ts';

let sentence: Range | undefined;
let of: string | undefined;
let boxed: Element | undefined;

/**
 * Marks on the page what is being read: the sentence softly, and the word in it where the voice tells
 * which. Highlights lie over the text and change nothing of it; a browser without them gets the box
 * the sentence stands in.
 */
export function follow(reading: Reading | undefined, near: Element | undefined): void {
	const words = reading?.pieces[reading.at];
	if (words !== of || sentence?.startContainer.isConnected === false) {
		of = words;
		const open = document.querySelector('dialog[open]');
		const start = near?.isConnected ? near : (open ?? document.querySelector('main'));
		sentence = words && start ? findWords(words, start) : undefined;
		mark('reading', sentence);
		const box = sentence?.startContainer.parentElement ?? undefined;
		if (!('highlights' in CSS)) {
			boxed?.removeAttribute('data-reading');
			boxed = box;
			boxed?.setAttribute('data-reading', '');
		}
		box?.scrollIntoView?.({ block: 'nearest' });
	}
	const word = reading?.word;
	mark(
		'reading-word',
		sentence && words && word !== undefined ? wordIn(sentence, words, word) : undefined
	);
}

function mark(name: string, range: Range | undefined) {
	if (!('highlights' in CSS)) return;
	if (range) CSS.highlights.set(name, new Highlight(range));
	else CSS.highlights.delete(name);
}
