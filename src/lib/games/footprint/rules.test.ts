import { describe, expect, test } from 'vitest';
import { goesOf, STAGES, testRounds, type Loose } from '../../../../tests/builders/goes.ts';
import { roundOf } from '../rounds/go.ts';
import { judgeFollow } from './follow.ts';
import { judgePrint } from './print.ts';
import { footprint, printsLeft, type State } from './rules.ts';
import type { Round } from './rounds.ts';
import { judgeTakeDown, put, sorting } from './take-down.ts';

const { contentOf, fileOf, start, named, answered, faultsIn } = goesOf(footprint);

/** What a child who knows it all would pick. */
function answersTo(round: Round): string[] {
	if (round.play === 'choose')
		return round.choices.filter(({ right }) => right).map(({ id }) => id);
	if (round.play === 'print') return round.parts.filter(({ safe }) => safe).map(({ id }) => id);
	if (round.play === 'follow') return round.prints.filter(({ tells }) => tells).map(({ id }) => id);
	// As they are dealt: one after another.
	return round.prints.map(({ goes }) => goes);
}

const right = (state: State) => answered(state, answersTo(roundOf(state)!));

testRounds(footprint, answersTo, 7);

describe.each(STAGES)('%s', (stage) => {
	test('has prints to be proud of from the start', () => {
		const { rounds } = contentOf(stage);
		const kind = rounds.filter(
			(round) =>
				round.level === 1 &&
				(round.play === 'print' ||
					(round.play === 'choose' && round.choices.some(({ leaves }) => leaves === 'kind')))
		);
		expect(kind.length).toBeGreaterThan(1);
	});
});

test('a post is right when all that is fine is left, and nothing else', () => {
	const content = contentOf('lks2');
	const round = named('lks2', 'print', 'burrow-town');
	const judged = (...picked: string[]) => judgePrint(round, content, picked);
	expect(judged('nick', 'avatar')).toEqual({ right: true, say: round.right });
	expect(judged('nick')).toMatchObject({ right: false, shows: 'no-prints-is-best' });
	expect(judged('nick', 'avatar', 'school')).toMatchObject({
		right: false,
		shows: 'real-details-needed'
	});
	// What isn't safe is spoken of before what was kept back.
	expect(judged('name')).toMatchObject({ shows: 'real-details-needed' });
});

test('small prints tell together: one passed over is spoken of first, then one that tells nothing', () => {
	const content = contentOf('lks2');
	const round = named('lks2', 'follow', 'leo-on-saturday');
	const judged = (...picked: string[]) => judgeFollow(round, content, picked);
	expect(judged('park', 'match')).toEqual({ right: true, say: round.right });
	expect(judged('park')).toMatchObject({ right: false, shows: 'one-clue-is-harmless' });
	expect(judged('match', 'park', 'pasta')).toMatchObject({ right: false, shows: 'all-clues-tell' });
	expect(judged('match', 'pasta')).toMatchObject({ shows: 'one-clue-is-harmless' });
});

test('each print goes its own way, some may go two, and any can be taken back', () => {
	const content = contentOf('uks2');
	const round = named('uks2', 'take-down', 'kofis-channel');
	const right = round.prints.map((one) => put(one, one.goes));
	const judged = (picked: readonly string[]) => judgeTakeDown(round, content, picked);
	expect(judged(right)).toEqual({ right: true, say: round.right });
	expect(judged(right.map((one) => (one === 'remix-ask' ? 'remix-report' : one))).right).toBe(true);
	expect(judged(right.map((one) => (one === 'threat-report' ? 'threat-mine' : one)))).toMatchObject(
		{
			right: false,
			shows: 'deal-with-it-alone'
		}
	);
	// Taken back from the middle, that one is asked again and the others stay where they were.
	const without = right.filter((one) => one !== 'remix-ask');
	expect(sorting(round, without)?.id).toBe('remix');
	expect(judged([...without, 'remix-ask']).right).toBe(true);
});

test('a choice leaves its print, and a post one for each part: what should have been kept is copied', () => {
	const smile = named('eyfs', 'choose', 'smile-for-gran');
	expect(printsLeft(smile, ['flower'])).toEqual([
		{ depth: 'kind', thing: 'tulip', text: 'A flower' }
	]);
	const card = named('eyfs', 'print', 'card-for-all');
	expect(printsLeft(card, ['flower', 'home']).map(({ depth }) => depth)).toEqual([
		'light',
		'copied'
	]);
	expect(printsLeft(named('eyfs', 'follow', 'whose-boot'), ['name'])).toEqual([]);
});

test('only the first try is marked, and trying again is safe', () => {
	let state = start('ks1');
	const round = roundOf(state);
	while (roundOf(state)?.play !== 'print') state = footprint.step(right(state), { do: 'next' });
	const asked = roundOf(state);
	const unsafe = asked?.play === 'print' ? asked.parts.find(({ safe }) => !safe) : undefined;
	const missed = footprint.step(footprint.step(state, { do: 'pick', what: unsafe?.id ?? '' }), {
		do: 'lock'
	});
	expect(footprint.feedback(missed)).toMatchObject({ right: false, say: unsafe?.say });
	const again = right(footprint.step(missed, { do: 'again' }));
	expect(footprint.feedback(again)).toMatchObject({ right: true });
	expect(footprint.result(again)).toEqual(footprint.result(missed));
	expect(round).toBeDefined();
});

test('a content file with a mistake says where it is', () => {
	const at = (play: string) => (rounds: Loose[]) =>
		rounds.findIndex((round) => round['play'] === play);
	const [choose, print, follow] = [at('choose'), at('print'), at('follow')];
	const lks2 = fileOf('lks2');
	const [c, p, f] = [choose(lks2['rounds']), print(lks2['rounds']), follow(lks2['rounds'])];
	expect(faultsIn('lks2', () => {})).toEqual([]);
	expect(faultsIn('lks2', (rounds) => (rounds[c].choices[0].leaves = 'copied'))).toContain(
		`rounds.${c}.choices.0.leaves`
	);
	expect(faultsIn('lks2', (rounds) => delete rounds[p].parts[2].shows)).toContain(
		`rounds.${p}.parts.2`
	);
	expect(faultsIn('lks2', (rounds) => (rounds[p].parts[0].shows = 'funny-is-fine'))).toContain(
		`rounds.${p}.parts.0.shows`
	);
	expect(faultsIn('lks2', (rounds) => (rounds[p].parts[1].id = 'nick'))).toContain(
		`rounds.${p}.parts.1.id`
	);
	expect(
		faultsIn('lks2', (rounds) => rounds[f].prints.forEach((one: Loose) => (one.tells = true)))
	).toContain(`rounds.${f}.prints`);
	expect(faultsIn('lks2', (_, file) => (file['ideas'].lost = 'nobody-said'))).toContain(
		'ideas.lost'
	);
	expect(faultsIn('uks2', (_, file) => delete file['ways'])).toContain('rounds.0.play');
	expect(
		faultsIn('uks2', (rounds) => rounds[0].prints.forEach((one: Loose) => (one.goes = 'mine')))
	).toContain('rounds.0.prints');
	expect(faultsIn('uks2', (rounds) => (rounds[0].statements = ['ECW-REP-Y3-1']))).toContain(
		'rounds.0.statements.0'
	);
});
