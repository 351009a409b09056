import { when, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import type { Outcome } from './outcome.ts';
import type { Build, Content } from './rounds.ts';

/** What stands for "draw a word from the bag" among the picked parts. */
export const BAG = 'bag';

/** How many different passphrases there are of this make: the choices for each part, multiplied. */
export function waysOf(round: Build, content: Content, picked: readonly string[]): number {
	return picked.reduce((ways, id) => ways * choicesFor(round, content, id), 1);
}

/** Choices for each picked part, in order: the numbers of the sum. */
export function sumOf(round: Build, content: Content, picked: readonly string[]): number[] {
	return picked.map((id) => choicesFor(round, content, id));
}

/** The longest that trying every one could take, in seconds. */
export function secondsOf(round: Build, content: Content, picked: readonly string[]): number {
	return waysOf(round, content, picked) / (content.machine?.guessesASecond ?? 1);
}

export function judgeBuild(round: Build, content: Content, picked: readonly string[]): Outcome {
	if (secondsOf(round, content, picked) >= round.goal.seconds) {
		return { right: true, say: round.lasts };
	}
	const weak = round.parts.find(({ id }) => picked.includes(id));
	const teaching = weak ?? round.short;
	return { right: false, say: teaching.say, shows: teaching.shows };
}

/** The words that the picked draws brought out of the bag; other parts show their own text. */
export function shownParts(round: Build, picked: readonly string[]): string[] {
	const draws = round.draws ?? [];
	return picked.map((id, at) => {
		const drawn = picked.slice(0, at).filter((one) => one === BAG).length;
		return id === BAG
			? (draws[drawn % draws.length] ?? '')
			: (round.parts.find((part) => part.id === id)?.text ?? '');
	});
}

function choicesFor(round: Build, content: Content, id: string): number {
	if (id === BAG) return content.machine?.bag ?? 1;
	return round.parts.find((part) => part.id === id)?.choices ?? 1;
}

/** Parts into places; each part once, and the bag never runs out. */
export const build: Play<Build, Content, Outcome> = {
	deal: (round, roll, { machine }) => ({
		...round,
		parts: shuffle(round.parts, roll),
		draws: shuffle(machine?.words ?? [], roll)
	}),
	choices: ({ parts }, { buttons }) => [
		{ id: BAG, label: buttons.bag ?? '', place: 'card' },
		...parts.map(({ id, text, is }) => ({ id, label: `${text}: ${is}`, place: 'card' as const }))
	],
	pick({ parts, slots }, picked, what) {
		const isThere = what === BAG || parts.some(({ id }) => id === what && !picked.includes(id));
		return isThere && picked.length < slots ? [...picked, what] : undefined;
	},
	held: (round, _content, picked) => shownParts(round, picked).map((label) => ({ label })),
	ready: ({ slots }, picked) => (picked.length === slots ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.lock,
	judge: judgeBuild,
	texts: ({ say, lasts, short, parts }) => [
		say,
		lasts,
		short.say,
		...parts.map((part) => part.say)
	],
	shown: ({ short, parts }) => [
		{ slug: short.shows, path: ['short', 'shows'] },
		...parts.map(({ shows }, i) => ({ slug: shows, path: ['parts', i, 'shows'] }))
	],
	problems(round, content) {
		const best = Array.from({ length: round.slots }, () => BAG);
		const weakest = round.parts.map(({ id }) => [...best.slice(1), id]);
		const goal = round.goal.seconds;
		return [
			...when(content.machine === undefined, ['play'], 'say under "machine" how fast it guesses'),
			...when(
				content.buttons.bag === undefined || content.buttons.lock === undefined,
				['play'],
				'say under "buttons" what "lock" and "bag" are called'
			),
			...when(
				round.parts.some(({ id }) => id === BAG),
				['parts'],
				`"${BAG}" is the name of the bag itself`
			),
			...when(
				secondsOf(round, content, best) < goal,
				['goal'],
				'not even words from the bag last that long'
			),
			...when(
				weakest.some((picked) => secondsOf(round, content, picked) >= goal),
				['goal'],
				'a weak part would do: ask for longer, or for fewer parts'
			)
		];
	}
};
