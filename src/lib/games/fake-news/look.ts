import { when, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import type { Outcome } from './outcome.ts';
import {
	DESK_VERDICTS,
	ROOM_VERDICTS,
	type Content,
	type LookRound,
	type Verdict
} from './rounds.ts';

export const verdictsOf = ({ play }: LookRound): readonly Verdict[] =>
	play === 'desk' ? DESK_VERDICTS : ROOM_VERDICTS;

/** What a clue or a tool is called. */
export function lookName(content: Content, id: string): string {
	const names: Readonly<Record<string, string>> = { ...content.clues, ...content.tools };
	return names[id] ?? '';
}

export function verdictNamed(content: Content, id: string) {
	const verdicts: Readonly<Record<string, { label: string; thing: string }>> =
		content.verdicts ?? {};
	return verdicts[id];
}

/** What was found out so far, in the order it was looked at. */
export const foundIn = (round: LookRound, picked: readonly string[]) =>
	picked.flatMap((id) => round.clues.filter((clue) => clue.id === id));

interface Answer {
	readonly say: string;
	readonly shows?: string | undefined;
	readonly then?: string;
	readonly thing?: string;
}

const answersOf = ({ answers }: LookRound) => answers as Readonly<Record<string, Answer>>;

/**
 * A right verdict counts once what decides it was looked at: to be right by luck is no skill, and a
 * newspaper has to be able to say how it knew.
 */
export function judgeLook(round: LookRound, content: Content, picked: readonly string[]): Outcome {
	const did = picked.at(-1) ?? '';
	const answer = answersOf(round)[did];
	const then =
		answer?.then !== undefined && answer.thing !== undefined
			? { say: answer.then, thing: answer.thing }
			: undefined;
	const shut = round.needs.filter((need) => !picked.includes(need));
	if (did === round.right && shut.length > 0 && content.guess) {
		const names = shut.map((id) => lookName(content, id)).join(' · ');
		return {
			right: false,
			say: `${content.guess.say} ${names}`,
			shows: content.guess.shows,
			did,
			then
		};
	}
	return { right: did === round.right, say: answer?.say ?? '', shows: answer?.shows, did, then };
}

/** Look at what you like, in any order; then decide, and that answers. */
export const look: Play<LookRound, Content, Outcome> = {
	deal: (round, roll) =>
		({ ...round, clues: shuffle<LookRound['clues'][number]>(round.clues, roll) }) as LookRound,
	choices: (round, content) => [
		...round.clues.map(({ id }) => ({
			id,
			label: lookName(content, id),
			place: 'scene' as const
		})),
		...verdictsOf(round).map((id) => ({
			id,
			label: verdictNamed(content, id)?.label ?? '',
			picture: verdictNamed(content, id)?.thing,
			place: 'card' as const
		}))
	],
	pick(round, picked, what) {
		const can =
			verdictsOf(round).some((id) => id === what) ||
			(round.clues.some(({ id }) => id === what) && !picked.includes(what));
		return can ? [...picked, what] : undefined;
	},
	ready: (round, picked) =>
		verdictsOf(round).some((id) => picked.includes(id)) ? 'judged' : 'not-yet',
	judge: judgeLook,
	heard: (round, content, picked, outcome) => [
		round.play === 'desk' ? round.slip.headline : round.post.headline,
		...foundIn(round, picked).map(({ id, says }) =>
			`${lookName(content, id)}: ${says}`.replace('?:', '?')
		),
		...(outcome?.then ? [outcome.then.say] : [])
	],
	things: (round) => [
		round.play === 'desk' ? round.slip.thing : round.post.thing,
		...Object.values(answersOf(round)).flatMap(({ thing }) => thing ?? [])
	],
	texts: (round) => [
		round.say,
		round.play === 'desk' ? round.slip.headline : round.post.headline,
		...round.clues.map(({ says }) => says),
		...Object.values(answersOf(round)).flatMap(({ say, then }) => [
			say,
			...(then === undefined ? [] : [then])
		])
	],
	shown: (round) =>
		Object.entries(answersOf(round)).flatMap(([id, { shows }]) =>
			shows === undefined ? [] : [{ slug: shows, path: ['answers', id, 'shows'] }]
		),
	problems(round, content) {
		const ids: string[] = round.clues.map(({ id }) => id);
		const names = round.play === 'desk' ? content.clues : content.tools;
		return [
			...when(
				names === undefined,
				['play'],
				`say under "${round.play === 'desk' ? 'clues' : 'tools'}" what can be looked at`
			),
			...when(
				verdictNamed(content, round.right) === undefined,
				['play'],
				'say under "verdicts" what can be done with a story'
			),
			...when(
				content.guess === undefined,
				['play'],
				'say under "guess" what is told to whoever decides without looking'
			),
			...when(new Set(ids).size < ids.length, ['clues'], 'the same clue is there twice'),
			...round.needs.flatMap((need, at) =>
				when(!ids.includes(need), ['needs', at], 'there is no such clue in this round')
			),
			...Object.entries(answersOf(round)).flatMap(([id, { shows }]) => [
				...when(
					id !== round.right && shows === undefined,
					['answers', id],
					'name the wrong idea that this answer shows'
				),
				...when(
					id === round.right && shows !== undefined,
					['answers', id, 'shows'],
					'a right answer shows no wrong idea'
				)
			])
		];
	}
};
