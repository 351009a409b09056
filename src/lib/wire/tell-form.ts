import { ABOUT_ADULT, HAPPENED, type ConcernSent } from './concern.ts';
import { whereAt } from './where.ts';

/** What a form sends: names with one or more texts. */
export interface Form {
	get(name: string): unknown;
	getAll(name: string): unknown[];
}

/** The concern in Tell an adult's plain page. What isn't one of the choices is left out, what is too long is cut. */
export function concernIn(form: Form): ConcernSent {
	const adult = textIn(form, 'adult', 40);
	const named = textIn(form, 'adult-named', 200);
	// Who points at somebody and skips the question means yes.
	const aboutAdult =
		oneOf(ABOUT_ADULT, form.get('about-adult')) ?? (adult || named ? 'yes' : undefined);
	const happened = form.getAll('happened').flatMap((one) => oneOf(HAPPENED, one) ?? []);
	const happeningNow = oneOf(['yes', 'no', 'not-sure'] as const, form.get('happening-now'));
	const teacher = textIn(form, 'teacher', 40);
	const tell = form.get('teacher-too') === 'yes' ? teacher : '';
	const saysTheyAre = textIn(form, 'name', 200);
	const from = textIn(form, 'from', 200);
	// What the page says of it goes with the answer, so that it is kept with what was promised.
	const unnamed = textIn(form, 'unnamed', 300);
	const promised = [unnamed, textIn(form, 'promised', 600)].filter(Boolean).join(' ').slice(0, 600);
	return {
		...(aboutAdult && { aboutAdult }),
		...(adult && { adult }),
		...(named && { adultNamed: named }),
		happened: [...new Set(happened)],
		words: textIn(form, 'words', 8000),
		...(happeningNow && { happeningNow }),
		...(tell && { tell }),
		notTell: teacher && form.get('teacher-too') === 'no' ? [teacher] : [],
		...(saysTheyAre && { saysTheyAre }),
		...(unnamed && { unnamed: true }),
		where: (from && whereAt(from)) || { page: 'tell' },
		...(promised && { promised })
	};
}

/** One text of a form, cut where it is too long. */
export function textIn(form: Form, name: string, most: number): string {
	const given = form.get(name);
	if (typeof given !== 'string') return '';
	// Browsers send line ends as two letters; an emoji is never cut in half.
	return given
		.replaceAll('\r\n', '\n')
		.trim()
		.slice(0, most)
		.replace(/[\ud800-\udbff]$/, '');
}

const oneOf = <T extends string>(choices: readonly T[], given: unknown): T | undefined =>
	choices.find((choice) => choice === given);
