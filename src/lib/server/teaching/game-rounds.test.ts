import { expect, test } from 'vitest';
import { aGo } from '../../../../tests/builders/game.ts';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { aRun, theEdition } from '../../../../tests/builders/work.ts';
import { passwords } from '../../games/passwords/rules.ts';
import type { AnyGame } from '../../games/game.ts';
import type { School } from '../school/school.ts';
import { roundsFor } from './game-rounds.ts';
import { pupilEdition } from './pupil-edition.ts';
import { attainment, responses } from './tables.ts';
import { takeIn } from './take-in.ts';

const LESSON = 'y3-three-words-one-lock';

/** Plays a game to its end by always taking the first offer that moves it on. */
function aPlayedRun(school: School, { moves: most = 400 } = {}) {
	const rounds = roundsFor(school, 'passwords', 'LKS2');
	if (!rounds) throw new Error('there are no rounds for Years 3 and 4');
	const game = passwords as AnyGame;
	let state = game.start(rounds.content, { seed: 7, level: 1 });
	const moves: unknown[] = [];
	while (!game.finished(state) && moves.length < most) {
		const offers = game.offers(state);
		const offer =
			offers.find(({ id, place }) => place === 'go' && id !== 'again') ??
			offers.find(({ place, chosen }) => place !== 'held' && !chosen);
		if (!offer) throw new Error('the game offers nothing to do');
		state = game.step(state, offer.move);
		moves.push(offer.move);
	}
	const response = {
		game: 'passwords',
		seed: 7,
		level: 1,
		hash: rounds.hash,
		moves,
		finished: true
	};
	return { response, mark: game.result(state) };
}

function gameOf(school: School) {
	const found = theEdition(school, LESSON).lesson.activities.find(({ kind }) => kind === 'game');
	if (!found) throw new Error('the lesson has no game');
	return found;
}

test('a lesson is sent with the rounds of its game', () => {
	const school = aSchool();
	const sent = pupilEdition(school, LESSON);
	expect(sent?.games[gameOf(school).id]).toMatchObject({ game: 'passwords', stage: 'LKS2' });
});

test('a game in a lesson is scored by playing its moves again, whatever the browser said', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school), year: 'Y3' });
	const { response, mark } = aPlayedRun(school);
	takeIn(
		school,
		aRun(school, pupil, { edition: theEdition(school, LESSON) }).response(gameOf(school), response)
	);
	const levels = school.db.select().from(attainment).all();
	expect(levels.map(({ statement }) => statement)).toEqual(
		expect.arrayContaining(mark.results.map(({ statement }) => statement))
	);
	expect(new Set(levels.filter(({ level }) => level !== null).map(({ source }) => source))).toEqual(
		new Set(['game'])
	);
});

test('a game left before its end is practice, even if the browser says it was finished', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school), year: 'Y3' });
	const { response } = aPlayedRun(school, { moves: 5 });
	takeIn(
		school,
		aRun(school, pupil, { edition: theEdition(school, LESSON) }).response(gameOf(school), response)
	);
	const sources = school.db
		.select()
		.from(attainment)
		.all()
		.map(({ source }) => source);
	expect(new Set(sources)).toEqual(new Set(['practice']));
});

test('a game on its own lands in the pupil’s record like any other response', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school), year: 'Y3' });
	const { item } = aGo(school, pupil);
	takeIn(school, item);
	takeIn(school, item);
	expect(school.db.select().from(responses).all()).toMatchObject([
		{ lesson: null, ideasOf: 'game/passwords' }
	]);
	expect(school.db.select().from(attainment).all().length).toBeGreaterThan(0);
});

test('a run of rounds nobody knows is kept for somebody to look at', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school), year: 'Y3' });
	const { response } = aPlayedRun(school);
	const run = aRun(school, pupil, { edition: theEdition(school, LESSON) });
	expect(() =>
		takeIn(school, run.response(gameOf(school), { ...response, hash: 'other' }))
	).toThrow('unknown-game');
	expect(() =>
		takeIn(school, run.response(gameOf(school), { ...response, game: 'chess' }))
	).toThrow('unknown-game');
});
