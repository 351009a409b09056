import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { stages } from './stages.ts';

const begin = (standing: 'start' | 'rounds' | 'feedback' | 'end' = 'start') =>
	createActor(stages, { input: { standing } }).start();

test('a game goes from start through rounds and feedback to the end', () => {
	const game = begin();
	const seen: unknown[] = [game.getSnapshot().value];
	game.subscribe(({ value }) => seen.push(value));
	game.send({ type: 'PLAY' });
	game.send({ type: 'SEEN', stage: 'feedback' });
	game.send({ type: 'SEEN', stage: 'rounds' });
	game.send({ type: 'SEEN', stage: 'end' });
	expect(seen).toEqual(
		['start', 'rounds', 'feedback', 'rounds', 'end'].map((stage) => ({ on: stage }))
	);
});

test('a pause comes back to the same stage, and nothing moves on meanwhile', () => {
	const game = begin('feedback');
	game.send({ type: 'PAUSE' });
	game.send({ type: 'SEEN', stage: 'end' });
	expect(game.getSnapshot().value).toBe('paused');
	game.send({ type: 'RESUME' });
	expect(game.getSnapshot().value).toEqual({ on: 'feedback' });
});
