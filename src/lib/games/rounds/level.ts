import type { Level } from '../game.ts';

/** First tries in a row that take a pupil up. */
const UP = 2;

/**
 * The level of the next round: two right first tries running take it up by one, a miss down by one.
 * @param start where the go began
 * @param firstTries whether each round so far was right at the first try, oldest first
 */
export function levelAfter(start: Level, firstTries: readonly boolean[]): Level {
	let level: number = start;
	let running = 0;
	for (const right of firstTries) {
		running = right ? running + 1 : 0;
		if (!right) level -= 1;
		else if (running === UP) {
			level += 1;
			running = 0;
		}
		level = Math.min(3, Math.max(1, level));
	}
	return level as Level;
}
