import type { Offer, Problem } from '../game.ts';

/** How a round came out. A game's own outcomes add what its scene needs to act it. */
export interface Outcome {
	readonly right: boolean;
	readonly say: string;
	/** The wrong idea that a wrong answer shows. */
	readonly shows?: string | undefined;
}

/** Something that can be picked, and how it is shown. */
export type Choice = Omit<Offer<never>, 'move' | 'place'> & {
	readonly place: 'card' | 'picture' | 'scene';
};

/**
 * One way to play a round: picking, taking back, and what is judged when. Pure, and told apart by the
 * round's `play`. `picked` is what was picked so far, in order.
 */
export interface Play<Round, Content, Out extends Outcome> {
	/** The round as a go deals it, shuffled. */
	deal?(round: Round, roll: () => number, content: Content): Round;
	/** Everything that can be picked at some time in this round. */
	choices(round: Round, content: Content, picked: readonly string[]): Choice[];
	/** What is picked once `what` is tapped; undefined where it can't be. A shorter list takes back. */
	pick(round: Round, picked: readonly string[], what: string): readonly string[] | undefined;
	/** How what is picked shows, where each can be taken back by its place. */
	held?(
		round: Round,
		content: Content,
		picked: readonly string[]
	): { label: string; picture?: string }[];
	/** `judged`: with this the round is answered. `may-lock`: it is once the pupil says so. */
	ready(round: Round, picked: readonly string[]): 'judged' | 'may-lock' | 'not-yet';
	/** What the button says that ends the round, where there is one. */
	lock?(content: Content): string | undefined;
	judge(round: Round, content: Content, picked: readonly string[]): Out;
	/** What else there is to read in the picture, or is said in it: children who can't read yet hear it too. */
	heard?(
		round: Round,
		content: Content,
		picked: readonly string[],
		outcome: Out | undefined
	): string[];
	/** Things whose pictures may be shown, by name. */
	things?(round: Round): string[];
	/** Every text a pupil meets in it. */
	texts(round: Round): string[];
	/** The wrong ideas its answers show, and where in the round each stands. */
	shown(round: Round): { slug: string; path: (string | number)[] }[];
	/** What would make it unfair, unmarked or untaught. */
	problems(round: Round, content: Content): Problem[];
}

/** A problem, if it is one. */
export const when = (is: boolean, path: (string | number)[], say: string): Problem[] =>
	is ? [{ path, say }] : [];
