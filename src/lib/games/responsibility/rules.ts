import { choose } from '../rounds/choose.ts';
import { gameOfRounds, roundOf, type Go } from '../rounds/go.ts';
import type { Outcome, Play } from '../rounds/play.ts';
import { gatherAs } from './gather.ts';
import { knock, knocked } from './knock.ts';
import { contentSchema, type Content, type Round } from './rounds.ts';
import { stepOf, until } from './until.ts';
import { weigh, weighing } from './weigh.ts';
import { whose } from './whose.ts';

export type State = Go<Content, Round, Outcome>;

const PLAYS = {
	knock,
	whose,
	choose,
	hands: gatherAs('hands'),
	tell: gatherAs('tell'),
	mend: gatherAs('mend'),
	weigh,
	until
} as const;

/**
 * Responsibility: whose job it is, who can help, and telling until somebody listens. A grown-up who doesn't
 * listen is never the child's fault, and what is done to a child is never theirs to carry.
 */
const rules = gameOfRounds<Content, Round, Outcome>({
	name: 'responsibility',
	contentSchema,
	playOf: ({ play }) => PLAYS[play] as Play<Round, Content, Outcome>
});

export const responsibility: typeof rules = {
	...rules,
	heard({ content, picked, ...state }) {
		const round = roundOf({ content, picked, ...state });
		if (round === undefined) return [];
		if (round.play === 'knock') {
			const last = knocked(round, picked).at(-1);
			return last?.busy && !state.outcome ? [last.busy.says] : [];
		}
		if (round.play === 'whose') return [round.job.name];
		if (round.play === 'until') {
			const step = stepOf(round, picked);
			return step ? [`${step.by.name}: ${step.says}`] : [round.ends.says];
		}
		if (round.play === 'weigh') {
			const now = weighing(round, picked);
			return [round.about.text, ...(now ? [`${now.name}: ${now.text}`] : [])];
		}
		return 'about' in round ? [round.about.text] : [];
	},
	/** Beside the rounds' own: what shows the holders and the weights. */
	things: (content) => [
		...new Set([
			...rules.things(content),
			...Object.values(content.holders ?? {}).map(({ thing }) => thing),
			...Object.values(content.weights ?? {}).map(({ thing }) => thing)
		])
	]
};
