import type { ConcernSent } from '../wire/concern.ts';

/** What a child has said so far. All of it may stay empty. */
export type Answers = Partial<
	Pick<
		ConcernSent,
		| 'aboutAdult'
		| 'adult'
		| 'adultNamed'
		| 'happened'
		| 'words'
		| 'happeningNow'
		| 'tell'
		| 'notTell'
		| 'saysTheyAre'
		| 'unnamed'
	>
>;

/** Where it was opened, and what the screen promised: goes with every concern. */
export type Beside = Pick<ConcernSent, 'where' | 'promised'>;

/** Whether it goes past everybody but those who may read about adults. "Not sure" counts. */
export const isAboutAdult = ({ aboutAdult }: Answers): boolean =>
	aboutAdult === 'yes' || aboutAdult === 'not-sure';

/** Whether "the nearest grown-up" may be the one it is about: then it is "one you feel safe with". */
export const mayFearNearest = (answers: Answers): boolean =>
	isAboutAdult(answers) || answers.happened?.includes('at-home') === true;

/** An answer changes, and with it whatever no longer fits. */
export function changed(answers: Answers, by: Answers): Answers {
	const now = { ...answers, ...by };
	if (now.aboutAdult !== 'yes') {
		delete now.adult;
		delete now.adultNamed;
	}
	if (now.adult !== undefined && now.adult !== 'unknown') delete now.adultNamed;
	// A teacher is never told of an adult at school: the head is.
	if (isAboutAdult(now)) {
		delete now.tell;
		delete now.notTell;
	}
	return now;
}

const MOST_WORDS = 8000;
const MOST_NAME = 200;

/** The concern as it is sent. Nothing a child wrote is refused: what is too long is cut. */
export function concernOf(answers: Answers, { where, promised }: Beside): ConcernSent {
	const { happened = [], words = '', notTell = [], adultNamed, saysTheyAre, ...rest } = answers;
	return {
		...rest,
		happened,
		words: cut(words, MOST_WORDS),
		notTell,
		...said('adultNamed', adultNamed),
		...said('saysTheyAre', saysTheyAre),
		...(where && { where }),
		...(promised && { promised: cut(promised, 600) })
	};
}

function said<N extends 'adultNamed' | 'saysTheyAre'>(name: N, text = '') {
	return text.trim() === '' ? {} : ({ [name]: cut(text.trim(), MOST_NAME) } as Record<N, string>);
}

/** Never in the middle of an emoji. */
function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
	return text.slice(0, end);
}
