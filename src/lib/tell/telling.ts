import { changed, type Answers } from './answers.ts';

/** What is heard of something that was handed over. */
export type News =
	/** It is in the queue: on this device, or in this page alone where the browser keeps nothing. */
	| { readonly type: 'QUEUED'; readonly on: 'device' | 'page' }
	/** School has it on disk. */
	| { readonly type: 'RECEIVED' }
	/** It isn't even in the queue. */
	| { readonly type: 'FAILED' };

export type Happening =
	| News
	| { readonly type: 'SAY'; readonly answers: Answers }
	| { readonly type: 'NEXT' | 'BACK' | 'SEND' | 'ANOTHER' }
	/** There is no network to send it by, or no answer came in time. */
	| { readonly type: 'UNREACHED' };

/** The steps an older child counts. */
export const STEPS = ['about', 'happened', 'words', 'ready'] as const;

/** Telling, from the first question to "sent". */
export interface Telling {
	/** The youngest's one screen of pictures comes first. */
	readonly pictures: boolean;
	readonly at:
		| 'pictures'
		| (typeof STEPS)[number]
		| 'adult'
		/** Handed over: `notYet` says that nobody has it. */
		| 'sending'
		| 'notYet'
		| 'failed'
		| 'sent';
	readonly answers: Answers;
	/** Where it is kept until school has it. */
	readonly on: 'device' | 'page';
}

/** @param answers what was already said, on the plain page */
export const begin = (pictures: boolean, answers: Answers = {}): Telling => ({
	pictures,
	at: pictures ? 'pictures' : 'about',
	answers,
	on: 'device'
});

/**
 * The telling after something happened; the same where that changes nothing. Every step may be
 * skipped. Only SEND sends, once, and "sent" is reached only when school has it.
 */
export function step(telling: Telling, happening: Happening): Telling {
	const { at, answers, pictures } = telling;
	const handed = at === 'sending' || at === 'notYet';
	const asking = !handed && at !== 'sent' && at !== 'failed';
	const to = (next: Telling['at'] | undefined) => (next ? { ...telling, at: next } : telling);
	switch (happening.type) {
		case 'SAY':
			return asking ? { ...telling, answers: changed(answers, happening.answers) } : telling;
		case 'NEXT':
			return to(after(telling));
		case 'BACK':
			return to(before(telling));
		case 'SEND':
			return to(at === 'pictures' || at === 'ready' || at === 'failed' ? 'sending' : undefined);
		case 'UNREACHED':
			return to(at === 'sending' ? 'notYet' : undefined);
		case 'QUEUED':
			return handed ? { ...telling, answers: withoutWords(answers), on: happening.on } : telling;
		case 'RECEIVED':
			return handed ? { ...telling, answers: withoutWords(answers), at: 'sent' } : telling;
		case 'FAILED':
			return to(handed ? 'failed' : undefined);
		case 'ANOTHER':
			return at === 'sent' ? begin(pictures) : telling;
	}
}

function after({ at, answers }: Telling): Telling['at'] | undefined {
	switch (at) {
		case 'pictures':
			return 'about';
		case 'about':
			return answers.aboutAdult === 'yes' ? 'adult' : 'happened';
		case 'adult':
			return 'happened';
		case 'happened':
			return 'words';
		case 'words':
			return 'ready';
	}
}

function before({ at, answers, pictures }: Telling): Telling['at'] | undefined {
	switch (at) {
		case 'about':
			return pictures ? 'pictures' : undefined;
		case 'adult':
			return 'about';
		case 'happened':
			return answers.aboutAdult === 'yes' ? 'adult' : 'about';
		case 'words':
			return 'happened';
		case 'ready':
			return 'words';
		case 'failed':
			return 'ready';
	}
}

/**
 * What was written is sealed now; from here on the page needs only the pictures, and whether there
 * was a name, since then it can't say who reads it.
 */
function withoutWords({ words: _, adultNamed, saysTheyAre: __, ...answers }: Answers): Answers {
	return adultNamed?.trim() ? { ...answers, adultNamed: '…' } : answers;
}
