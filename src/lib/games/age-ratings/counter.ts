import { when, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { boxSaid } from './label.ts';
import { fits } from './labels.ts';
import type { Outcome } from './outcome.ts';
import { idea, ideasIn, needs, twice, unknownLabel } from './problems.ts';
import { VERDICTS, type Content, type CounterRound, type Look } from './rounds.ts';

/** What was found out so far, in the order it was looked at. */
export const foundIn = (round: CounterRound, picked: readonly string[]) =>
	picked.flatMap((id) => round.clues.filter((clue) => clue.id === id));

/** Whether another game is to be offered, and which has still to be chosen. */
export const choosing = ({ others }: CounterRound, picked: readonly string[]): boolean =>
	others !== undefined && picked.includes('other');

/** What was decided. */
export const verdictOf = (picked: readonly string[]) => VERDICTS.find((id) => picked.includes(id));

/** A right verdict counts once what decides it was looked at. */
export function judgeCounter(
	round: CounterRound,
	content: Content,
	picked: readonly string[]
): Outcome {
	const did = verdictOf(picked) ?? 'lend';
	const answer = round.answers[did];
	if (did !== round.right) return { right: false, say: answer.say, shows: answer.shows, did };
	const other = choosing(round, picked)
		? round.others?.find(({ id }) => picked.includes(id))
		: undefined;
	if (other && !other.right) return { right: false, say: other.say, shows: other.shows, did };
	const shut = round.needs.filter((need) => !picked.includes(need));
	if (shut.length > 0 && content.guess) {
		const names = shut.map((id) => content.looks?.[id] ?? '').join(' · ');
		const { say, shows } = content.guess;
		return { right: false, say: `${say} ${names}`, shows, did };
	}
	return { right: true, say: other?.say ?? answer.say, did };
}

/** Look at what you like, in any order; then decide. Where another is offered, one is chosen from the shelf. */
export const counter: Play<CounterRound, Content, Outcome> = {
	deal: (round, roll) => ({
		...round,
		clues: shuffle(round.clues, roll),
		...(round.others ? { others: shuffle(round.others, roll) } : {})
	}),
	choices(round, { looks, verdicts }, picked) {
		if (choosing(round, picked))
			return (round.others ?? []).map((one) => ({
				id: one.id,
				label: boxSaid(one),
				picture: one.thing,
				place: 'card'
			}));
		return [
			...round.clues.map(({ id }) => ({
				id,
				label: looks?.[id] ?? '',
				place: 'scene' as const
			})),
			...VERDICTS.map((id) => ({
				id,
				label: verdicts?.[id].label ?? '',
				picture: verdicts?.[id].thing,
				place: 'card' as const
			}))
		];
	},
	pick(round, picked, what) {
		const can = choosing(round, picked)
			? round.others?.some(({ id }) => id === what)
			: VERDICTS.some((id) => id === what) ||
				(round.clues.some(({ id }) => id === what) && !picked.includes(what));
		return can ? [...picked, what] : undefined;
	},
	ready(round, picked) {
		if (verdictOf(picked) === undefined) return 'not-yet';
		const open = choosing(round, picked) && !round.others?.some(({ id }) => picked.includes(id));
		return open ? 'not-yet' : 'judged';
	},
	judge: judgeCounter,
	heard: (round, { looks }, picked) => [
		round.customer.asks,
		boxSaid(round.box),
		...foundIn(round, picked).map(({ id, says }) => `${looks?.[id] ?? ''}: ${says}`)
	],
	things: ({ box, others }) => [box.thing, ...(others ?? []).map(({ thing }) => thing)],
	texts: ({ say, customer, box, clues, answers, others }) => [
		say,
		customer.asks,
		box.name,
		...clues.map(({ says }) => says),
		...Object.values(answers).map(({ say }) => say),
		...(others ?? []).flatMap(({ name, say }) => [name, say])
	],
	shown: ({ answers, others }) => [
		...ideasIn(answers, 'answers'),
		...ideasIn(others ?? [], 'others')
	],
	problems(round, content) {
		const { customer, box, clues, right, answers, others } = round;
		const ids: Look[] = clues.map(({ id }) => id);
		return [
			...needs(content, 'looks', 'verdicts', 'guess'),
			...unknownLabel(content, box.label, ['box', 'label']),
			...twice(clues, 'clues'),
			...round.needs.flatMap((need, at) =>
				when(!ids.includes(need), ['needs', at], 'no such clue here')
			),
			...when(
				right === 'lend' && !fits(box.label, customer.age),
				['right'],
				'its label is older than the child'
			),
			...when((right === 'other') !== (others !== undefined), ['others'], 'say what else there is'),
			...VERDICTS.flatMap((id) => idea(id === right, answers[id].shows, ['answers', id])),
			...when(
				others !== undefined && others.filter(({ right }) => right).length !== 1,
				['others'],
				'exactly one of them must suit'
			),
			...(others ?? []).flatMap(({ right, label, shows }, at) => [
				...unknownLabel(content, label, ['others', at, 'label']),
				...when(
					right && !fits(label, customer.age),
					['others', at],
					'its label is older than the child'
				),
				...idea(right, shows, ['others', at])
			])
		];
	}
};
