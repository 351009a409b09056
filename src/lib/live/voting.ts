import { getContext, setContext } from 'svelte';

/** A pupil's screen in a live lesson: the choices on it can be tapped while the vote is open. */
export interface Voting {
	readonly isOpen: boolean;
	readonly choice: number | undefined;
	vote(choice: number): void;
}

const KEY = Symbol('voting');

/** Lets every list of choices inside be voted on; a wall has nobody who could. */
export const letVote = (voting: Voting) => setContext(KEY, voting);

export const votingHere = () => getContext<Voting | undefined>(KEY);
