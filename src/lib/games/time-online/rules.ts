import { choose } from '../rounds/choose.ts';
import { gameOfRounds, type Go } from '../rounds/go.ts';
import type { Outcome, Play } from '../rounds/play.ts';
import { day } from './day.ts';
import { fill } from './fill.ts';
import { hooks } from './hooks.ts';
import { plan } from './plan.ts';
import { contentSchema, type Content, type Round } from './rounds.ts';

export type State = Go<Content, Round, Outcome>;

const PLAYS = { day, fill, hooks, plan, choose } as const;

/**
 * Time online. The young listen to a body and choose what comes next; then a day is filled with what it needs,
 * on a screen or off it; then what is built to keep people is found, and what helps them decide. Nothing
 * here counts minutes, and nobody is asked about their own home.
 */
const rules = gameOfRounds<Content, Round, Outcome>({
	name: 'time-online',
	contentSchema,
	playOf: ({ play }) => PLAYS[play] as Play<Round, Content, Outcome>,
	beside: {
		texts: ({ needs, calm }) => [
			...Object.values(needs).flatMap((need) => (need ? [need.label, need.say] : [])),
			...(calm ? [calm.say] : [])
		],
		shown: ({ needs, calm, ideas }) => [
			...Object.entries(needs).flatMap(([need, said]) =>
				said ? [{ slug: said.shows, path: ['needs', need, 'shows'] }] : []
			),
			...(calm ? [{ slug: calm.shows, path: ['calm', 'shows'] }] : []),
			...Object.entries(ideas ?? {}).map(([what, slug]) => ({ slug, path: ['ideas', what] }))
		]
	}
});

export const timeOnline: typeof rules = {
	...rules,
	/** Beside the rounds' own: what shows each need. */
	things: (content) => [
		...new Set([
			...rules.things(content),
			...Object.values(content.needs).flatMap((need) => need?.thing ?? [])
		])
	]
};
