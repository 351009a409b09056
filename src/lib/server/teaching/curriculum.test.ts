import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aLessonsFolder } from '../../../../tests/builders/lessons.ts';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { factsSchema, helpline } from '../../curriculum/facts.ts';
import type { PupilId } from '../../wire/ids.ts';
import { tellPeople } from '../concerns/tell-people.ts';
import { openSource, shaped } from './slip.ts';
import { loadCurriculum } from './curriculum.ts';
import { roundsFor } from './game-rounds.ts';
import { ideasHeldBy } from './ideas.ts';
import { misconceptions } from './tables.ts';
import { editionOf } from './versions.ts';

const PLACE = 'y3/three-words-one-lock';
const LESSON = 'y3-three-words-one-lock';
const OTHER = 'y1/ask-first';
const FILE = `${PLACE}/lesson.yaml`;

describe('a lesson with one mistake is withheld, with its line and what to mend; the other runs:', () => {
	// prettier-ignore
	test.each<[what: string, was: string, now: string, say: RegExp, within?: number]>([
		['YAML that can’t be read', 'minutes:', 'minutes: [', /flow|collection|map/i, 3],
		['a key nobody knows', 'title:', 'titel:', /"title" is missing.*1 more/, 1],
		['a choice that leads nowhere', 'to: guessed }', 'to: gessed }', /no scene is called "gessed"/],
		['a scene whose next is nowhere', 'next: gran', 'next: granny', /no scene is called "granny"/],
		['a story that goes round for ever', 'next: ducks', 'next: den', /never ends/, 10],
		['no right answer', '- { text: kettle-moon-frog, right: true,', '- { text: kettle-moon-frog, shows: about-me,', /no answer is right/, 3],
		['a card for no group', 'belongs: [together]', 'belongs: [togther]', /no group is called "togther"/],
		['an unknown statement', '[ECW-PRI-Y3-1]', '[ECW-PRI-Y3-99]', /no statement is called ECW-PRI-Y3-99/],
		['an unknown statement of another framework', 'NC-KS2-1', 'NC-KS2-99', /no statement is called NC-KS2-99/],
		['an unknown game', 'game: passwords', 'game: dragons', /no game is called "dragons"/],
		['an answer that shows an unknown idea', 'shows: about-me }', 'shows: about-us }', /no misconception is called "about-us"/],
		['a picture of nothing', 'what: badger', 'what: bagder', /no emoji is called "bagder"/],
		['two activities of one id', 'id: ducks', 'id: word-bag', /"word-bag" is there twice/],
		['a fact there isn’t', '{{three-random-words}}', '{{three-words}}', /no fact .* "three-words"/, 5]
	])('%s', (_, was, now, say, within = 0) => {
		const { folder, plant } = aLessonsFolder(PLACE, OTHER);
		const line = plant(FILE, was, now);
		const { editions, withheld } = loadCurriculum(folder);
		expect([...editions.keys()]).toEqual(['y1-ask-first']);
		expect(withheld).toMatchObject([{ what: 'lesson', id: LESSON }]);
		expect(withheld[0]?.why).toMatch(say);
		const [, said = ''] = /^y3\/three-words-one-lock\/lesson\.yaml, line (\d+): /.exec(withheld[0]?.why ?? '') ?? [];
		// A few are told at what is around them: an open bracket where it hurts, a text at its first line.
		expect(Math.abs(Number(said) - line)).toBeLessThanOrEqual(within);
	});

	test('a drawing that isn’t there', () => {
		const { folder, plant } = aLessonsFolder(PLACE);
		plant(FILE, 'thing: link,', 'file: link.svg,');
		expect(loadCurriculum(folder).withheld[0]?.why).toMatch(/no file link.svg/);
	});

	test('a folder with no lesson in it', () => {
		const { folder } = aLessonsFolder(PLACE, OTHER);
		rmSync(join(folder, FILE));
		const { editions, withheld } = loadCurriculum(folder);
		expect([...editions.keys()]).toEqual(['y1-ask-first']);
		expect(withheld).toMatchObject([{ id: LESSON, why: `${FILE}, line 1: the file isn’t there` }]);
	});
});

// prettier-ignore
test.each<[what: string, was: string, now: string]>([
	['hard to read', "The best password is my name", "The best notwithstandingly unquestionable password is my name"],
	['with minutes that don’t add up', 'minutes: 38', 'minutes: 33'],
	['with a right answer that is the longest', 'text: kettle-moon-frog,', 'text: kettle-moon-frog-and-many-other-words,'],
	['with feedback that only judges', "'All her friends know that about Grace. Think of words that are not about you.'", 'Not quite!']
])('a lesson %s is taught all the same', (_, was, now) => {
	const { folder, plant } = aLessonsFolder(PLACE);
	plant(FILE, was, now);
	const { editions, withheld } = loadCurriculum(folder);
	expect(withheld).toEqual([]);
	expect([...editions.keys()]).toEqual([LESSON]);
});

test('no lesson of ours is withheld', () => {
	expect(loadCurriculum('lessons').withheld).toEqual([]);
});

describe('a mistake in facts.yaml', () => {
	test('costs the fact it is in, and the lessons that quote it', () => {
		const { folder, plant } = aLessonsFolder(PLACE, OTHER);
		const line = plant(
			'facts.yaml',
			'three-random-words:\n  says:',
			'three-random-words:\n  sais:'
		);
		const { editions, withheld, facts } = loadCurriculum(folder);
		expect([...editions.keys()]).toEqual(['y1-ask-first']);
		expect(withheld.map(({ what, id }) => [what, id])).toEqual([
			['lesson', LESSON],
			['facts', 'facts.yaml']
		]);
		expect(withheld[1]?.why).toContain(`facts.yaml, line ${line + 1}: `);
		expect(facts['childline-number']?.says).toBe('0800 1111');
	});

	test.each([
		['that can’t be read', 'childline-number:\n', 'childline-number: [\n'],
		['that is empty of numbers', "says: '0800 1111'", 'says: to do'],
		['in the numbers’ own names', 'says:', 'sais:'],
		['that makes a number of 999', "says: '999'", 'says: 999'],
		['that leaves nothing', 'childline-number:', '--- \nchildline-number:']
	])('%s takes neither Childline’s number nor 999 from Tell', (_, was, now) => {
		const { folder, plant } = aLessonsFolder(OTHER);
		plant('facts.yaml', was, now);
		const school = aSchool({ lessons: folder });
		for (const who of [{ kind: 'nobody' }, aPupil(school, { in: aClass(school) })] as const)
			expect(tellPeople(school, who).facts).toEqual({ childline: '0800 1111', emergency: '999' });
	});

	test('that costs the bank holidays: no day is promised, since it may be one', () => {
		const { folder, plant } = aLessonsFolder(OTHER);
		plant('facts.yaml', 'bank-holidays-england:\n  says:', 'bank-holidays-england:\n  sais:');
		const { year } = tellPeople(aSchool({ lessons: folder }), { kind: 'nobody' });
		expect(year).toMatchObject({ halfTerms: [], next: { halfTerms: [] } });
	});

	test('the numbers we fall back on are those the facts give', () => {
		const read = shaped(factsSchema, openSource('lessons', 'facts.yaml').value);
		if (read.faults) throw new Error('facts.yaml can’t be read');
		for (const name of ['childline-number', 'emergency-number'] as const)
			expect(helpline({}, name)).toBe(read.value[name]?.says);
	});
});

describe('a mistake in a framework', () => {
	const RSHE = 'frameworks/rshe-2025.yaml';
	test.each([
		['that can’t be read', RSHE, 'statements:', 'statements: [', 0],
		['in its head', RSHE, 'edition:', 'editon:', 0],
		['in one statement', RSHE, 'summary:', 'sumary:', 18]
	])('%s leaves out what it is in; its lessons run', (_, file, was, now, atLeast) => {
		const { folder, plant } = aLessonsFolder(PLACE);
		plant(file, was, now);
		const { editions, withheld, frameworks } = loadCurriculum(folder);
		expect([...editions.keys()]).toEqual([LESSON]);
		expect(withheld).toMatchObject([{ what: 'framework', id: file }]);
		expect(withheld[0]?.why).toMatch(/^frameworks\/rshe-2025\.yaml, line \d+: /);
		expect(frameworks.get('rshe-2025')?.statements.length ?? 0).toBeGreaterThanOrEqual(atLeast);
	});

	test('in one statement of the backbone costs that statement and its lessons', () => {
		const { folder, plant } = aLessonsFolder(PLACE, OTHER);
		plant('frameworks/ecw-2020.yaml', 'id: ECW-PRI-Y3-1,', 'ID: ECW-PRI-Y3-1,');
		const { editions, withheld } = loadCurriculum(folder);
		expect([...editions.keys()]).toEqual(['y1-ask-first']);
		expect(withheld.map(({ id }) => id)).toEqual([LESSON, 'frameworks/ecw-2020.yaml']);
	});

	test('without the backbone Waymark does not start, and says which file to mend', () => {
		const { folder, plant } = aLessonsFolder();
		plant('frameworks/ecw-2020.yaml', 'title:', 'titel:');
		expect(() => loadCurriculum(folder)).toThrow(/ecw-2020\.yaml, line \d+: .*start again/);
		rmSync(join(folder, 'frameworks/ecw-2020.yaml'));
		expect(() => loadCurriculum(folder)).toThrow(
			/ecw-2020\.yaml: the file is missing.*start again/
		);
	});
});

describe('a mistake in a game’s rounds', () => {
	const ROUNDS = 'games/passwords/lks2.yaml';
	test.each([
		['that can’t be read', 'rounds:', 'rounds: ['],
		['in a key', 'guessesASecond', 'guessesAsecond'],
		['in what a round says', 'shows: about-me', 'shows: about-us']
	])('%s withholds those rounds and the lesson with the game', (_, was, now) => {
		const { folder, plant } = aLessonsFolder(PLACE, OTHER);
		plant(ROUNDS, was, now);
		const school = aSchool({ lessons: folder });
		expect(school.curriculum.withheld.map(({ what, id }) => [what, id])).toEqual([
			['lesson', LESSON],
			['game', 'game/passwords/LKS2']
		]);
		expect(school.curriculum.withheld[0]?.why).toMatch(
			/its game can’t be played: games\/passwords\/lks2\.yaml, line \d+/
		);
		expect(school.curriculum.withheld[1]?.why).toMatch(/^games\/passwords\/lks2\.yaml, line \d+: /);
		expect([...school.curriculum.editions.keys()]).toEqual(['y1-ask-first']);
		expect(roundsFor(school, 'passwords', 'LKS2')).toBeUndefined();
		expect(roundsFor(school, 'passwords', 'KS1')).toBeDefined();
	});

	test('a fact that rounds quote stands in its place, and one that isn’t there withholds them', () => {
		const { folder, plant } = aLessonsFolder();
		const reasons = () =>
			loadCurriculum(folder).rounds.find(
				({ game, stage }) => game === 'age-ratings' && stage === 'UKS2'
			)?.content as { reasons: { id: string; age: string }[] } | undefined;
		const age = () => reasons()?.reasons.find(({ id }) => id === 'random')?.age;
		expect(age()).toBe('16');
		plant('facts.yaml', "pegi-random-age:\n  says: '16'", "pegi-random-age:\n  says: '18'");
		expect(age()).toBe('18');
		plant('facts.yaml', 'pegi-random-age:', 'pegi-other-age:');
		expect(reasons()).toBeUndefined();
		expect(loadCurriculum(folder).withheld).toMatchObject([
			{
				what: 'game',
				id: 'game/age-ratings/LKS2',
				why: expect.stringMatching(/pegi-random-age/) as string
			},
			{
				what: 'game',
				id: 'game/age-ratings/UKS2',
				why: expect.stringMatching(/pegi-random-age/) as string
			}
		]);
	});

	test('what pupils showed in it is still named where a class’s wrong ideas stand', () => {
		const { folder, plant } = aLessonsFolder();
		const first = aSchool({ lessons: folder });
		const schoolClass = aClass(first);
		const pupil = aPupil(first, { in: schoolClass });
		roundsFor(first, 'passwords', 'LKS2');
		heldIdea(first, pupil.id);
		plant(ROUNDS, 'rounds:', 'rounds: [');
		for (const stage of ['ks1', 'uks2', 'eyfs'])
			rmSync(join(folder, `games/passwords/${stage}.yaml`));
		const again = { ...first, curriculum: loadCurriculum(folder) };
		expect(ideasHeldBy(again, schoolClass)).toMatchObject([
			{ idea: 'swaps-fool-them', n: 1, says: expect.stringMatching(/swap letters/) as string }
		]);
	});
});

test('a wrong idea shown in a lesson that is withheld later is still named', () => {
	const { folder, plant } = aLessonsFolder(PLACE);
	const first = aSchool({ lessons: folder });
	const schoolClass = aClass(first);
	editionOf(first, LESSON);
	heldIdea(first, aPupil(first, { in: schoolClass }).id, LESSON, 'about-me');
	plant(FILE, 'to: guessed }', 'to: gessed }');
	const again = { ...first, curriculum: loadCurriculum(folder) };
	expect(ideasHeldBy(again, schoolClass)).toMatchObject([{ idea: 'about-me', n: 1 }]);
});

function heldIdea(
	school: ReturnType<typeof aSchool>,
	pupil: PupilId,
	ideasOf = 'game/passwords',
	misconception = 'swaps-fool-them'
): void {
	school.db
		.insert(misconceptions)
		.values({
			pupil,
			ideasOf,
			misconception,
			since: school.clock(),
			until: null
		})
		.run();
}

test.each([
	['facts.yaml', 'childline-number:\n', 'childline-number: [\n'],
	['frameworks/rshe-2025.yaml', 'edition:', 'editon:'],
	['games/passwords/lks2.yaml', 'rounds:', 'rounds: ['],
	[FILE, 'to: guessed }', 'to: gessed }']
])('npm run lessons names file and line of the same mistake in %s', (file, was, now) => {
	const { folder, plant } = aLessonsFolder(PLACE);
	plant(file, was, now);
	const { status, stdout } = spawnSync(process.execPath, ['src/cli/lint-lessons.ts', folder], {
		encoding: 'utf8'
	});
	expect(stdout).toMatch(
		new RegExp(`^${join(folder, file).replaceAll('.', '\\.')}:\\d+:\\d+  (?!warning)`, 'm')
	);
	expect(status).toBe(1);
});
