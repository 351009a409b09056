import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AnyGame, Level } from '../game.ts';
import { parseRounds } from '../load.ts';
import { ROUNDS, roundOf } from '../rounds/go.ts';
import { isGood } from './day.ts';
import { dayOf, judgeFill, openSlots } from './fill.ts';
import { judgeHooks } from './hooks.ts';
import { judgePlan } from './plan.ts';
import { timeOnline, type State } from './rules.ts';
import type { Content, Fill, Round } from './rounds.ts';

const STAGES = ['eyfs', 'ks1', 'lks2', 'uks2'] as const;
type Stage = (typeof STAGES)[number];

const fileOf = (stage: Stage): Record<string, unknown> & { rounds: Record<string, unknown>[] } =>
	parse(
		readFileSync(
			new URL(`../../../../lessons/games/time-online/${stage}.yaml`, import.meta.url),
			'utf8'
		)
	);

const contents = new Map(
	STAGES.map((stage): [Stage, Content] => {
		const { content, problems } = parseRounds(timeOnline as AnyGame, fileOf(stage));
		if (problems.length > 0) throw new Error(JSON.stringify(problems));
		return [stage, content as Content];
	})
);

/** The content that pupils of a key stage get. */
const contentOf = (stage: Stage): Content => contents.get(stage)!;

const start = (stage: Stage, seed = 1, level: Level = 2) =>
	timeOnline.start(contentOf(stage), { seed, level });

/** A round of a file, by its name. */
function named<Play extends Round['play']>(stage: Stage, play: Play, id: string) {
	const round = contentOf(stage).rounds.find((one) => one.id === id);
	if (round?.play !== play) throw new Error(`no round of ${play} is called ${id}`);
	return round as Extract<Round, { play: Play }>;
}

/** Every way to fill a day. */
function days(round: Fill, many = openSlots(round).length): string[][] {
	if (many === 0) return [[]];
	return days(round, many - 1).flatMap((day) =>
		round.cards.flatMap(({ id }) => (day.includes(id) ? [] : [[...day, id]]))
	);
}
const rightDays = (round: Fill, content: Content) =>
	days(round).filter((day) => judgeFill(round, content, day).right);

/** What a child who knows it all would pick. */
function answersTo(round: Round, content: Content): string[] {
	if (round.play === 'fill')
		return days(round).find((day) => judgeFill(round, content, day).right) ?? [];
	if (round.play === 'hooks') return round.parts.filter(({ hook }) => hook).map(({ id }) => id);
	if (round.play === 'plan') return round.parts.filter(({ helps }) => helps).map(({ id }) => id);
	return round.choices.filter(({ right }) => right).map(({ id }) => id);
}

function answered(state: State): State {
	const round = roundOf(state);
	if (!round) return state;
	const picked = answersTo(round, state.content).reduce(
		(at, what) => timeOnline.step(at, { do: 'pick', what }),
		state
	);
	return picked.outcome ? picked : timeOnline.step(picked, { do: 'lock' });
}

describe.each(STAGES)('%s', (stage) => {
	test('can be answered right, every round', () => {
		const seen = new Set<string>();
		for (const level of [1, 2, 3] as const) {
			for (let seed = 0; seed < 30; seed++) {
				let state = start(stage, seed, level);
				while (!timeOnline.finished(state)) {
					state = answered(state);
					const round = roundOf(state);
					if (round) seen.add(round.id);
					expect(timeOnline.feedback(state), `${stage} ${round?.id}`).toMatchObject({
						right: true
					});
					state = timeOnline.step(state, { do: 'next' });
				}
				expect(state.answers).toHaveLength(ROUNDS);
				expect(timeOnline.result(state).misconceptions).toEqual([]);
			}
		}
		expect(seen.size).toBeGreaterThan(20);
	});

	test('has a third of its rounds at each level, and more to do than choose', () => {
		const { rounds } = contentOf(stage);
		expect(rounds.length).toBeGreaterThanOrEqual(24);
		for (const level of [1, 2, 3])
			expect(rounds.filter((round) => round.level === level)).toHaveLength(8);
		expect(rounds.filter(({ play }) => play !== 'choose').length).toBeGreaterThanOrEqual(16);
	});

	test('fills hardly any day in one way only', () => {
		const content = contentOf(stage);
		const fills = content.rounds.filter((round): round is Fill => round.play === 'fill');
		for (const round of fills)
			expect(rightDays(round, content).length, `${stage} ${round.id}`).toBeGreaterThan(0);
		const open = fills.filter((round) => {
			const sets = rightDays(round, content).map((day) => day.toSorted().join());
			return new Set(sets).size > 1;
		});
		if (stage === 'lks2') expect(open.length).toBe(fills.length);
	});

	test('says of every wrong pick what wrong idea it shows', () => {
		const content = contentOf(stage);
		for (const round of content.rounds) {
			const wrong =
				round.play === 'fill'
					? days(round).map((day) => judgeFill(round, content, day))
					: round.play === 'hooks'
						? round.parts.map(({ id }) => judgeHooks(round, content, [id]))
						: round.play === 'plan'
							? round.parts.map(({ id }) => judgePlan(round, content, [id]))
							: [];
			for (const { right, shows, say } of wrong) {
				expect(say, `${stage} ${round.id}`).not.toBe('');
				if (!right) expect(shows, `${stage} ${round.id}`).toBeTruthy();
			}
		}
	});

	test('finds a screen right for something, and counts no minutes', () => {
		const content = contentOf(stage);
		const words = timeOnline.texts(content).join('\n');
		expect(words).not.toMatch(/\d+ (minutes|hours)|(one|two|three|half an) hours? a day/i);
		expect(JSON.stringify(content.misconceptions)).toMatch(
			/Every screen is bad|Any time on a screen is bad|Everything in an app is a trick/
		);
	});
});

test('a day is right whatever meets its needs, with a screen or without', () => {
	const content = contentOf('lks2');
	const round = named('lks2', 'fill', 'rain-comes');
	const judged = (...picked: string[]) => judgeFill(round, content, picked);
	expect(judged('dance', 'comic')).toEqual({ right: true, say: round.right });
	expect(judged('den', 'scroll').right).toBe(true);
	expect(judged('dance', 'watch')).toMatchObject({ right: false, shows: 'watching-is-making' });
	expect(judged('comic', 'scroll')).toMatchObject({ right: false, shows: 'sitting-is-fine' });
});

test('what wakes you up is no good just before sleep, however much the day needs it', () => {
	const content = contentOf('lks2');
	const round = named('lks2', 'fill', 'aminas-tuesday');
	expect(judgeFill(round, content, ['skate', 'book']).right).toBe(true);
	expect(judgeFill(round, content, ['book', 'skate'])).toMatchObject({
		right: false,
		shows: 'game-brings-sleep'
	});
});

test('a card that is taken back leaves its place to the next, and what stood there stays', () => {
	const content = contentOf('lks2');
	const only = content.rounds.filter(({ id }) => id === 'rain-comes');
	let state = timeOnline.start({ ...content, rounds: only }, { seed: 1, level: 1 });
	for (const what of ['scroll', 'den']) state = timeOnline.step(state, { do: 'pick', what });
	const offers = timeOnline.offers(state).map(({ id }) => id);
	expect(offers).toEqual(['held-0', 'held-1', 'lock']);
	state = timeOnline.step(state, { do: 'drop', at: 0 });
	const round = roundOf(state) as Fill;
	expect(dayOf(round, state.picked).map((one) => one?.text)).toEqual([
		'Build a den',
		'Soup with Gran',
		undefined
	]);
	expect(timeOnline.offers(state).map(({ id }) => id)).not.toContain('lock');
});

test('only hooks are marked; one passed over is spoken of first, then one that only helps', () => {
	const content = contentOf('uks2');
	const round = named('uks2', 'hooks', 'loopy');
	const judged = (...picked: string[]) => judgeHooks(round, content, picked);
	expect(judged('feed', 'autoplay')).toEqual({ right: true, say: round.right });
	expect(judged('feed', 'search')).toMatchObject({ right: false, shows: 'all-there-for-me' });
	expect(judged('feed', 'autoplay', 'search')).toMatchObject({ shows: 'all-is-a-trick' });
});

test('any two that help make a plan, and one alone is none yet', () => {
	const content = contentOf('uks2');
	const only = content.rounds.filter(({ id }) => id === 'phone-by-the-bed');
	let state = timeOnline.start({ ...content, rounds: only }, { seed: 1, level: 1 });
	state = timeOnline.step(state, { do: 'pick', what: 'quiet' });
	expect(timeOnline.step(state, { do: 'lock' })).toBe(state);
	state = timeOnline.step(state, { do: 'pick', what: 'clock' });
	expect(timeOnline.step(state, { do: 'lock' }).outcome).toMatchObject({ right: true });
	state = timeOnline.step(state, { do: 'pick', what: 'pillow' });
	expect(timeOnline.step(state, { do: 'lock' }).outcome).toMatchObject({
		right: false,
		shows: 'sleep-later'
	});
});

test('Dot feels better after what was right, and only then', () => {
	for (const stage of ['eyfs', 'ks1'] as const)
		for (const round of contentOf(stage).rounds)
			if (round.play === 'day')
				for (const { right, then } of round.choices) expect(isGood(then)).toBe(right);
});

test('a mistake in the content says where it is', () => {
	const faults = (
		stage: Stage,
		id: string,
		change: (round: Record<string, unknown>) => unknown
	) => {
		const file = fileOf(stage);
		const at = file.rounds.findIndex((round) => round.id === id);
		const rounds = file.rounds.map((round) => (round.id === id ? change(round) : round));
		const { problems } = parseRounds(timeOnline as AnyGame, { ...file, rounds });
		return problems.map(({ path, say }) => [path.join('.').replace(`rounds.${at}`, 'round'), say]);
	};
	expect(faults('lks2', 'rain-comes', (round) => ({ ...round, needs: ['food'] }))).toEqual([
		['round.needs', 'no way to fill this day has all it needs'],
		['round.needs.0', 'say under "needs" what "food" is']
	]);
	expect(
		faults('uks2', 'loopy', (round) => ({
			...round,
			parts: (round.parts as object[]).map((part) => ({ ...part, hook: true }))
		}))
	).toEqual([['round.parts', 'have one part that is simply useful']]);
	expect(
		faults('uks2', 'phone-by-the-bed', (round) => ({
			...round,
			parts: (round.parts as object[]).map((part) => ({ ...part, shows: undefined }))
		})).map(([path]) => path)
	).toEqual(['round.parts.3', 'round.parts.4']);
	expect(
		faults('eyfs', 'call-gran', (round) => ({
			...round,
			choices: (round.choices as object[]).map((choice) => ({ ...choice, then: 'happy' }))
		})).map(([path]) => path)
	).toEqual(['round.choices.1.then']);
});
