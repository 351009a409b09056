import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AnyGame, Level } from '../game.ts';
import { parseRounds } from '../load.ts';
import { ROUNDS, roundOf } from '../rounds/go.ts';
import { easeOf, feelsNow } from './after.ts';
import { judgeRoles, placing, put } from './roles.ts';
import { SIGNS, type Content, type Round } from './rounds.ts';
import { bullying, isChat, type State } from './rules.ts';
import { linesNow } from './stand.ts';
import { isBullying, judgeSigns } from './signs.ts';
import { astray, cares, judgeStand, stand, tells } from './stand.ts';

const STAGES = ['eyfs', 'ks1', 'lks2', 'uks2'] as const;
type Stage = (typeof STAGES)[number];

const fileOf = (stage: Stage): unknown =>
	parse(
		readFileSync(
			new URL(`../../../../lessons/games/bullying/${stage}.yaml`, import.meta.url),
			'utf8'
		)
	);

function contentOf(stage: Stage): Content {
	const { content, problems } = parseRounds(bullying as AnyGame, fileOf(stage));
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
	return content as Content;
}

const start = (stage: Stage, seed = 1, level: Level = 2) =>
	bullying.start(contentOf(stage), { seed, level });

/** A round of a file, by its name. */
function named<Play extends Round['play']>(stage: Stage, play: Play, id: string) {
	const round = contentOf(stage).rounds.find((one) => one.id === id);
	if (round?.play !== play) throw new Error(`no round of ${play} is called ${id}`);
	return round as Extract<Round, { play: Play }>;
}

const isStand = (round: Round) => round.play === 'beside' || isChat(round);

/** What a child who knows it all would pick. */
function answersTo(round: Round): string[] {
	if (round.play === 'choose')
		return round.choices.filter(({ right }) => right).map(({ id }) => id);
	if (round.play === 'feel')
		return round.faces.filter(({ right }) => right).map(({ feels }) => feels);
	if (round.play === 'signs') return SIGNS.filter((id) => round.signs[id].is);
	// As they are dealt: one after another.
	if (round.play === 'roles') return round.people.map(({ was }) => was);
	const kind = round.acts.find(({ does }) => cares(does));
	const told = round.acts.find(({ does }) => tells(does));
	return [kind, told].flatMap((one) => one?.id ?? []);
}

function answered(state: State): State {
	const round = roundOf(state);
	if (!round) return state;
	const picked = answersTo(round).reduce(
		(at, what) => bullying.step(at, { do: 'pick', what }),
		state
	);
	return round.play === 'signs' || round.play === 'roles'
		? bullying.step(picked, { do: 'lock' })
		: picked;
}

describe.each(STAGES)('%s', (stage) => {
	test('can be answered right, every round', () => {
		const seen = new Set<string>();
		for (const level of [1, 2, 3] as const) {
			for (let seed = 0; seed < 25; seed++) {
				let state = start(stage, seed, level);
				while (!bullying.finished(state)) {
					state = answered(state);
					const round = roundOf(state);
					if (round) seen.add(round.id);
					expect(bullying.feedback(state), `${stage} ${round?.id}`).toMatchObject({ right: true });
					state = bullying.step(state, { do: 'next' });
				}
				expect(state.answers).toHaveLength(ROUNDS);
				expect(bullying.result(state).misconceptions).toEqual([]);
			}
		}
		expect(seen.size).toBeGreaterThan(20);
	});

	test('has a third of its rounds at each level, and more to do than choose', () => {
		const { rounds } = contentOf(stage);
		expect(rounds.length).toBeGreaterThanOrEqual(24);
		for (const level of [1, 2, 3])
			expect(rounds.filter((round) => round.level === level)).toHaveLength(8);
		expect(rounds.filter(({ play }) => play !== 'choose').length).toBeGreaterThan(14);
	});

	test('calls nothing as the ways on are called', () => {
		for (const round of contentOf(stage).rounds) {
			const go = { ...start(stage), rounds: [round], of: 1 };
			for (const { id, place } of bullying.offers(go))
				if (place !== 'go') expect(['next', 'again', 'lock'], round.id).not.toContain(id);
		}
	});

	test('never scores what leads astray, on its own or with all that helps', () => {
		const { rounds } = contentOf(stage);
		let tried = 0;
		for (const round of rounds) {
			if (!isStand(round)) continue;
			const good = answersTo(round);
			for (const { id, does } of round.acts) {
				if (!astray(does)) continue;
				for (const picked of [[id], [id, ...good], [good[0] ?? '', id], [...good, id]]) {
					expect(stand.ready(round, picked), `${round.id} ${id}`).toBe('judged');
					expect(judgeStand(round, picked), `${round.id} ${id}`).toMatchObject({ right: false });
				}
				tried++;
			}
		}
		expect(tried).toBeGreaterThan(10);
	});
});

test('going to the unkind one alone is met at each key stage', () => {
	for (const stage of STAGES) {
		const alone = contentOf(stage).rounds.filter(
			(round) => isStand(round) && round.acts.some(({ does }) => does === 'face')
		);
		expect(alone.length, stage).toBeGreaterThan(1);
	}
});

test('a round ends once somebody is looked after and somebody told, in whichever order', () => {
	const round = named('lks2', 'thread', 'name-song');
	expect(stand.ready(round, ['say-it'])).toBe('not-yet');
	// Kind things may be done twice over.
	expect(stand.ready(round, ['say-it', 'walk'])).toBe('not-yet');
	expect(stand.ready(round, ['say-it', 'walk', 'tell'])).toBe('judged');
	expect(stand.ready(round, ['tell'])).toBe('not-yet');
	expect(stand.ready(round, ['tell', 'walk'])).toBe('judged');
	expect(judgeStand(round, ['tell', 'walk'])).toEqual({ right: true, say: round.right });
	expect(stand.pick(round, ['tell'], 'tell')).toBeUndefined();
});

test('what is done goes on in the chat, and changes how the person is', () => {
	const round = named('uks2', 'circle', 'new-shoes');
	expect(linesNow(round, [])).toHaveLength(3);
	expect(
		linesNow(round, ['banter'])
			.slice(3)
			.map(({ text }) => text)
	).toEqual(["where's my milkshake, burger boy?", '14 people laughed. Theo left']);
	expect(easeOf(round, [])).toBe('hurt');
	expect(easeOf(round, ['private'])).toBe('eased');
	expect(easeOf(round, ['private', 'tell'])).toBe('well');
	expect(easeOf(round, ['private', 'banter'])).toBe('worse');
	const beside = named('eyfs', 'beside', 'mouses-turn');
	expect(feelsNow(beside, [])).toBe('cross');
	expect(feelsNow(beside, ['away'])).toBe('lonely');
	expect(feelsNow(beside, ['badger'])).toBe('calm');
	expect(feelsNow(beside, ['badger', 'kind'])).toBe('happy');
});

test('more than one feeling can be right', () => {
	let state = start('eyfs');
	for (let seed = 0; roundOf(state)?.id !== 'quiet-mole'; seed++) state = start('eyfs', seed);
	for (const feels of ['sad', 'lonely']) {
		const felt = bullying.step(state, { do: 'pick', what: feels });
		expect(bullying.feedback(felt)).toMatchObject({ right: true });
	}
	const fine = bullying.step(state, { do: 'pick', what: 'calm' });
	expect(bullying.feedback(fine)).toMatchObject({ right: false });
	expect(bullying.result(fine).misconceptions).toEqual(['no-tears-no-hurt']);
});

test('it is bullying with all three signs; to light none can be right, and the first that is wrong is told', () => {
	const accident = named('lks2', 'signs', 'ball-in-the-face');
	expect(isBullying(accident)).toBe(false);
	expect(isBullying(named('lks2', 'signs', 'quarrel'))).toBe(false);
	expect(judgeSigns(accident, [])).toEqual({ right: true, say: accident.right });
	expect(judgeSigns(accident, ['often'])).toMatchObject({
		right: false,
		say: accident.signs.often.say
	});
	const evenings = named('lks2', 'signs', 'every-evening');
	expect(isBullying(evenings)).toBe(true);
	expect(judgeSigns(evenings, ['hard', 'meant'])).toMatchObject({
		shows: 'words-are-not-bullying'
	});
	expect(judgeSigns(evenings, ['hard', 'often', 'meant']).right).toBe(true);
});

test('people are placed one after another, and any can be taken back', () => {
	const round = named('uks2', 'roles', 'five-a-side');
	const right = round.people.map((one) => put(one, one.was));
	expect(judgeRoles(round, right)).toEqual({ right: true, say: round.right });
	expect(
		judgeRoles(
			round,
			right.map((one) => (one === 'lumo-joined' ? 'lumo-watched' : one))
		)
	).toMatchObject({ right: false, shows: 'a-like-is-nothing' });
	const without = right.filter((one) => one !== 'oak-watched');
	expect(placing(round, without)?.id).toBe('oak');
	expect(judgeRoles(round, [...without, 'oak-watched']).right).toBe(true);
});

test('only the first try is marked, and trying again is safe', () => {
	let state = start('ks1');
	for (let seed = 0; roundOf(state)?.play !== 'beside'; seed++) state = start('ks1', seed);
	const round = roundOf(state);
	const wrong = round?.play === 'beside' ? round.acts.find(({ does }) => astray(does)) : undefined;
	const missed = bullying.step(state, { do: 'pick', what: wrong?.id ?? '' });
	expect(bullying.feedback(missed)).toMatchObject({ right: false, say: wrong?.say });
	const again = answered(bullying.step(missed, { do: 'again' }));
	expect(bullying.feedback(again)).toMatchObject({ right: true });
	expect(bullying.result(again)).toEqual(bullying.result(missed));
});

/** A content file as it might be mistyped. */
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

test('a content file with a mistake says where it is', () => {
	const asLoaded = (stage: Stage, change: (rounds: Loose[], file: Loose) => void) => {
		const file = structuredClone(fileOf(stage)) as Loose;
		change(file['rounds'], file);
		return parseRounds(bullying as AnyGame, file).problems.map(({ path }) => path.join('.'));
	};
	const at = (stage: Stage, play: string) =>
		(fileOf(stage) as Loose)['rounds'].findIndex((round: Loose) => round['play'] === play);
	const [b, f, t, s, r] = [
		at('eyfs', 'beside'),
		at('eyfs', 'feel'),
		at('lks2', 'thread'),
		at('lks2', 'signs'),
		at('uks2', 'roles')
	];
	expect(asLoaded('eyfs', () => {})).toEqual([]);
	expect(asLoaded('eyfs', (rounds) => delete rounds[b].acts[0].shows)).toContain(
		`rounds.${b}.acts.0`
	);
	// What helps is never told off, and facing them is never made to help.
	expect(asLoaded('eyfs', (rounds) => (rounds[b].acts[1].does = 'face'))).toContain(
		`rounds.${b}.acts.1`
	);
	expect(asLoaded('eyfs', (rounds) => (rounds[b].acts[2].does = 'sit'))).toContain(
		`rounds.${b}.acts`
	);
	expect(asLoaded('eyfs', (rounds) => delete rounds[f].faces[0].shows)).toContain(
		`rounds.${f}.faces.0`
	);
	expect(
		asLoaded('eyfs', (rounds) => rounds[f].faces.forEach((one: Loose) => (one.right = false)))
	).toContain(`rounds.${f}.faces`);
	expect(asLoaded('lks2', (rounds) => (rounds[t].acts[1].id = rounds[t].acts[0].id))).toContain(
		`rounds.${t}.acts.1.id`
	);
	expect(asLoaded('lks2', (rounds) => (rounds[s].signs.often.shows = 'nobody-said'))).toContain(
		`rounds.${s}.signs.often.shows`
	);
	expect(asLoaded('lks2', (_, file) => delete file['signs'])).toContain(`rounds.${s}.play`);
	expect(asLoaded('uks2', (_, file) => delete file['places'])).toContain(`rounds.${r}.play`);
	expect(
		asLoaded('uks2', (rounds) => rounds[r].people.forEach((one: Loose) => (one.was = 'joined')))
	).toContain(`rounds.${r}.people`);
});
