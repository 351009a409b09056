import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { twice } from './knock.ts';
import type { Content, Until } from './rounds.ts';

export type Step = Until['steps'][number];
type Way = Step['ways'][number];

const wayOf = ({ steps }: Until, at: number, picked: readonly string[]): Way | undefined =>
	steps[at]?.ways.find(({ id }) => id === picked[at]);

/** The answer that has to be met now; none once somebody listens. */
export const stepOf = ({ steps }: Until, picked: readonly string[]): Step | undefined =>
	steps[picked.length];

/** What was said so far: an adult's answer, and what was done about it. */
export const said = (round: Until, picked: readonly string[]) =>
	round.steps.flatMap((step, at) => {
		const way = wayOf(round, at, picked);
		return way ? [{ step, way }] : [];
	});

const astray = (round: Until, picked: readonly string[]): Way | undefined => {
	const way = wayOf(round, picked.length - 1, picked);
	return way?.right ? undefined : way;
};

/** One answer after another is met. Whoever goes on telling is listened to. */
export const until: Play<Until, Content, Outcome> = {
	deal: (round, roll) => ({
		...round,
		steps: round.steps.map((step) => ({ ...step, ways: shuffle(step.ways, roll) }))
	}),
	choices: (round, _content, picked) =>
		(stepOf(round, picked)?.ways ?? []).map(({ id, text }) => ({ id, label: text, place: 'card' })),
	pick: (round, picked, what) =>
		stepOf(round, picked)?.ways.some(({ id }) => id === what) ? [...picked, what] : undefined,
	ready: (round, picked) =>
		astray(round, picked) || stepOf(round, picked) === undefined ? 'judged' : 'not-yet',
	judge(round, _content, picked) {
		const wrong = astray(round, picked);
		return wrong
			? { right: false, say: wrong.say ?? '', shows: wrong.shows }
			: { right: true, say: round.right };
	},
	heard(round, _content, picked) {
		const step = stepOf(round, picked);
		return step ? [`${step.by.name}: ${step.says}`] : [round.ends.says];
	},
	things: ({ steps, ends }) => [ends.thing, ...steps.map(({ by }) => by.thing)],
	texts: ({ say, steps, ends, right }) => [
		say,
		right,
		ends.says,
		...steps.flatMap(({ says, ways }) => [
			says,
			...ways.flatMap((way) => [way.text, ...(way.say === undefined ? [] : [way.say])])
		])
	],
	shown: ({ steps }) =>
		steps.flatMap(({ ways }, at) =>
			ways.flatMap(({ shows }, i) =>
				shows === undefined ? [] : [{ slug: shows, path: ['steps', at, 'ways', i, 'shows'] }]
			)
		),
	problems: ({ steps }) => [
		...twice(steps.flatMap(({ ways }) => ways)),
		...steps.flatMap(({ ways }, at) => [
			...when(!ways.some(({ right }) => right), ['steps', at], 'no way is right here'),
			...when(
				ways.every(({ right }) => right),
				['steps', at],
				'every way is right here'
			),
			...ways.flatMap(({ right, say, shows }, i) => [
				...when(
					!right && (say === undefined || shows === undefined),
					['steps', at, 'ways', i],
					'say what is told, and name the wrong idea that is shown'
				),
				...when(
					right && (say !== undefined || shows !== undefined),
					['steps', at, 'ways', i],
					'a right way goes on and is not spoken of'
				)
			])
		])
	]
};
