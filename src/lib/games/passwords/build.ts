import type { Build, Content } from './rounds.ts';
import type { Outcome } from './outcome.ts';

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
export function shownParts(round: Build, draws: readonly string[], picked: readonly string[]) {
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
