import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { twice, unsaid } from './toggle.ts';
import type { Content, Fill, Need } from './rounds.ts';

type Slot = Fill['slots'][number];
/** What stands in a place of the day, put there or there from the start. */
export interface Stands {
	readonly slot: Slot;
	readonly text: string;
	readonly thing: string;
	readonly meets: readonly Need[];
	readonly wakes: boolean;
	/** Which of those picked it is; undefined for what stood there already. */
	readonly at?: number;
}

export const openSlots = ({ slots }: Fill): Slot[] => slots.filter(({ has }) => !has);

/** The day as it is filled so far: one for each place, in order; undefined where it is empty. */
export function dayOf({ slots, cards }: Fill, picked: readonly string[]): (Stands | undefined)[] {
	let next = 0;
	return slots.map((slot) => {
		if (slot.has) return { slot, ...slot.has, wakes: false };
		const at = next++;
		const card = cards.find(({ id }) => id === picked[at]);
		return card && { slot, ...card, at };
	});
}

export const metIn = (round: Fill, picked: readonly string[], need: Need): boolean =>
	dayOf(round, picked).some((one) => one?.meets.includes(need));

/** What stands just before sleep and would keep somebody awake. */
export const wakesIn = (round: Fill, picked: readonly string[]): Stands | undefined =>
	dayOf(round, picked).find((one) => one?.slot.calm && one.wakes);

/** Right when all the day needs is in it, whatever meets it, and nothing wakes anybody up at bedtime. */
export function judgeFill(round: Fill, content: Content, picked: readonly string[]): Outcome {
	const { calm, needs } = content;
	const missing = round.needs.find((need) => !metIn(round, picked, need));
	if (missing) {
		const say = round.misses[missing] ?? needs[missing]?.say ?? '';
		return { right: false, say, shows: needs[missing]?.shows };
	}
	if (wakesIn(round, picked)) return { right: false, say: calm?.say ?? '', shows: calm?.shows };
	return { right: true, say: round.right };
}

/** Each card goes to the next empty place, and can be taken back, until the day is full. */
export const fill: Play<Fill, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, cards: shuffle(round.cards, roll) }),
	choices: (round, { stage }, picked) =>
		picked.length < openSlots(round).length
			? round.cards
					.filter(({ id }) => !picked.includes(id))
					.map(({ id, text, thing }) => ({
						id,
						label: text,
						picture: thing,
						place: stage === 'EYFS' || stage === 'KS1' ? 'picture' : 'card'
					}))
			: [],
	pick: (round, picked, what) =>
		picked.length < openSlots(round).length &&
		!picked.includes(what) &&
		round.cards.some(({ id }) => id === what)
			? [...picked, what]
			: undefined,
	held: ({ cards }, _content, picked) =>
		picked.flatMap((what) => {
			const card = cards.find(({ id }) => id === what);
			return card ? [{ label: card.text, picture: card.thing }] : [];
		}),
	ready: (round, picked) => (picked.length === openSlots(round).length ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.day,
	judge: judgeFill,
	/** What comes in between, and the day so far. */
	heard: (round, _content, picked) => [
		...(round.event ? [round.event.text] : []),
		...dayOf(round, picked).flatMap((one) => (one ? [`${one.slot.at}: ${one.text}.`] : []))
	],
	things: ({ cards, slots, event }) => [
		...cards.map(({ thing }) => thing),
		...slots.flatMap(({ has, gone }) => [has, gone].flatMap((one) => one?.thing ?? [])),
		...(event ? [event.thing] : [])
	],
	texts: ({ say, right, cards, slots, event, misses }) => [
		say,
		right,
		...(event ? [event.text] : []),
		...cards.map(({ text }) => text),
		...slots.flatMap(({ at, has, gone }) => [at, ...[has, gone].flatMap((one) => one?.text ?? [])]),
		...Object.values(misses)
	],
	shown: () => [],
	problems(round, content) {
		const { cards, needs } = round;
		const days = waysToFill(
			cards.map(({ id }) => id),
			openSlots(round).length
		);
		const right = days.filter((picked) => judgeFill(round, content, picked).right).length;
		return [
			...twice(cards, 'cards'),
			...when(
				openSlots(round).length === 0 || cards.length <= openSlots(round).length,
				['cards'],
				'have more cards than empty places'
			),
			...when(right === 0, ['needs'], 'no way to fill this day has all it needs'),
			...when(right === days.length, ['needs'], 'every way to fill this day is right'),
			...needs.flatMap((need, at) =>
				when(!content.needs[need], ['needs', at], `say under "needs" what "${need}" is`)
			),
			...(cards.some(({ wakes }) => wakes) ? unsaid(content.calm, 'calm') : []),
			...unsaid(content.buttons.day, 'buttons')
		];
	}
};

/** Every order of so many of them. */
function waysToFill(ids: readonly string[], many: number): string[][] {
	if (many === 0) return [[]];
	return ids.flatMap((id) =>
		waysToFill(
			ids.filter((other) => other !== id),
			many - 1
		).map((rest) => [id, ...rest])
	);
}
