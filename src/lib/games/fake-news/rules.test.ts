import { expect, test } from 'vitest';
import {
	goesOf,
	STAGES,
	testRounds,
	type Loose,
	type StageFile
} from '../../../../tests/builders/goes.ts';
import { basketsOf } from './basket.ts';
import { verdictsOf } from './look.ts';
import { fakeNews } from './rules.ts';
import type { LookRound, Round } from './rounds.ts';

const { contentOf, only, play, faultsIn } = goesOf(fakeNews);

/** What a pupil picks who does it as it should be done. */
function rightPicks(round: Round): string[] {
	if (round.play === 'basket') return [round.is];
	if (round.play === 'choose')
		return round.choices.filter(({ right }) => right).map(({ id }) => id);
	return [...round.needs, round.right];
}

const lookRounds = (stage: StageFile) =>
	contentOf(stage).rounds.filter(
		(round): round is LookRound => round.play === 'desk' || round.play === 'newsroom'
	);

testRounds(fakeNews, rightPicks, 18);

test.each(STAGES)('no answer of %s wins by being picked always', (stage) => {
	const rights = contentOf(stage).rounds.flatMap((round) =>
		round.play === 'choose' ? [] : [round.play === 'basket' ? round.is : round.right]
	);
	for (const right of new Set(rights))
		expect(rights.filter((one) => one === right).length / rights.length, right).toBeLessThan(0.6);
});

test('every basket that stands there answers, and only one of them is right', () => {
	for (const stage of ['eyfs', 'ks1'] as const)
		for (const round of contentOf(stage).rounds) {
			if (round.play !== 'basket') continue;
			const outcomes = basketsOf(round).map((id) =>
				fakeNews.feedback(play(only(stage, round.id), [id]))
			);
			expect(outcomes.filter((outcome) => outcome?.right)).toHaveLength(1);
			expect(outcomes.every((outcome) => outcome?.say)).toBe(true);
		}
});

test('the basket for asking stands only where nobody can tell by looking', () => {
	const offered = (id: string) => fakeNews.offers(only('ks1', id)).map((offer) => offer.id);
	expect(offered('whale')).toEqual(['real', 'pretend']);
	expect(offered('new-slide')).toEqual(['real', 'pretend', 'ask']);
	expect(fakeNews.step(only('ks1', 'whale'), { do: 'pick', what: 'ask' })).toEqual(
		only('ks1', 'whale')
	);
});

test.each(['lks2', 'uks2'] as const)(
	'in %s being right without looking is only a guess, and says what was still shut',
	(stage) => {
		const content = contentOf(stage);
		const names: Record<string, string> = { ...content.clues, ...content.tools };
		for (const { id, needs, right } of lookRounds(stage)) {
			const guessed = play(only(stage, id), [right]);
			expect(guessed.outcome, id).toMatchObject({ right: false, shows: 'guess-first' });
			for (const need of needs) expect(fakeNews.feedback(guessed)?.say).toContain(names[need]);

			const looked = play(only(stage, id), [...needs, right]);
			expect(looked.outcome, id).toMatchObject({ right: true });

			const half = play(only(stage, id), [...needs.slice(1), right]);
			expect(half.outcome, id).toMatchObject({ right: false, shows: 'guess-first' });
		}
	}
);

test.each(['lks2', 'uks2'] as const)(
	'in %s a wrong verdict shows its own wrong idea, looked at or not',
	(stage) => {
		for (const round of lookRounds(stage))
			for (const verdict of verdictsOf(round)) {
				if (verdict === round.right) continue;
				for (const looked of [[], round.clues.map(({ id }) => id)]) {
					const { outcome } = play(only(stage, round.id), [...looked, verdict]);
					expect(outcome, round.id).toMatchObject({ right: false, did: verdict });
					expect(outcome?.shows).toBeTruthy();
					expect(outcome?.shows).not.toBe('guess-first');
				}
			}
	}
);

test('in the newsroom every choice has its consequence', () => {
	for (const round of lookRounds('uks2'))
		for (const verdict of verdictsOf(round)) {
			const { outcome } = play(only('uks2', round.id), [verdict]);
			expect(outcome?.then?.say, round.id).toBeTruthy();
			expect(outcome?.then?.thing, round.id).toBeTruthy();
		}
});

test('a clue opens once, costs nothing, and is shut again for another try', () => {
	const fresh = only('lks2', 'pond-shark');
	const opened = play(fresh, ['who', 'who', 'else']);
	expect(opened.picked).toEqual(['who', 'else']);
	expect(fakeNews.offers(opened).map(({ id }) => id)).toEqual(
		expect.arrayContaining(['advert', 'print', 'ask', 'leave'])
	);
	expect(fakeNews.offers(opened).map(({ id }) => id)).not.toContain('who');
	expect(play(opened, ['advert', 'leave']).outcome).toMatchObject({ right: true });

	const again = fakeNews.step(play(opened, ['print']), { do: 'again' });
	expect(again.picked).toEqual([]);
	expect(fakeNews.offers(again).map(({ id }) => id)).toContain('who');
});

test('what lies there can be heard: the card, the headline, what was found, and what came of it', () => {
	expect(fakeNews.heard(only('ks1', 'whale'))).toHaveLength(1);
	expect(fakeNews.heard(only('lks2', 'snow-day'))).toEqual(['School shut by snow']);
	const told = fakeNews.heard(play(only('uks2', 'bridge'), ['picture', 'bin']));
	expect(told).toHaveLength(3);
	expect(told[1]).toMatch(/^Trace the picture: It first appeared six years ago/);
	expect(told[2]).toMatch(/^Nobody is frightened/);
});

test('only the first try is marked', () => {
	const missed = play(only('uks2', 'bridge'), ['publish']);
	const again = play(fakeNews.step(missed, { do: 'again' }), ['picture', 'bin']);
	expect(fakeNews.feedback(again)).toMatchObject({ right: true });
	expect(fakeNews.result(again)).toEqual(fakeNews.result(missed));
	expect(fakeNews.result(missed).misconceptions).toEqual(['seeing-is-believing']);
});

test('the pictures a go may need are named, those of baskets, clues and verdicts too', () => {
	expect(fakeNews.things(contentOf('ks1'))).toEqual(
		expect.arrayContaining(['whale', 'magic-wand', 'person-raising-hand'])
	);
	expect(fakeNews.things(contentOf('uks2'))).toEqual(
		expect.arrayContaining(['pea-pod', 'identification-card', 'wastebasket'])
	);
});

test('a content file with a mistake says where it is', () => {
	const asLoaded = (stage: StageFile, change: (file: Loose) => void) =>
		faultsIn(stage, (_rounds, file) => change(file));
	expect(asLoaded('lks2', () => {})).toEqual([]);
	const round = (file: Loose) => file.rounds[1];
	expect(asLoaded('lks2', (file) => (round(file).needs = ['when']))).toContain('rounds.1.needs.0');
	expect(asLoaded('lks2', (file) => delete round(file).answers.print.shows)).toContain(
		'rounds.1.answers.print'
	);
	expect(asLoaded('lks2', (file) => (round(file).answers.leave.shows = 'crowd'))).toContain(
		'rounds.1.answers.leave.shows'
	);
	expect(asLoaded('lks2', (file) => (round(file).answers.ask.shows = 'nobody-said'))).toContain(
		'rounds.1.answers.ask.shows'
	);
	expect(asLoaded('lks2', (file) => delete file.guess)).toContain('rounds.1.play');
	expect(asLoaded('lks2', (file) => delete file.verdicts)).toContain('rounds.1.play');
	expect(asLoaded('lks2', (file) => (round(file).clues[1] = round(file).clues[0]))).toContain(
		'rounds.1.clues'
	);
	expect(asLoaded('lks2', (file) => (round(file).statements = ['ECW-INF-Y6-1']))).toContain(
		'rounds.1.statements.0'
	);
	expect(asLoaded('uks2', (file) => delete file.rounds[0].answers.hold.then)).toContain(
		'rounds.0.answers.hold.then'
	);
	expect(asLoaded('ks1', (file) => (file.rounds[0].is = 'ask'))).toContain('rounds.0.is');
	expect(asLoaded('ks1', (file) => delete file.baskets.ask)).toContain('rounds.12.answers.ask');
	expect(asLoaded('eyfs', (file) => (file.rounds = file.rounds.slice(0, 7)))).toContain('rounds');
});
