import { expect, test } from 'vitest';
import { goesOf, testRounds } from '../../../../tests/builders/goes.ts';
import { fallen } from './chain.ts';
import { secondsOf, waysOf } from './build.ts';
import type { Build, Chain, Round } from './rounds.ts';
import { roundOf } from '../rounds/go.ts';
import { passwords, type State } from './rules.ts';

const { contentOf, start, play, lock, answered, faultsIn } = goesOf(passwords);

const DAY = 86_400;
const YEAR = 365 * DAY;

/** Plays on until a round satisfies `is`. */
function until(state: State, is: (state: State) => boolean): State {
	for (let at = state; !passwords.finished(at); at = passwords.step(right(at), { do: 'next' })) {
		if (is(at)) return at;
	}
	throw new Error('no such round in this go');
}

/** What a child who knows it all would pick. */
function answersTo(round: Round): string[] {
	if (round.play === 'choose')
		return round.choices.filter(({ right }) => right).map(({ id }) => id);
	if (round.play === 'build') return Array(round.slots).fill('bag');
	if (round.play === 'chain') return fallen(round).filter((id) => id !== round.leak);
	const unseen = round.pictures.filter(({ thing }) => !round.saw.includes(thing));
	return unseen
		.slice(-3)
		.map(({ thing }) => thing)
		.toReversed();
}

const right = (state: State) => answered(state, answersTo(roundOf(state)!));

testRounds(passwords, answersTo, 7);

test('only the first try is marked, and trying again is safe', () => {
	const asked = until(start('ks1'), (state) => roundOf(state)?.play === 'choose');
	const round = roundOf(asked);
	const wrong = round?.play === 'choose' ? round.choices.find(({ right }) => !right) : undefined;
	const missed = play(asked, [wrong?.id ?? '']);
	const again = right(passwords.step(missed, { do: 'again' }));
	expect(passwords.feedback(again)).toMatchObject({ right: true });
	expect(passwords.result(again)).toEqual(passwords.result(missed));
	expect(passwords.result(missed).misconceptions).toContain(wrong?.shows);
});

test('the magpie guesses what she saw, three the same, and the first three in the row', () => {
	const state = until(start('eyfs'), (at) => roundOf(at)?.play === 'hide');
	const round = roundOf(state);
	if (round?.play !== 'hide') throw new Error('not a round of hiding');
	const things = round.pictures.map(({ thing }) => thing);
	const [seen = ''] = round.saw;
	const unseen = things.find((thing) => !round.saw.includes(thing)) ?? '';
	const shows = (picks: string[]) => lock(play(state, picks)).outcome?.shows;

	expect(shows([seen, seen, seen])).toBe('seen-is-secret');
	expect(shows([unseen, unseen, unseen])).toBe('same-is-safe');
	expect(shows(things.slice(0, 3))).toBe('first-ones-will-do');
	expect(shows([unseen, seen, unseen])).toBeUndefined();
});

test('the sum is the choices multiplied, divided by guesses a second', () => {
	const content = contentOf('lks2');
	const build = content.rounds.find((one): one is Build => one.id === 'one-hour');
	if (!build) throw new Error('no such round');
	expect(waysOf(build, content, ['bag', 'bag', 'bag'])).toBe(470_184_984_576);
	expect(secondsOf(build, content, ['bag', 'bag']) / 3600).toBeCloseTo(16.8, 1);
	expect(secondsOf(build, content, ['bag', 'bag', 'bag']) / YEAR).toBeCloseTo(14.9, 1);
	expect(secondsOf(build, content, ['bag', 'bag', 'bag', 'bag']) / YEAR).toBeGreaterThan(115_000);
	expect(waysOf(build, content, ['dog', 'seven'])).toBe(10);
});

test('one lost key opens every door it fits, and those whose new keys go through them', () => {
	const opened = (id: string) =>
		fallen(contentOf('uks2').rounds.find((round) => round.id === id) as Chain);
	expect(opened('one-key')).toEqual(['chat', 'game', 'art']);
	expect(opened('the-post-door')).toEqual(['game', 'mail', 'film', 'shop']);
	expect(opened('second-step')).toEqual(['music', 'game']);
	expect(opened('nothing-more')).toEqual(['art']);
	expect(opened('long-way-round')).toEqual(['film', 'old', 'mail', 'game']);
});

/** A content file as it might be mistyped. */
test('a content file with a mistake says where it is', () => {
	expect(faultsIn('ks1', () => {})).toEqual([]);
	expect(
		faultsIn('ks1', (_, file) => (file['rounds'][3].choices[0].shows = 'nobody-said'))
	).toContain('rounds.3.choices.0.shows');
	expect(faultsIn('ks1', (_, file) => (file['rounds'][3].choices[1].right = false))).toContain(
		'rounds.3.choices'
	);
	expect(faultsIn('ks1', (_, file) => (file['rounds'][0].statements = ['ECW-PRI-Y6-1']))).toContain(
		'rounds.0.statements.0'
	);
	expect(faultsIn('ks1', (_, file) => (file['rounds'][0].saw = ['elephant']))).toContain(
		'rounds.0.saw'
	);
	expect(faultsIn('ks1', (_, file) => delete file['rounds'][0].say)).toContain('rounds.0.say');
	expect(faultsIn('ks1', (_, file) => (file['rounds'] = file['rounds'].slice(0, 7)))).toContain(
		'rounds'
	);
});
