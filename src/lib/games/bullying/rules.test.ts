import { describe, expect, test } from 'vitest';
import {
	goesOf,
	STAGES,
	testRounds,
	type Loose,
	type StageFile
} from '../../../../tests/builders/goes.ts';
import { roundOf } from '../rounds/go.ts';
import { easeOf, feelsNow } from './after.ts';
import { judgeRoles, placing, put } from './roles.ts';
import { SIGNS, type Round } from './rounds.ts';
import { bullying, isChat } from './rules.ts';
import { isBullying, judgeSigns } from './signs.ts';
import { astray, cares, judgeStand, linesNow, stand, tells } from './stand.ts';

const { contentOf, fileOf, start, named, answered, faultsIn } = goesOf(bullying);

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

testRounds(bullying, answersTo, 15);

describe.each(STAGES)('%s', (stage) => {
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
	const tried = bullying.step(missed, { do: 'again' });
	const again = answered(tried, answersTo(roundOf(tried)!));
	expect(bullying.feedback(again)).toMatchObject({ right: true });
	expect(bullying.result(again)).toEqual(bullying.result(missed));
});

test('a content file with a mistake says where it is', () => {
	const at = (stage: StageFile, play: string) =>
		(fileOf(stage) as Loose)['rounds'].findIndex((round: Loose) => round['play'] === play);
	const [b, f, t, s, r] = [
		at('eyfs', 'beside'),
		at('eyfs', 'feel'),
		at('lks2', 'thread'),
		at('lks2', 'signs'),
		at('uks2', 'roles')
	];
	expect(faultsIn('eyfs', () => {})).toEqual([]);
	expect(faultsIn('eyfs', (rounds) => delete rounds[b].acts[0].shows)).toContain(
		`rounds.${b}.acts.0`
	);
	// What helps is never told off, and facing them is never made to help.
	expect(faultsIn('eyfs', (rounds) => (rounds[b].acts[1].does = 'face'))).toContain(
		`rounds.${b}.acts.1`
	);
	expect(faultsIn('eyfs', (rounds) => (rounds[b].acts[2].does = 'sit'))).toContain(
		`rounds.${b}.acts`
	);
	expect(faultsIn('eyfs', (rounds) => delete rounds[f].faces[0].shows)).toContain(
		`rounds.${f}.faces.0`
	);
	expect(
		faultsIn('eyfs', (rounds) => rounds[f].faces.forEach((one: Loose) => (one.right = false)))
	).toContain(`rounds.${f}.faces`);
	expect(faultsIn('lks2', (rounds) => (rounds[t].acts[1].id = rounds[t].acts[0].id))).toContain(
		`rounds.${t}.acts.1.id`
	);
	expect(faultsIn('lks2', (rounds) => (rounds[s].signs.often.shows = 'nobody-said'))).toContain(
		`rounds.${s}.signs.often.shows`
	);
	expect(faultsIn('lks2', (_, file) => delete file['signs'])).toContain(`rounds.${s}.play`);
	expect(faultsIn('uks2', (_, file) => delete file['places'])).toContain(`rounds.${r}.play`);
	expect(
		faultsIn('uks2', (rounds) => rounds[r].people.forEach((one: Loose) => (one.was = 'joined')))
	).toContain(`rounds.${r}.people`);
});
