import { keyStageOf, YEARS } from '../../curriculum/year.ts';
import type { Problem } from '../game.ts';
import type { Outcome, Play } from './play.ts';
import type { ContentBase, RoundBase } from './schema.ts';

type Shown = readonly { slug: string; path: (string | number)[] }[];

/**
 * What would make a go unfair, unmarked or untaught, and where it stands in the file.
 * @param besideShown wrong ideas that stand in the content beside its rounds
 * @param besideProblems what the game itself found in the content as a whole
 */
export function problemsOf<Content extends ContentBase<Round>, Round extends RoundBase>(
	content: Content,
	playOf: (round: Round) => Play<Round, Content, Outcome>,
	besideShown: Shown,
	besideProblems: readonly Problem[]
): Problem[] {
	const { misconceptions, rounds } = content;
	const named = misconceptions.map(({ id }) => id);
	const shown = [
		...besideShown,
		...rounds.flatMap((round, at) =>
			playOf(round)
				.shown(round)
				.map(({ slug, path }) => ({ slug, path: ['rounds', at, ...path] }))
		)
	];
	return [
		...shown
			.filter(({ slug }) => !named.includes(slug))
			.map(({ slug, path }) => ({ path, say: `"${slug}" is not one of the misconceptions above` })),
		...misconceptions.flatMap(({ id }, at) =>
			shown.some(({ slug }) => slug === id)
				? []
				: [{ path: ['misconceptions', at], say: `no wrong answer shows "${id}"` }]
		),
		...besideProblems,
		...rounds.flatMap((round, at) => [
			...[...wrongStage(round, content), ...playOf(round).problems(round, content)].map(
				({ path, say }) => ({ path: ['rounds', at, ...path], say })
			),
			...(rounds.findIndex(({ id }) => id === round.id) < at
				? [{ path: ['rounds', at, 'id'], say: `there are two rounds called "${round.id}"` }]
				: [])
		])
	];
}

const wrongStage = (round: RoundBase, { stage }: { readonly stage: string }): Problem[] =>
	round.statements.flatMap((statement, at) => {
		const year = YEARS.find((one) => statement.split('-').includes(one));
		return year !== undefined && keyStageOf(year) !== stage
			? [{ path: ['statements', at], say: `${statement} is not for ${stage}` }]
			: [];
	});
