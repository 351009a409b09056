import { when, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { trueReasons } from './labels.ts';
import type { Outcome } from './outcome.ts';
import { ideasIn, needs, twice } from './problems.ts';
import type { Content, RoomRound } from './rounds.ts';

/** The reasons that stand on the card in this round, as the rules card has them. */
export const cardOf = (round: RoomRound, { reasons = [] }: Content) => {
	const here = [...trueReasons(round), ...round.decoys.map(({ id }) => id)];
	return reasons.filter(({ id }) => here.includes(id));
};

/** What was read so far, in the order it was opened. */
export const readIn = (round: RoomRound, picked: readonly string[]) =>
	picked.flatMap((id) => round.parts.filter((part) => part.id === id));

/** The reasons that are ticked. */
export const tickedIn = (round: RoomRound, picked: readonly string[]): string[] =>
	picked.filter((what) => !round.parts.some(({ id }) => id === what));

/** What doesn't hold is spoken of first, then what was missed, then what was never opened. */
export function judgeRoom(round: RoomRound, content: Content, picked: readonly string[]): Outcome {
	const ticked = tickedIn(round, picked);
	const wrong = round.decoys.find(({ id }) => ticked.includes(id));
	if (wrong) return { right: false, say: wrong.say, shows: wrong.shows };
	const missed = round.parts.find(({ gives }) => gives.some((id) => !ticked.includes(id)));
	if (missed) return { right: false, say: missed.say ?? '', shows: missed.shows };
	const gives = round.parts.filter((part) => part.gives.length > 0);
	// A game without a single reason has to be read whole.
	const shut = (gives.length > 0 ? gives : round.parts).filter(({ id }) => !picked.includes(id));
	if (shut.length > 0 && content.guess) {
		const names = shut.map(({ id }) => content.parts?.[id] ?? '').join(' · ');
		const { say, shows } = content.guess;
		return { right: false, say: `${say} ${names}`, shows };
	}
	return { right: true, say: round.right };
}

/** Open the report's parts, tick what holds, and set the label. */
export const room: Play<RoomRound, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, parts: shuffle(round.parts, roll) }),
	choices: (round, content, picked) => [
		...round.parts.map(({ id }) => ({
			id,
			label: content.parts?.[id] ?? '',
			place: 'scene' as const
		})),
		...cardOf(round, content).map(({ id, says, age, thing }) => ({
			id,
			label: `${says} · ${age}`,
			picture: thing,
			place: 'scene' as const,
			chosen: picked.includes(id)
		}))
	],
	pick(round, picked, what) {
		if (round.parts.some(({ id }) => id === what))
			return picked.includes(what) ? undefined : [...picked, what];
		const here = [...trueReasons(round), ...round.decoys.map(({ id }) => id)];
		if (!here.includes(what)) return undefined;
		return picked.includes(what) ? picked.filter((id) => id !== what) : [...picked, what];
	},
	ready: (_round, picked) => (picked.length > 0 ? 'may-lock' : 'not-yet'),
	lock: ({ seal }) => seal,
	judge: judgeRoom,
	heard: (round, { parts }, picked) => [
		`${round.title.name}. ${round.title.by}. ${round.title.sent}.`,
		...readIn(round, picked).map(({ id, says }) => `${parts?.[id] ?? ''}: ${says}`)
	],
	things: ({ title }) => [title.thing],
	texts: ({ say, title, parts, decoys, right }) => [
		say,
		right,
		title.name,
		...parts.flatMap(({ says, say }) => [says, ...(say === undefined ? [] : [say])]),
		...decoys.map(({ say }) => say)
	],
	shown: ({ parts, decoys }) => [...ideasIn(parts, 'parts'), ...ideasIn(decoys, 'decoys')],
	problems(round, content) {
		const { parts, decoys } = round;
		const known = (content.reasons ?? []).map(({ id }) => id);
		const truly = trueReasons(round);
		return [
			...needs(content, 'reasons', 'labels', 'parts', 'seal', 'guess'),
			...twice(parts, 'parts'),
			...when(truly.length + decoys.length > 4, ['decoys'], 'more than four reasons'),
			...parts.flatMap(({ gives, say, shows }, at) => [
				...gives.flatMap((id, nth) =>
					when(!known.includes(id), ['parts', at, 'gives', nth], `no reason is called "${id}"`)
				),
				...when(
					gives.length > 0 !== (say !== undefined && shows !== undefined),
					['parts', at],
					'a part with reasons has "say" and "shows", and no other'
				)
			]),
			...decoys.flatMap(({ id }, at) => [
				...when(!known.includes(id), ['decoys', at, 'id'], `no reason is called "${id}"`),
				...when(truly.includes(id), ['decoys', at, 'id'], `"${id}" holds in this round`)
			])
		];
	}
};
