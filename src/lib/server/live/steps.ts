import type { Move, Way } from '../../wire/live.ts';

/** Where a live lesson stands. */
export interface Place {
	readonly activity: string;
	readonly part: number;
	readonly revealed: boolean;
	readonly vote: 'none' | 'open' | 'closed';
	readonly way: Way;
	readonly stopped: boolean;
	readonly voted: Readonly<Record<string, Way>>;
	readonly hands: Readonly<Record<string, number[]>>;
	/** The way the class took where it could choose, by part. */
	readonly chosen: Readonly<Record<string, number>>;
}

/** The lesson's activities in order, each with its parts and what can be voted on in them. */
export type Shape = readonly {
	readonly id: string;
	readonly parts: number;
	choices(part: number): readonly string[];
	hasAnswer(part: number): boolean;
}[];

/** The name of a part: votes are counted by it. */
export const partName = ({ activity, part }: { activity: string; part: number }) =>
	`${activity}/${part}`;

/** A lesson begins at its first activity. */
export function firstPlace(shape: Shape): Place | undefined {
	const first = shape[0];
	return (
		first && {
			activity: first.id,
			part: 0,
			revealed: false,
			vote: 'none',
			way: 'hands',
			stopped: false,
			voted: {},
			hands: {},
			chosen: {}
		}
	);
}

/** Takes one move. Pure. A move that can't be made where the lesson stands changes nothing: the same place comes back. */
export function step(place: Place, move: Move, shape: Shape): Place {
	const here = shape.find(({ id }) => id === place.activity);
	const choices = here?.choices(place.part).length ?? 0;
	const name = partName(place);
	switch (move.do) {
		case 'go': {
			const to = shape.find(({ id }) => id === move.activity);
			if (!to || move.part >= to.parts) return place;
			if (move.activity === place.activity && move.part === place.part)
				return place.stopped ? { ...place, stopped: false } : place;
			const way = place.voted[partName(move)];
			const chose =
				move.choice !== undefined && move.choice < choices && move.activity === place.activity;
			return {
				...place,
				...(chose ? { chosen: { ...place.chosen, [name]: move.choice ?? 0 } } : {}),
				activity: move.activity,
				part: move.part,
				revealed: false,
				stopped: false,
				vote: way === undefined ? 'none' : 'closed',
				way: way ?? place.way
			};
		}
		case 'show-answer': {
			if (!here?.hasAnswer(place.part) || place.revealed === move.shown) return place;
			// What everybody can see is no longer voted on.
			const before = move.shown && place.vote === 'open' ? closed(place, name) : place;
			return { ...before, revealed: move.shown };
		}
		case 'open-vote': {
			if (choices === 0 || place.revealed) return place;
			if (place.vote === 'open' && place.way === move.way) return place;
			return { ...place, vote: 'open', way: move.way, stopped: false };
		}
		case 'close-vote':
			return place.vote === 'open' ? closed(place, name) : place;
		case 'count-hands': {
			if (place.vote !== 'open' || place.way !== 'hands' || move.choice >= choices) return place;
			const hands = Array.from({ length: choices }, (_, i) => place.hands[name]?.[i] ?? 0);
			if (hands[move.choice] === move.n) return place;
			hands[move.choice] = move.n;
			return { ...place, hands: { ...place.hands, [name]: hands } };
		}
		case 'stop':
			return place.stopped === move.stopped ? place : { ...place, stopped: move.stopped };
	}
}

const closed = (place: Place, name: string): Place => ({
	...place,
	vote: 'closed',
	voted: { ...place.voted, [name]: place.way }
});
