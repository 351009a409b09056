import { expect, test } from 'vitest';
import { aGoHandedIn } from '../../../../tests/builders/game.ts';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { levelFor } from '../../games/begins.ts';
import type { AnyGame } from '../../games/game.ts';
import type { Pupil } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { gameLevelsFor, holdLevel } from './game-level.ts';
import { roundsFor } from './game-rounds.ts';
import { RULES } from './game-rules.ts';

const game = RULES['passwords'] as AnyGame;
function aPupilOfY3(school: School) {
	const schoolClass = aClass(school);
	const { id } = aPupil(school, { in: schoolClass, year: 'Y3' });
	return { id, schoolClass, kind: 'pupil', shownName: 'Ola', avatar: 'fox', year: 'Y3' } as Pupil;
}

test('the next go begins where the last one ended, and the first in the middle', () => {
	const school = aSchool();
	const pupil = aPupilOfY3(school);
	expect(levelFor(gameLevelsFor(school, pupil), 'passwords')).toEqual({ level: 2 });
	const came = ([1, 2, 3] as const).flatMap((level) =>
		['passwords', 'footprint', 'fake-news'].map((game) => {
			const { to } = aGoHandedIn(school, pupil, { game, level });
			expect(levelFor(gameLevelsFor(school, pupil), game)).toEqual({ level: to });
			return to;
		})
	);
	expect(new Set(came).size).toBeGreaterThan(1);
});

test('a go left half-way, or of another key stage, says nothing', () => {
	const school = aSchool();
	const pupil = aPupilOfY3(school);
	aGoHandedIn(school, pupil, { level: 1, finished: false });
	aGoHandedIn(school, pupil, { level: 3, stage: 'UKS2' });
	expect(gameLevelsFor(school, pupil).ended).toEqual({});
	expect(gameLevelsFor(school, { ...pupil, year: 'Y6' }).ended).toHaveProperty('passwords');
});

test('a teacher holds the level of every game, until they let it follow again', () => {
	const school = aSchool();
	const pupil = aPupilOfY3(school);
	aGoHandedIn(school, pupil, { level: 2 });
	const followed = levelFor(gameLevelsFor(school, pupil), 'passwords');
	holdLevel(school, aClass(school, { id: 'BEECH' }), pupil.id, 1);
	expect(levelFor(gameLevelsFor(school, pupil), 'passwords')).toEqual(followed);
	holdLevel(school, pupil.schoolClass, pupil.id, 3);
	expect(levelFor(gameLevelsFor(school, pupil), 'passwords')).toEqual({ level: 3, held: true });
	expect(levelFor(gameLevelsFor(school, pupil), 'footprint')).toEqual({ level: 3, held: true });
	holdLevel(school, pupil.schoolClass, pupil.id, null);
	expect(levelFor(gameLevelsFor(school, pupil), 'passwords')).toEqual(followed);
});

test('a held go stays at its level however it goes', () => {
	const school = aSchool();
	const content = roundsFor(school, 'passwords', 'UKS2')?.content;
	let state = game.start(content, { seed: 1, level: 3, held: true });
	while (!game.finished(state)) {
		const offers = game.offers(state);
		const on = offers.find(({ id }) => id === 'next' || id === 'lock') ?? offers[0];
		state = game.step(state, on?.move);
	}
	expect(game.level(state)).toBe(3);
});
