import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { checkOf, checked, aRun, theEdition } from '../../../../tests/builders/work.ts';
import type { ItemId } from '../../wire/ids.ts';
import { gameGo } from './game-run.ts';
import { roundsFor } from './game-rounds.ts';
import { takeIn } from './take-in.ts';

const LESSON = 'y3-three-words-one-lock';

test('a go is shown to its own class alone, and nothing else is taken for one', () => {
	const school = aSchool();
	const oak = aClass(school);
	const beech = aClass(school, { id: 'BEECH' });
	const pupil = aPupil(school, { in: oak, year: 'Y3' });
	const edition = theEdition(school, LESSON);
	const activity = edition.lesson.activities.find(({ kind }) => kind === 'game');
	const rounds = roundsFor(school, 'passwords', 'LKS2');
	if (!activity || !rounds) throw new Error('the lesson has no game');
	const run = aRun(school, pupil, { edition });
	const begins = { seed: 5, level: 3, held: true } as const;
	const played = run.response(activity, {
		game: 'passwords',
		...begins,
		hash: rounds.hash,
		moves: [{ do: 'pick', what: 'bag' }],
		finished: false
	});
	const answered = run.response(checkOf(edition, 'before'), checked(edition, 'a', true));
	takeIn(school, played);
	takeIn(school, answered);

	expect(gameGo(school, oak, played.id)).toMatchObject({
		game: 'passwords',
		stage: 'LKS2',
		content: rounds.content,
		begins: expect.objectContaining(begins),
		moves: [{ do: 'pick', what: 'bag' }],
		finished: false
	});
	expect(gameGo(school, beech, played.id)).toBeUndefined();
	expect(gameGo(school, oak, answered.id)).toBeUndefined();
	expect(gameGo(school, oak, randomUUID() as ItemId)).toBeUndefined();
});
