import { choose } from '../rounds/choose.ts';
import { gameOfRounds, type Go } from '../rounds/go.ts';
import type { Outcome, Play } from '../rounds/play.ts';
import { COVER } from './cover.ts';
import { gatherAs } from './gather.ts';
import { knock } from './knock.ts';
import { contentSchema, type Content, type Round } from './rounds.ts';
import { until } from './until.ts';
import { weigh } from './weigh.ts';
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
	/** Beside the rounds' own: what shows the holders and the weights, and what the first screen's doors say. */
	things: (content) => [
		...new Set([
			...rules.things(content),
			...Object.values(content.holders ?? {}).map(({ thing }) => thing),
			...Object.values(content.weights ?? {}).map(({ thing }) => thing),
			...Object.values(COVER).flatMap((signs) => signs.map(({ thing }) => thing))
		])
	]
};
