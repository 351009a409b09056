import { expect, test } from 'vitest';
import { aGoHandedIn } from '../../../../tests/builders/game.ts';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { Refusal } from '../../wire/trouble.ts';
import { giveBack } from './decide.ts';
import { resultsToKeep } from './keep-result.ts';
import { evidenceOf } from './of-class.ts';
import { offerLater } from './offer.ts';
import { workOf } from './of-pupil.ts';

function oak() {
	const school = aSchool();
	const schoolClass = aClass(school, { id: 'OAK', years: ['Y4'] });
	const amina = {
		...aPupil(school, { in: schoolClass, name: 'Amina', year: 'Y4' }),
		schoolClass
	};
	return { school, schoolClass, amina };
}

test('the newest finished go of each game is the pupil’s to show, and one left half-way is not', () => {
	const { school, amina } = oak();
	aGoHandedIn(school, amina);
	const { item } = aGoHandedIn(school, amina);
	const other = aGoHandedIn(school, amina, { game: 'footprint' });
	aGoHandedIn(school, amina, { finished: false });
	expect(workOf(school, amina.id)).toMatchObject([
		{ id: other.item.id, game: 'footprint', state: 'mine' },
		{ id: item.id, game: 'passwords', title: 'The Guessing Machine', state: 'mine' }
	]);
});

test('a go that is shown to the teacher waits for them with why, and stays when the game is played again', () => {
	const { school, schoolClass, amina } = oak();
	const { item } = aGoHandedIn(school, amina);
	for (let twice = 0; twice < 2; twice++)
		offerLater(school, amina, { response: item.id, why: 'I worked hard' });
	expect(evidenceOf(school, schoolClass).waiting).toMatchObject([
		{ id: item.id, form: 'result', why: 'I worked hard', kept: false }
	]);
	expect(evidenceOf(school, schoolClass).waiting[0]?.text).toMatch(/: (secure|emerging|not yet)\./);
	expect(resultsToKeep(school, schoolClass)).toEqual([]);

	const again = aGoHandedIn(school, amina);
	expect(workOf(school, amina.id)).toMatchObject([
		{ id: again.item.id, state: 'mine' },
		{ id: item.id, state: 'offered' }
	]);
	const by = aStaff(school, { roles: ['teacher'], of: schoolClass });
	giveBack(school, { schoolClass, evidence: item.id as never, by, words: 'Once more?' });
	expect(workOf(school, amina.id)[1]).toMatchObject({ state: 'given back', words: 'Once more?' });
});

test('nobody else’s go can be shown, nor one left half-way', () => {
	const { school, schoolClass, amina } = oak();
	const ben = { ...aPupil(school, { in: schoolClass, name: 'Ben', year: 'Y4' }), schoolClass };
	const { item } = aGoHandedIn(school, amina);
	const half = aGoHandedIn(school, ben, { finished: false });
	for (const { id } of [item, half.item])
		expect(() => offerLater(school, ben, { response: id, why: '' })).toThrow(Refusal);
	expect(evidenceOf(school, schoolClass).waiting).toEqual([]);
});
