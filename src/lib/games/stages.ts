import { setup } from 'xstate';
import type { Standing } from './game.ts';

type Event =
	| { type: 'PLAY' }
	/** A move was made, and what it led to has been seen. */
	| { type: 'SEEN'; stage: Standing['stage'] }
	| { type: 'PAUSE' }
	| { type: 'RESUME' };

/**
 * The stages of a game on screen: start, rounds, feedback, end; paused from any of them and back to
 * the same. Begins at the start screen, or where a run that is taken up again stands.
 */
export const stages = setup({
	types: {
		events: {} as Event,
		input: {} as { standing: Standing['stage'] | 'start' },
		context: {} as { standing: Standing['stage'] | 'start' }
	},
	guards: {
		toRounds: ({ event }) => event.type === 'SEEN' && event.stage === 'rounds',
		toFeedback: ({ event }) => event.type === 'SEEN' && event.stage === 'feedback',
		toEnd: ({ event }) => event.type === 'SEEN' && event.stage === 'end'
	}
}).createMachine({
	id: 'game',
	context: ({ input }) => ({ standing: input.standing }),
	initial: 'on',
	states: {
		on: {
			initial: 'arriving',
			on: {
				PAUSE: 'paused',
				SEEN: [
					{ guard: 'toFeedback', target: '.feedback' },
					{ guard: 'toEnd', target: '.end' },
					{ guard: 'toRounds', target: '.rounds' }
				]
			},
			states: {
				arriving: {
					always: [
						{ guard: ({ context }) => context.standing === 'rounds', target: 'rounds' },
						{ guard: ({ context }) => context.standing === 'feedback', target: 'feedback' },
						{ guard: ({ context }) => context.standing === 'end', target: 'end' },
						{ target: 'start' }
					]
				},
				start: { on: { PLAY: 'rounds' } },
				rounds: {},
				feedback: {},
				end: {},
				where: { type: 'history' }
			}
		},
		paused: { on: { RESUME: 'on.where' } }
	}
});
