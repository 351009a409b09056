import { keyStageOf, YEARS } from '../../curriculum/year.ts';
import type { Problem } from '../game.ts';
import { fallen } from './chain.ts';
import { BAG, secondsOf } from './build.ts';
import { SECRET } from './hide.ts';
import type { Content, Round } from './rounds.ts';

/** What would make a go unfair, unmarked or untaught, and where it stands in the file. */
export function problemsOf(content: Content): Problem[] {
	const named = content.misconceptions.map(({ id }) => id);
	const shown = everyShown(content);
	return [
		...shown
			.filter(({ slug }) => !named.includes(slug))
			.map(({ slug, path }) => ({ path, say: `"${slug}" is not one of the misconceptions above` })),
		...content.misconceptions.flatMap(({ id }, at) =>
			shown.some(({ slug }) => slug === id)
				? []
				: [{ path: ['misconceptions', at], say: `no wrong answer shows "${id}"` }]
		),
		...content.rounds.flatMap((round, at) => [
			...roundProblems(round, content).map(({ path, say }) => ({
				path: ['rounds', at, ...path],
				say
			})),
			...(content.rounds.findIndex(({ id }) => id === round.id) < at
				? [{ path: ['rounds', at, 'id'], say: `there are two rounds called "${round.id}"` }]
				: [])
		])
	];
}

function roundProblems(round: Round, content: Content): Problem[] {
	const wrongStage = round.statements.flatMap((statement, at) => {
		const year = YEARS.find((one) => statement.split('-').includes(one));
		return year !== undefined && keyStageOf(year) !== content.stage
			? [{ path: ['statements', at], say: `${statement} is not for ${content.stage}` }]
			: [];
	});
	return [...wrongStage, ...playProblems(round, content)];
}

function playProblems(round: Round, content: Content): Problem[] {
	if (round.play === 'hide') return hideProblems(round, content);
	if (round.play === 'choose') return chooseProblems(round);
	if (round.play === 'build') return buildProblems(round, content);
	return chainProblems(round, content);
}

function hideProblems(round: Extract<Round, { play: 'hide' }>, content: Content): Problem[] {
	const things = round.pictures.map(({ thing }) => thing);
	const unseen = things.filter((thing) => !round.saw.includes(thing));
	return [
		...when(
			content.guesses === undefined,
			['play'],
			'say under "guesses" what the magpie’s guesses teach'
		),
		...when(
			content.buttons.lock === undefined,
			['play'],
			'say under "buttons" what "lock" is called'
		),
		...when(
			!round.saw.every((thing) => things.includes(thing)),
			['saw'],
			'she saw a thing that is not among the pictures'
		),
		...when(unseen.length < SECRET, ['saw'], 'leave at least three pictures she has not seen'),
		...when(new Set(things).size < things.length, ['pictures'], 'the same picture is there twice')
	];
}

function chooseProblems(round: Extract<Round, { play: 'choose' }>): Problem[] {
	const right = round.choices.filter((choice) => choice.right);
	const longest = Math.max(...round.choices.map(({ text }) => text.length));
	const alone = round.choices.filter(({ text }) => text.length === longest).length === 1;
	return [
		...when(right.length !== 1, ['choices'], 'exactly one choice must be right'),
		...when(
			alone && round.choices.length > 2 && right[0]?.text.length === longest && longest > 24,
			['choices'],
			'the right answer is the longest: children learn to pick that'
		),
		...round.choices.flatMap((choice, at) => [
			...when(
				!choice.right && choice.shows === undefined,
				['choices', at],
				'name the wrong idea that this answer shows'
			),
			...when(
				choice.right && choice.shows !== undefined,
				['choices', at, 'shows'],
				'a right answer shows no wrong idea'
			)
		])
	];
}

function buildProblems(round: Extract<Round, { play: 'build' }>, content: Content): Problem[] {
	const best = Array.from({ length: round.slots }, () => BAG);
	const weakest = round.parts.map(({ id }) => [...best.slice(1), id]);
	const goal = round.goal.seconds;
	return [
		...when(content.machine === undefined, ['play'], 'say under "machine" how fast it guesses'),
		...when(
			content.buttons.bag === undefined || content.buttons.lock === undefined,
			['play'],
			'say under "buttons" what "lock" and "bag" are called'
		),
		...when(
			round.parts.some(({ id }) => id === BAG),
			['parts'],
			`"${BAG}" is the name of the bag itself`
		),
		...when(
			secondsOf(round, content, best) < goal,
			['goal'],
			'not even words from the bag last that long'
		),
		...when(
			weakest.some((picked) => secondsOf(round, content, picked) >= goal),
			['goal'],
			'a weak part would do: ask for longer, or for fewer parts'
		)
	];
}

function chainProblems(round: Extract<Round, { play: 'chain' }>, content: Content): Problem[] {
	const ids = round.accounts.map(({ id }) => id);
	const leak = round.accounts.find(({ id }) => id === round.leak);
	return [
		...when(content.doors === undefined, ['play'], 'say under "doors" what a wrong answer teaches'),
		...when(
			content.buttons.lock === undefined,
			['play'],
			'say under "buttons" what "lock" is called'
		),
		...when(leak === undefined, ['leak'], 'there is no such account'),
		...when(leak?.second === true, ['leak'], 'with a second step nothing would open'),
		...when(fallen(round).length === ids.length, ['accounts'], 'leave a door that stays shut'),
		...round.accounts.flatMap(({ through }, at) =>
			when(
				through !== undefined && !ids.includes(through),
				['accounts', at, 'through'],
				'there is no such account'
			)
		)
	];
}

function everyShown(content: Content): { slug: string; path: (string | number)[] }[] {
	const { guesses, doors } = content;
	const teaching = [
		...(guesses
			? (['saw', 'same', 'row'] as const).map((at) => ({
					slug: guesses[at].shows,
					path: ['guesses', at, 'shows']
				}))
			: []),
		...(doors
			? (['reuse', 'email', 'second', 'other'] as const).map((at) => ({
					slug: doors[at].shows,
					path: ['doors', at, 'shows']
				}))
			: [])
	];
	const inRounds = content.rounds.flatMap((round, at) => {
		if (round.play === 'choose') {
			return round.choices.flatMap(({ shows }, i) =>
				shows === undefined ? [] : [{ slug: shows, path: ['rounds', at, 'choices', i, 'shows'] }]
			);
		}
		if (round.play !== 'build') return [];
		return [
			{ slug: round.short.shows, path: ['rounds', at, 'short', 'shows'] },
			...round.parts.map(({ shows }, i) => ({
				slug: shows,
				path: ['rounds', at, 'parts', i, 'shows']
			}))
		];
	});
	return [...teaching, ...inRounds];
}

const when = (is: boolean, path: (string | number)[], say: string): Problem[] =>
	is ? [{ path, say }] : [];
