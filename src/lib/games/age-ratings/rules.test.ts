import { expect, test } from 'vitest';
import {
	FACTS,
	goesOf,
	STAGES,
	testRounds,
	type Loose,
	type StageFile
} from '../../../../tests/builders/goes.ts';
import type { Facts } from '../../curriculum/facts.ts';
import { suits } from './label.ts';
import { ageOf, labelFor, labelsOf, ringsOf, trueReasons } from './labels.ts';
import { ageRatings } from './rules.ts';
import { VERDICTS, type Content, type CounterRound, type RoomRound, type Round } from './rounds.ts';

const { contentOf, fileOf, load, only, play, lock, answered, faultsIn } = goesOf(ageRatings);

/** What a pupil picks who does it as it should be done. */
function rightPicks(round: Round): string[] {
	if (round.play === 'shelf') return [round.is];
	if (round.play === 'choose')
		return round.choices.filter(({ right }) => right).map(({ id }) => id);
	if (round.play === 'label')
		return round.boxes
			.filter(({ label }) => suits(round, label))
			.slice(0, 1)
			.map(({ id }) => id);
	if (round.play === 'counter')
		return [
			...round.needs,
			round.right,
			...(round.others ?? []).filter(({ right }) => right).map(({ id }) => id)
		];
	return [...round.parts.map(({ id }) => id), ...trueReasons(round)];
}

const counters = () =>
	contentOf('lks2').rounds.filter((round): round is CounterRound => round.play === 'counter');
const rooms = () =>
	contentOf('uks2').rounds.filter((round): round is RoomRound => round.play === 'room');

testRounds(ageRatings, rightPicks, 14);

test.each(STAGES)('no place and no verdict of %s wins by being picked always', (stage) => {
	const rights = contentOf(stage).rounds.flatMap((round) =>
		round.play === 'shelf' ? [round.is] : round.play === 'counter' ? [round.right] : []
	);
	for (const right of new Set(rights))
		expect(rights.filter((one) => one === right).length / rights.length, right).toBeLessThan(0.6);
});

test('for the youngest, telling stands there wherever something upset a child, and is never wrong', () => {
	for (const stage of ['eyfs', 'ks1'] as const)
		for (const round of contentOf(stage).rounds) {
			if (round.play !== 'shelf') continue;
			const told = play(only(stage, round.id), ['tell']);
			if (['worried', 'sad'].includes(round.mood)) {
				expect(told.outcome, round.id).toMatchObject({ right: true });
			} else expect(told.outcome, round.id).toBeUndefined();
		}
});

test('the number decides whether a box fits, whatever is printed on it', () => {
	const owl = only('ks1', 'owl-all');
	expect(play(owl, ['dungeon']).outcome).toMatchObject({ right: true });
	expect(play(owl, ['puppy']).outcome).toMatchObject({ right: false, shows: 'box-says-so' });
	const frog = only('ks1', 'frog-waits');
	expect(play(frog, ['storm']).outcome).toMatchObject({ right: true });
	expect(play(frog, ['cave']).outcome).toMatchObject({ right: false, shows: 'nearly-old' });
});

test('at the counter being right without looking is only a guess, and says what was still shut', () => {
	const { looks } = contentOf('lks2');
	for (const round of counters()) {
		const picks = rightPicks(round);
		const blind = play(
			only('lks2', round.id),
			picks.filter((id) => !round.needs.some((need) => need === id))
		);
		expect(blind.outcome, round.id).toMatchObject({ right: false, shows: 'guess-first' });
		for (const need of round.needs)
			expect(ageRatings.feedback(blind)?.say).toContain(looks?.[need]);
	}
});

test('at the counter a wrong verdict shows its own wrong idea, looked at or not', () => {
	for (const round of counters())
		for (const verdict of VERDICTS) {
			if (verdict === round.right) continue;
			for (const looked of [[], round.clues.map(({ id }) => id)]) {
				const { outcome } = play(only('lks2', round.id), [...looked, verdict]);
				expect(outcome, round.id).toMatchObject({ right: false, did: verdict });
				expect(outcome?.shows).toBeTruthy();
				expect(outcome?.shows).not.toBe('guess-first');
			}
		}
});

test('a game with an older label never goes to a child who asks alone', () => {
	for (const { id, right, box, customer, others } of counters()) {
		if (box.label > customer.age) expect(right, id).not.toBe('lend');
		for (const other of others ?? [])
			if (other.right) expect(other.label, id).toBeLessThanOrEqual(customer.age);
	}
});

test('where another is offered, one is chosen from the shelf', () => {
	const wolves = play(only('lks2', 'night-wolves'), ['back', 'customer', 'other']);
	expect(wolves.outcome).toBeUndefined();
	expect(ageRatings.offers(wolves).map(({ id }) => id)).toEqual(
		expect.arrayContaining(['zoo', 'claws', 'kart'])
	);
	expect(ageRatings.offers(wolves)).toHaveLength(3);
	expect(play(wolves, ['zoo']).outcome).toMatchObject({ right: true });
	expect(play(wolves, ['claws']).outcome).toMatchObject({ right: false, shows: 'looks-tell' });
	expect(play(wolves, ['kart']).outcome).toMatchObject({ right: false, shows: 'label-is-order' });
	const again = ageRatings.step(play(wolves, ['claws']), { do: 'again' });
	expect(ageRatings.offers(again).map(({ id }) => id)).toContain('lend');
});

test('in the room what doesn’t hold is spoken of first, then what was missed, then what was never read', () => {
	for (const round of rooms()) {
		const fresh = only('uks2', round.id);
		const parts = round.parts.map(({ id }) => id);
		const truly = trueReasons(round);
		for (const { id, shows } of round.decoys)
			expect(lock(play(fresh, [...parts, ...truly, id])).outcome, round.id).toMatchObject({
				right: false,
				shows
			});
		for (const reason of truly) {
			const missed = [...parts, ...truly.filter((one) => one !== reason)];
			const part = round.parts.find(({ gives }) => gives.includes(reason));
			expect(lock(play(fresh, missed)).outcome, round.id).toMatchObject({
				right: false,
				say: part?.say
			});
		}
		const unread = lock(play(fresh, truly.length > 0 ? truly : parts.slice(1)));
		expect(unread.outcome, round.id).toMatchObject({ right: false, shows: 'tick-first' });
	}
});

test('the highest of the ticked reasons makes the label, and without one it is the lowest', () => {
	const content = contentOf('uks2');
	expect(labelFor(content, [])).toBe(3);
	expect(labelFor(content, ['fright'])).toBe(7);
	expect(labelFor(content, ['fright', 'random', 'fighting'])).toBe(16);
	expect(labelFor(content, ['open-chat', 'return'])).toBe(18);
	expect([3, 7, 12, 16, 18].map(ringsOf)).toEqual([1, 2, 3, 4, 5]);
});

test('a rule that changes is changed in the facts alone: labels, card and feedback follow', () => {
	const changed = {
		...FACTS,
		'pegi-random-age': { ...FACTS['pegi-random-age']!, says: '18' },
		'pegi-labels': { ...FACTS['pegi-labels']!, says: '3, 7, 12, 15, 16 and 18' }
	};
	const content = load(fileOf('uks2'), changed).content as Content;
	expect(ageOf(content, 'random')).toBe(18);
	expect(labelFor(content, ['random'])).toBe(18);
	const gems = answered(
		only('uks2', 'gem-pop', content),
		rightPicks(content.rounds.find(({ id }) => id === 'gem-pop')!)
	);
	expect(ageRatings.feedback(gems)?.say).toContain('its label says 18');
	expect(labelsOf(content)).toContain(15);
});

test('every label in the game is one the facts know, and every rule of the card makes one', () => {
	for (const stage of ['ks1', 'lks2', 'uks2'] as const) {
		const content = contentOf(stage);
		const known = labelsOf(content);
		expect(known).toEqual([3, 7, 12, 16, 18]);
		for (const { id } of content.reasons ?? []) expect(known, id).toContain(ageOf(content, id));
	}
	// Which-number asks for the highest of three, and names the same one.
	const uks2 = contentOf('uks2');
	expect(labelFor(uks2, ['fright', 'fighting', 'random'])).toBe(ageOf(uks2, 'random'));
	// The shelf for Years 3 and 4 lends one game with paid surprises under today's rules.
	const eggs = counters().find(({ id }) => id === 'cousins-card');
	expect(eggs?.box.label).toBe(Number(FACTS['pegi-random-age']?.says));
});

test('a label that is no longer known, or an age that isn’t one, says where it is', () => {
	const without = (name: string, says: string) => ({
		...FACTS,
		[name]: { ...FACTS[name]!, says }
	});
	const paths = (stage: StageFile, known: Facts) =>
		load(fileOf(stage), known).problems.map(({ path }) => path.join('.'));
	expect(paths('ks1', FACTS)).toEqual([]);
	expect(paths('ks1', without('pegi-labels', '3, 7 and 12'))).toContain('rounds.1.boxes.1.label');
	expect(paths('lks2', without('pegi-labels', '7, 12, 16 and 18'))).toContain('rounds.0.box.label');
	expect(paths('uks2', without('pegi-random-age', 'sixteen'))).toContain('reasons.7.age');
});

test('what stands there can be heard: who asks, the box, the report, and what was found', () => {
	expect(ageRatings.heard(only('ks1', 'rabbit-six'))).toEqual([]);
	const wolves = play(only('lks2', 'night-wolves'), ['customer']);
	expect(ageRatings.heard(wolves)).toEqual([
		'I love animals! May I have Night Wolves?',
		'Night Wolves · 12',
		'Ask a bit more: “I want to look after wolves and feed them.”'
	]);
	expect(ageRatings.heard(play(only('uks2', 'gem-pop'), ['watch']))).toHaveLength(2);
});

test('the pictures a go may need are named, those of places, verdicts, reasons and looks too', () => {
	expect(ageRatings.things(contentOf('eyfs'))).toEqual(
		expect.arrayContaining(['duck', 'teddy-bear', 'raised-hand'])
	);
	expect(ageRatings.things(contentOf('lks2'))).toEqual(
		expect.arrayContaining(['wolf', 'lion', 'handshake', 'receipt'])
	);
	expect(ageRatings.things(contentOf('uks2'))).toEqual(
		expect.arrayContaining(['gem-stone', 'wrapped-gift', 'joystick'])
	);
});

test('only the first try is marked', () => {
	const missed = play(only('lks2', 'paper-planes'), ['other']);
	const again = play(ageRatings.step(missed, { do: 'again' }), ['back', 'lend']);
	expect(ageRatings.feedback(again)).toMatchObject({ right: true });
	expect(ageRatings.result(again)).toEqual(ageRatings.result(missed));
	expect(ageRatings.result(missed).misconceptions).toEqual(['always-no']);
});

test('a content file with a mistake says where it is', () => {
	const asLoaded = (stage: StageFile, change: (round: Loose, file: Loose) => void, at = 0) =>
		faultsIn(stage, (rounds, file) => change(rounds[at], file));
	for (const stage of STAGES) expect(asLoaded(stage, () => {})).toEqual([]);
	expect(asLoaded('eyfs', (round) => (round.is = 'tell'))).toContain('rounds.0.answers');
	expect(asLoaded('eyfs', (round) => (round.mood = 'sad'))).toContain('rounds.0.is');
	expect(
		asLoaded('eyfs', (round) => (round.answers.tell = { say: 'No.', shows: 'told-off' }))
	).toContain('rounds.0.answers');
	expect(asLoaded('eyfs', (round) => delete round.answers.ask.shows)).toContain(
		'rounds.0.answers.ask'
	);
	expect(asLoaded('ks1', (round) => (round.boxes[1].label = 3))).toContain('rounds.0.boxes');
	expect(asLoaded('ks1', (round) => (round.boxes[1].label = 13))).toContain(
		'rounds.0.boxes.1.label'
	);
	expect(asLoaded('lks2', (round) => (round.box.label = 12))).toContain('rounds.0.right');
	expect(asLoaded('lks2', (round) => (round.needs = ['customer']))).toContain('rounds.0.needs.0');
	expect(asLoaded('lks2', (round) => delete round.others, 1)).toContain('rounds.1.others');
	expect(asLoaded('lks2', (round) => (round.others[0].label = 12), 1)).toContain(
		'rounds.1.others.0'
	);
	expect(asLoaded('lks2', (_round, file) => delete file.guess)).toContain('rounds.0.play');
	expect(asLoaded('uks2', (round) => (round.parts[0].gives = ['magic']))).toContain(
		'rounds.0.parts.0.gives.0'
	);
	expect(asLoaded('uks2', (round) => delete round.parts[1].shows, 1)).toContain('rounds.1.parts.1');
	expect(asLoaded('uks2', (round) => (round.decoys[0].id = 'fright'), 1)).toContain(
		'rounds.1.decoys.0.id'
	);
	expect(asLoaded('uks2', (_round, file) => delete file.labels)).toContain('rounds.0.play');
});
