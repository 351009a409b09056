import { describe, expect, test } from 'vitest';
import { goesOf, STAGES, testRounds, type StageFile } from '../../../../tests/builders/goes.ts';
import { roundOf } from '../rounds/go.ts';
import { isGood } from './day.ts';
import { dayOf, judgeFill, openSlots } from './fill.ts';
import { judgeHooks } from './hooks.ts';
import { judgePlan } from './plan.ts';
import { timeOnline } from './rules.ts';
import type { Content, Fill, Round } from './rounds.ts';

const { contentOf, fileOf, load, named, only, play, lock, offered } = goesOf(timeOnline);

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

testRounds(timeOnline, answersTo, 16);

describe.each(STAGES)('%s', (stage) => {
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
	let state = play(only('lks2', 'rain-comes'), ['scroll', 'den']);
	expect(offered(state)).toEqual(['held-0', 'held-1', 'lock']);
	state = timeOnline.step(state, { do: 'drop', at: 0 });
	const round = roundOf(state) as Fill;
	expect(dayOf(round, state.picked).map((one) => one?.text)).toEqual([
		'Build a den',
		'Soup with Gran',
		undefined
	]);
	expect(offered(state)).not.toContain('lock');
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
	let state = play(only('uks2', 'phone-by-the-bed'), ['quiet']);
	expect(lock(state)).toBe(state);
	state = play(state, ['clock']);
	expect(lock(state).outcome).toMatchObject({ right: true });
	state = play(state, ['pillow']);
	expect(lock(state).outcome).toMatchObject({
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
		stage: StageFile,
		id: string,
		change: (round: Record<string, unknown>) => unknown
	) => {
		const file = fileOf(stage);
		const at = file.rounds.findIndex((round: { id: string }) => round.id === id);
		const rounds = file.rounds.map((round: { id: string }) =>
			round.id === id ? change(round) : round
		);
		const { problems } = load({ ...file, rounds });
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
