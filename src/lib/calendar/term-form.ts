import * as v from 'valibot';
import { dayLines, isIn } from './day-lines.ts';
import { addDays, dayInWords, weekdayOf, type Day } from './instant.ts';
import type { Terms } from './school-year.ts';
import { isDay, yearInWords } from './staff-days.ts';

/** The terms of a year, by the names of their half-terms. */
export const TERMS = ['Autumn', 'Spring', 'Summer'] as const;
type Term = (typeof TERMS)[number];

/** What is asked of each term, in the order of its days. */
export const EDGES = ['from', 'break-from', 'break-to', 'to'] as const;
type Edge = (typeof EDGES)[number];
export type TermField = `${Term}-${Edge}`;

/** As typed: twelve days, and the days school is shut, one on each line. */
export type TypedTerms = Record<TermField | 'closed', string>;

const FIELDS = TERMS.flatMap((term) =>
	EDGES.map((edge) => ({ term, edge, name: nameOf(term, edge) }))
);

export function nameOf(term: Term, edge: Edge): TermField {
	return `${term}-${edge}`;
}

const typed = v.pipe(
	v.string('Type this day.'),
	v.nonEmpty('Type this day.'),
	v.check((day) => day === '' || isDay(day), 'There is no such day. Type it again.')
);

/**
 * Reads typed term dates into half-terms, or says of each field what to mend.
 * @param starts the calendar year they start in
 */
export function termForm(starts: number) {
	const days = Object.fromEntries(FIELDS.map(({ name }) => [name, typed])) as Record<
		TermField,
		typeof typed
	>;
	return v.pipe(
		v.object({
			...days,
			closed: v.pipe(
				v.string(),
				v.maxLength(4000, 'That is far more than a year has days. Keep one day on each line.')
			)
		}),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const input = dataset.value;
			for (const [key, message] of faultsIn(input, starts))
				addIssue({
					message,
					path: [{ type: 'object', origin: 'value', input, key, value: input[key] }]
				});
		}),
		v.transform((given): Terms => ({
			starts,
			halfTerms: TERMS.flatMap((term) => halvesOf(term, given)),
			closed: dayLines(given.closed, starts).days
		}))
	);
}

/** What can't be, field by field. A field that is no day yet is left to what says so. */
function faultsIn(given: TypedTerms, starts: number): [keyof TypedTerms, string][] {
	const faults: [keyof TypedTerms, string][] = [];
	let before: { day: Day; term: Term } | undefined;
	for (const { term, edge, name } of FIELDS) {
		const day = given[name];
		if (!isDay(day)) continue;
		const fault = faultIn(day, term, edge, before, starts);
		if (fault) faults.push([name, fault]);
		else before = { day, term };
	}
	const { odd } = dayLines(given.closed, starts);
	if (odd.length > 0) faults.push(['closed', oddInWords(odd, starts)]);
	return faults;
}

function faultIn(
	day: Day,
	term: Term,
	edge: Edge,
	before: { day: Day; term: Term } | undefined,
	starts: number
): string | undefined {
	if (!isIn(day, starts))
		return `This isn’t in the school year ${yearInWords(starts)}. Type a day from August ${starts} to July ${starts + 1}.`;
	const isEnd = edge === 'from' || edge === 'to';
	if (isEnd && weekdayOf(day) > 5)
		return `${dayInWords(day)} is at the weekend. Type a school day.`;
	if (!before || before.day < day || (before.day === day && edge === 'break-to')) return undefined;
	const last = dayInWords(before.day);
	return {
		from: `The ${before.term.toLowerCase()} term runs until ${last}. Type a later day, or mend that one.`,
		'break-from': `The term begins on ${last}. Type a later day.`,
		'break-to': `Half term begins on ${last}. Type that day or a later one.`,
		to: `Half term ends on ${last}. Type a later day.`
	}[edge];
}

function oddInWords(odd: readonly { line: number; text: string }[], starts: number): string {
	const lines = odd.slice(0, 3).map(({ line, text }) => `line ${line}, “${text.slice(0, 40)}”`);
	const more = odd.length > 3 ? ` and ${odd.length - 3} more` : '';
	const which = new Intl.ListFormat('en-GB').format(lines);
	return `We can’t read ${which}${more} as a day in ${yearInWords(starts)}. Write 27/11/${starts} or 27 November.`;
}

/** Before and after half term, without the weekends at its sides. */
function halvesOf(term: Term, given: TypedTerms): Terms['halfTerms'] {
	const at = (edge: Edge) => given[nameOf(term, edge)];
	return [
		{
			name: `${term} 1`,
			from: at('from'),
			to: weekdayFrom(addDays(at('break-from'), -1), -1)
		},
		{ name: `${term} 2`, from: weekdayFrom(addDays(at('break-to'), 1), 1), to: at('to') }
	];
}

function weekdayFrom(day: Day, step: 1 | -1): Day {
	return weekdayOf(day) > 5 ? weekdayFrom(addDays(day, step), step) : day;
}

/** The same as they would be typed. */
export function asTyped({ halfTerms, closed }: Terms): TypedTerms {
	const half = (name: string) => halfTerms.find((one) => one.name === name);
	const days = TERMS.flatMap((term) => {
		const [first, second] = [half(`${term} 1`), half(`${term} 2`)];
		const days: Record<Edge, Day> = {
			from: first?.from ?? '',
			'break-from': first ? weekdayFrom(addDays(first.to, 1), 1) : '',
			'break-to': second ? weekdayFrom(addDays(second.from, -1), -1) : '',
			to: second?.to ?? ''
		};
		return EDGES.map((edge) => [nameOf(term, edge), days[edge]] as const);
	});
	const lines = closed.map((day) => `${dayInWords(day)} ${day.slice(0, 4)}`);
	return {
		...(Object.fromEntries(days) as Record<TermField, string>),
		closed: lines.join('\n')
	};
}
