import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { goesOf, LEVELS, STAGES, testRounds } from '../../../../tests/builders/goes.ts';
import { roundOf, ROUNDS } from '../rounds/go.ts';
import { responsibility } from './rules.ts';
import type { Round } from './rounds.ts';
import { weighing } from './weigh.ts';

const { contentOf, textOf, load, only, play, lock, offered } = goesOf(responsibility);

/** What a pupil picks who does it as it should be done. */
function rightPicks(round: Round): string[] {
	if (round.play === 'knock') return round.doors.filter(({ not }) => !not).map(({ id }) => id);
	if (round.play === 'whose') return [round.is];
	if (round.play === 'choose')
		return round.choices.filter(({ right }) => right).map(({ id }) => id);
	if (round.play === 'weigh') return round.parts.map(({ carries }) => carries);
	if (round.play === 'until')
		return round.steps.map(({ ways }) => ways.find(({ right }) => right)!.id);
	return round.items.filter(({ belongs }) => belongs === 'yes').map(({ id }) => id);
}

testRounds(responsibility, rightPicks, 20);

test.each(STAGES)('a whole go of %s can be all right, at any level', (stage) => {
	for (const level of LEVELS)
		for (let seed = 0; seed < 8; seed++) {
			let state = responsibility.start(contentOf(stage), { seed, level });
			for (let round = 0; round < ROUNDS; round++) {
				state = lock(play(state, rightPicks(roundOf(state)!)));
				state = responsibility.step(state, { do: 'next' });
			}
			expect(responsibility.standing(state)).toMatchObject({ right: ROUNDS, stage: 'end' });
		}
});

test.each(['eyfs', 'ks1'] as const)('in %s nobody wins by giving every job to one', (stage) => {
	const all = contentOf(stage).rounds.flatMap((round) =>
		round.play === 'whose' ? [round.is] : []
	);
	for (const is of new Set(all))
		expect(all.filter((one) => one === is).length / all.length, is).toBeLessThan(0.55);
});

const knocks = STAGES.flatMap((stage) =>
	contentOf(stage).rounds.flatMap((round) =>
		round.play === 'knock' ? [{ stage, id: round.id, round }] : []
	)
);

test('whoever goes on knocking is heard, in whatever order, and a busy grown-up is no end', () => {
	for (const { stage, id, round } of knocks) {
		const doors = round.doors.filter(({ not }) => !not).map((door) => door.id);
		for (const order of [doors, [...doors].reverse()]) {
			let state = only(stage, id);
			for (const [at, door] of order.slice(0, round.listens).entries()) {
				expect(responsibility.feedback(state), `${stage} ${id}`).toBeUndefined();
				expect(offered(state)).toContain(door);
				state = play(state, [door]);
				// Nobody knocks twice at a door where nobody listened.
				if (at + 1 < round.listens) expect(offered(state)).not.toContain(door);
			}
			expect(responsibility.feedback(state)).toMatchObject({ right: true });
		}
	}
});

test('giving up, hiding and keeping it in are never right, and there is always another door then', () => {
	for (const { stage, id, round } of knocks) {
		const first = round.doors.find(({ not }) => !not)!.id;
		for (const way of round.instead) {
			const before = round.listens > 1 ? play(only(stage, id), [first]) : only(stage, id);
			const done = play(before, [way.id]);
			expect(responsibility.feedback(done)).toMatchObject({ right: false, say: way.say });
			const again = responsibility.step(done, { do: 'again' });
			expect(offered(again)).toContain(first);
		}
	}
});

test('the one it was done to never carries any of it', () => {
	const parts = contentOf('uks2').rounds.flatMap((round) =>
		round.play === 'weigh' ? round.parts.filter(({ shows }) => shows === 'victims-part') : []
	);
	const carried = parts.filter(({ carries }) => carries !== 'none');
	// What a stranger or a thief did weighs a lot; all others of whom that is said carry none.
	expect(carried.map(({ id }) => id)).toEqual(['stranger']);
	expect(parts.every(({ also }) => also === undefined)).toBe(true);
	for (const round of contentOf('lks2').rounds)
		if (round.play === 'hands')
			for (const { shows, belongs, say } of round.items)
				if (shows === 'hurt-must-fix' && belongs === 'no')
					expect(say).toMatch(/done to|told|may say/);
});

test('what is weighed can be taken back, and an answer as good is right too', () => {
	let state = play(only('uks2', 'asleep-on-the-coach'), ['none']);
	const round = roundOf(state)!;
	if (round.play !== 'weigh') throw new Error('not a weighing');
	const [first] = round.parts;
	expect(offered(state)).toContain('held-0');
	state = responsibility.step(state, { do: 'drop', at: 0 });
	expect(weighing(round, state.picked)).toEqual(first);
	expect(offered(state)).not.toContain('lock');
	const asGood = round.parts.map(({ carries, also }) => also ?? carries);
	expect(responsibility.feedback(lock(play(state, asGood)))).toMatchObject({ right: true });
});

test('what does harm is spoken of before what is missing', () => {
	const harmful = lock(play(only('uks2', 'ai-picture-in-the-group'), ['kind', 'save']));
	expect(responsibility.feedback(harmful)).toMatchObject({
		right: false,
		say: expect.stringContaining('Never save')
	});
	const missing = lock(play(only('uks2', 'ai-picture-in-the-group'), ['tell', 'kind']));
	expect(responsibility.result(missing).misconceptions).toEqual(['only-passed-on']);
	expect(offered(only('uks2', 'ai-picture-in-the-group'))).not.toContain('lock');
});

test('telling goes on from answer to answer, by any way that goes on', () => {
	const start = only('uks2', 'are-you-sure');
	expect(offered(start)).not.toContain('school');
	for (const next of ['school', 'ring'])
		expect(responsibility.feedback(play(start, ['still', next]))).toMatchObject({ right: true });
	expect(responsibility.result(play(start, ['fault'])).misconceptions).toEqual(['my-fault']);
	expect(responsibility.result(play(start, ['still', 'wait'])).misconceptions).toEqual([
		'ignore-it'
	]);
});

test.each([
	['uks2', 'carries: lot', 'carries: heavy', /parts/],
	['uks2', 'shows: joke-excuse', 'shows: nobody-named-it', /shows/],
	['ks1', 'listens: 3', 'listens: 2\n    listens2: 3', /listens2/],
	['lks2', 'belongs: may }', 'belongs: may, say: "No.", shows: hint }', /items/],
	['uks2', 'id: set-lock', 'id: lock', /rounds/],
	['lks2', 'tell: "Say it"', 'mend: "Say it"', /play/]
] as const)('a mistake in %s says where it stands: %s', (stage, sound, faulty, where) => {
	const text = textOf(stage).replace(sound, faulty);
	expect(text).not.toBe(textOf(stage));
	const { problems } = load(parse(text));
	expect(problems.length).toBeGreaterThan(0);
	expect(problems[0]?.path.join('.')).toMatch(where);
});
