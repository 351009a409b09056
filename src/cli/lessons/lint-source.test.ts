import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../lib/curriculum/framework.ts';
import type { Surroundings } from '../../lib/curriculum/lint/fault.ts';
import { lintFacts, lintFramework, lintLesson } from './lint-source.ts';

const sound = readFileSync(new URL('./sound-lesson.yaml', import.meta.url), 'utf8');

type Known = readonly [string, { framework: string; statement: Statement }];
const statement = (id: string, more: Partial<Statement>, framework = 'ecw-2020'): Known => [
	id,
	{ framework, statement: { id, summary: 'Can do it.', ...more } }
];
const around: Surroundings = {
	statements: new Map([
		statement('ECW-INF-Y4-4', { year: 'Y4', strand: 'INF' }),
		statement('ECW-INF-Y5-1', { year: 'Y5', strand: 'INF' }),
		statement('ECW-PRI-Y4-1', { year: 'Y4', strand: 'PRI' }),
		statement('NC-KS1-1', { stage: 'KS1' }, 'nc'),
		statement('NC-KS2-5', { stage: 'KS2' }, 'nc')
	]),
	facts: {
		'helpline-number': { says: '0800', source: 'Us', seen: '2026-01-01', checkBy: '2027-01-01' }
	},
	emoji: new Set(['owl', 'envelope', 'fallen-leaf']),
	files: new Set(['pond.svg']),
	games: new Set(['passwords']),
	today: '2026-11-23'
};

const lint = (text: string, more: Partial<Surroundings> = {}, folder = 'y4/ask-the-owl') =>
	lintLesson(text, 'lesson.yaml', folder, { ...around, ...more });

/** Puts a fault in the sound lesson: `now` for the first `was` at or after the text `from`. */
function plant(was: string, now: string, from = ''): string {
	const start = sound.indexOf(from);
	const at = sound.indexOf(was, start);
	if (start < 0 || at < 0) throw new Error(`the sound lesson has no "${was}" after "${from}"`);
	return sound.slice(0, at) + now + sound.slice(at + was.length);
}

/** The line on which a text stands in a lesson, counted from 1. */
const lineOf = (text: string, mark: string): number =>
	text.slice(0, text.indexOf(mark)).split('\n').length;

it('a sound lesson has nothing said about it', () => {
	expect(lint(sound)).toEqual([]);
});

/** What it is, what was, what is planted, after which text, what is said, and on the line of which text. */
type Planted = [what: string, was: string, now: string, from: string, say: RegExp, line: string];

// prettier-ignore
const planted: Planted[] = [
	['YAML that can\'t be read', 'minutes: 30', 'minutes: [30', '', /flow sequence/i, 'statements:'],
	['a key nobody knows', 'summary:', 'sumary:', '', /"sumary" is not a key/, 'sumary:'],
	['a comma that ended a text', 'that people pass on and', 'that people pass on, and', '', /"and may not be true" is not a key .* put the text in quotes/, 'word: rumour'],
	['a value of the wrong sort', 'minutes: 30', 'minutes: long', '', /minutes:/, 'minutes: long'],
	['a missing key', '    task: Draw one way to check.\n', '', '', /"task" is missing/, 'id: poster'],
	['an unknown kind of activity', 'kind: talk', 'kind: tlak', '', /kind/, 'kind: tlak'],
	['a lesson in another year\'s folder', 'year: Y4', 'year: Y5', '', /belongs in y5/, 'year: Y5'],
	['a statement nobody knows', 'ECW-INF-Y4-4', 'ECW-INF-Y4-99', 'statements', /no statement is called ECW-INF-Y4-99/, 'statements: ['],
	['a statement of another year', 'statements: [', 'statements: [ECW-INF-Y5-1, ', '', /belongs to Y5/, 'statements: ['],
	['a statement of another strand', 'statements: [', 'statements: [ECW-PRI-Y4-1, ', '', /strand PRI/, 'statements: ['],
	['a statement of another key stage', 'NC-KS2-5', 'NC-KS1-1', '', /belongs to KS1/, 'alsoServes'],
	['a check of a statement the lesson doesn\'t teach', 'ECW-INF-Y4-4', 'ECW-PRI-Y4-1', 'id: shared', /not one of this lesson's/, '    statement: ECW-PRI'],
	['a question with no right answer', ', right: true', ', shows: crowd', 'id: pick', /no answer is right/, '- { text: Count how'],
	['a check with no right answer', ', right: true', ', shows: crowd', 'id: shared', /no answer is right/, '- { text: It must'],
	['a right answer that is the longest', 'It might be deep', 'It might well be deep but we should go and look', '', /longest/, '- { text: It might'],
	['a wrong answer with no feedback', ', feedback: Many people can be wrong.', '', '', /"feedback" is missing/, '- { text: Count how'],
	['feedback that only judges', 'Many people can be wrong.', 'Not quite!', '', /must teach/, 'Not quite!'],
	['a wrong answer that shows nothing', ', shows: crowd', '', 'id: pick', /names the misconception/, '- { text: Count how'],
	['a wrong answer with an unknown misconception', 'shows: crowd', 'shows: crowds', 'id: pick', /no misconception is called "crowds"/, 'shows: crowds'],
	['a question that meets an unknown misconception', 'told everyone.] }', 'told everyone.], meets: [crowds] }', '', /no misconception is called "crowds"/, 'meets: [crowds]'],
	['a misconception nobody can reveal', 'misconceptions:\n', 'misconceptions:\n  - { id: magic, says: Owls know. }\n', '', /no answer can reveal "magic"/, 'id: magic'],
	['a picture with no description', ', description: A fox and an owl', '', '', /no description/, 'picture: { place: woodland }'],
	['a description that only says picture', 'A fox and an owl', 'A picture of a fox', '', /not that it is a picture/, 'A picture of'],
	['an emoji that doesn\'t exist', 'what: fallen-leaf', 'what: falling-leaf', '', /no emoji is called "falling-leaf"/, 'falling-leaf'],
	['a held thing that doesn\'t exist', 'holds: envelope', 'holds: envelop', '', /no emoji is called "envelop"/, 'holds: envelop '],
	['a drawing that isn\'t there', 'thing: owl', 'file: lake.svg', '', /no file lake.svg/, 'lake.svg'],
	['a place nobody draws', '{ place: woodland, desc', '{ place: moon, desc', '', /place/, 'place: moon'],
	['a choice that leads nowhere', 'to: end', 'to: ending', '', /no scene is called "ending"/, 'to: ending'],
	['a choice of no story that comes back', 'story: tale', 'story: fable', 'id: pick', /no story is called "fable"/, 'story: fable'],
	['a choice of an activity that is no story', 'story: tale', 'story: talk', 'id: pick', /no story is called "talk"/, 'story: talk'],
	['a choice that nobody makes there', 'scene: tree', 'scene: end', 'id: pick', /"tale" has no choice in a scene "end"/, 'scene: end'],
	['a choice that comes back without words', ', The fox woke up.]', ', The fox woke up., No.]', 'id: pick', /words for every choice there, and no more: 2, not 3/, 'recalls:'],
	['a choice that comes back before it was made', 'say: Talk to a partner.', 'say: Talk to a partner.\n    recalls: { story: tale, scene: tree, says: [Yes., No.], otherwise: It was. }', '', /"tale" doesn't come before this/, 'recalls:'],
	['a choice on a route that not all take', 'kind: story', 'kind: story\n    route: stretch', '', /"tale" is only on the stretch route/, 'recalls:'],
	['one sentence too hard', 'The fox was only asleep.', 'Considerable quantities of unverified information circulate continually throughout extensive communities before anybody examines them.', '', /text is too hard for Y4 \(grade \d+\.\d\): "Considerable/, 'Considerable'],
	['a hard word nobody explains', 'The fox was only asleep.', 'The fox was exaggerating.', '', /"exaggerating" is hard/, 'exaggerating'],
	['a vocabulary word nobody meets', 'word: rumour', 'word: gossip', '', /nobody meets the word "gossip"/, 'word: gossip'],
	['a word left out of a language', 'not be true }\n', 'not be true, in: { pl: { word: plotka, means: historia } } }\n  - { word: owl, means: a bird }\n', '', /"owl" is not given in "pl"/, 'word: owl'],
	['a language read that no word is given in', 'misconceptions:\n', 'translationsRead: [ro]\nmisconceptions:\n', '', /no word is given in "ro"/, 'translationsRead'],
	['a before-check with no after-check', '  - { id: after, kind: check, when: after, title: And now?, minutes: 3, say: Have a go. }\n', '', '', /before-check with no after-check/, 'id: before'],
	['an after-check with no before-check', '  - { id: before, kind: check, when: before, title: What do you think?, minutes: 3, say: Have a go. }\n', '', '', /after-check with no before-check/, 'id: after'],
	['forms with unequal numbers of answers', '        - { text: It is shut, feedback: They may all have heard it from one person., shows: crowd }\n', '', '', /not parallel: 3 answers and 2/, '      story: Ten people say the shop'],
	['forms that tell one story', 'the shop is shut', 'the pond is deep', '', /the same story/, '      story: Ten people say the pond is deep.\n      ask: What does that show?\n      options:\n        - { text: We'],
	['forms with one right answer between them', 'We can not tell yet', 'It might be deep', '', /same right answer/, '      story: Ten people say the shop'],
	['forms that reveal different ideas', 'shows: crowd', 'shows: friend', 'It is shut', /not parallel: one shows/, '      story: Ten people say the shop'],
	['minutes outside the year\'s', 'minutes: 30', 'minutes: 55', '', /lasts 30 to 40/, 'minutes: 55'],
	['minutes that don\'t add up', 'minutes: 6', 'minutes: 7', '', /last 31 minutes/, 'minutes: 30'],
	['a fact nobody knows', 'Call {{helpline-number}}', 'Call {{help-number}}', '', /no fact .* "help-number"/, '{{help-number}}'],
	['a fact not listed', 'facts: [helpline-number]', 'facts: []', '', /list "helpline-number"/, '{{helpline-number}}'],
	['a listed fact nobody quotes', '{{helpline-number}}', 'a friend', '', /nothing quotes/, 'facts: ['],
	['two things of one id', 'id: poster', 'id: pick', '', /"pick" is there twice/, 'id: pick\n    kind: make'],
	['two answers to one name', 'id: friend', 'id: crowd', '', /"crowd" is there twice/, 'id: crowd, says: A friend'],
	['an American spelling', 'We learned to ask', 'We memorize and ask', '', /"memorize" is American/, 'memorize']
];

describe('a lesson with one fault is refused, naming its line:', () => {
	it.each(planted)('%s', (_, was, now, from, say, line) => {
		const text = plant(was, now, from);
		const remarks = lint(text);
		expect(remarks.map((remark) => remark.say)).toContainEqual(expect.stringMatching(say));
		const found = remarks.find((remark) => say.test(remark.say));
		expect(found).toMatchObject({ line: lineOf(text, line), warns: false });
	});

	it('no check at all', () => {
		const text = sound
			.replace(/checks:\n[\s\S]*?(?=activities:)/, '')
			.replace(/ {2}- \{ id: (before|after).*\n/g, '');
		expect(lint(text)).toContainEqual(
			expect.objectContaining({
				say: 'a Y4 lesson needs checks',
				line: lineOf(text, '  - id: talk')
			})
		);
	});

	it.each(['story', 'talk', 'make', 'reflect'])('no %s', (kind) => {
		const part = sound.split(/(?=^ {2}- )/m).find((text) => text.includes(`kind: ${kind}`)) ?? '';
		const text = sound.replace(part, '');
		expect(text).not.toContain(`kind: ${kind}`);
		expect(lint(text)).toContainEqual(
			expect.objectContaining({
				say: `a lesson has a ${kind}`,
				line: lineOf(text, '  - { id: before')
			})
		);
	});

	it('a game nobody made', () => {
		const text = plant('kind: make\n    form: draw', 'kind: game\n    game: dragons', 'id: poster')
			.replace(/ {4}task:.*\n/, '')
			.replace(/ {4}success:.*\n/, '');
		expect(lint(text)).toContainEqual(
			expect.objectContaining({
				say: 'no game is called "dragons"',
				line: lineOf(text, 'game: dragons')
			})
		);
	});

	it('the right answer always in the same place', () => {
		const [a, b] = [
			'        - { text: We can not tell yet, right: true, feedback: Yes. We need to look or ask. }\n',
			'        - { text: My friend says so and that will do, feedback: Friends make mistakes too., shows: friend }\n'
		] as const;
		const [c, d] = [
			'      - { text: Ask my friend if it is true, feedback: Friends make mistakes too., shows: friend }\n',
			'      - { text: Go and look, right: true, feedback: Yes. That is how to find out. }\n'
		] as const;
		const text = sound.replace(a + b, b + a).replace(c + d, d + c);
		expect(text).not.toBe(sound);
		expect(lint(text)).toContainEqual(
			expect.objectContaining({ say: 'the right answer is always in the same place' })
		);
	});
});

describe('a lesson for the youngest', () => {
	const young = sound
		.replace('year: Y4', 'year: Y1')
		.replaceAll('ECW-INF-Y4-4', 'ECW-INF-Y1-1')
		.replace('alsoServes: [NC-KS2-5]', 'alsoServes: [NC-KS1-1]')
		.replace('minutes: 30', 'minutes: 25');
	const statements = new Map([
		...around.statements,
		statement('ECW-INF-Y1-1', { year: 'Y1', strand: 'INF' }),
		statement('ECW-INF-EYFS-1', { year: 'EYFS', strand: 'INF' })
	]);

	it('is refused a sentence of more than ten words', () => {
		const text = young.replace(
			'The fox was only asleep.',
			'The fox was only asleep in his warm den under the tree.'
		);
		expect(lint(text, { statements }, 'y1/ask-the-owl')).toContainEqual(
			expect.objectContaining({
				say: expect.stringMatching(/^sentence too long for Y1 \(12 words\)/) as string,
				line: lineOf(text, 'The fox was only asleep')
			})
		);
	});

	it('is refused a choice with no picture', () => {
		expect(lint(young, { statements }, 'y1/ask-the-owl')).toContainEqual(
			expect.objectContaining({
				say: 'every choice needs a picture in Y1',
				line: lineOf(young, '{ text: Believe them')
			})
		);
	});

	it('is refused in EYFS with checks, without things to watch for, or begun on a screen', () => {
		const text = young.replace('year: Y1', 'year: EYFS').replaceAll('Y1-1', 'EYFS-1');
		const said = lint(text, { statements }, 'eyfs/ask-the-owl').map(
			(remark) => `${remark.line} ${remark.say}`
		);
		expect(said).toContain(
			`${lineOf(text, '  - id: shared')} EYFS has no checks: adults watch instead, by notes.observe`
		);
		expect(said).toContain(
			`${lineOf(text, '  background:')} EYFS needs notes.observe: what an adult may see`
		);
		expect(said).toContain(
			`${lineOf(text, '  - id: back')} in EYFS an adult notes how it went: add \`look\``
		);
		expect(said).toContain(
			`${lineOf(text, '    form: draw')} drawing is a drag, and nobody types yet: use \`form: poster\` in EYFS`
		);
		expect(said).toContain(
			`${lineOf(text, '- { id: before')} EYFS starts off the screen: with a talk or something to make`
		);
	});
});

it('a fact past its check-by day is a warning, not a fault', () => {
	expect(lint(sound, { today: '2027-02-01' })).toEqual([
		expect.objectContaining({
			warns: true,
			line: lineOf(sound, 'facts: ['),
			say: expect.stringMatching(/by 2027-01-01/) as string
		})
	]);
});

it('a lesson that quotes a fact nobody could confirm is warned', () => {
	const { facts } = around;
	const fact = facts['helpline-number'];
	if (!fact) throw new Error('the fact is gone');
	expect(
		lint(sound, { facts: { 'helpline-number': { ...fact, confirmed: false } } })
	).toMatchObject([
		{
			warns: true,
			line: lineOf(sound, 'facts: ['),
			say: expect.stringMatching(/not confirmed yet/) as string
		}
	]);
});

describe('around the lessons', () => {
	it('facts past their day are warned of, by line', () => {
		const facts =
			'old-age:\n  says: "13"\n  source: A law\n  seen: 2025-01-01\n  checkBy: 2026-01-01\n';
		expect(lintFacts(facts, 'facts.yaml', '2026-11-23')).toEqual([
			{
				file: 'facts.yaml',
				line: 5,
				column: 12,
				say: '"old-age" was to be checked again by 2026-01-01',
				warns: true
			}
		]);
	});

	it('a fact with no source is refused', () => {
		const facts = 'old-age:\n  says: "13"\n  seen: 2025-01-01\n  checkBy: 2028-01-01\n';
		expect(lintFacts(facts, 'facts.yaml', '2026-11-23')).toMatchObject([
			{ line: 2, say: '"source" is missing' }
		]);
	});

	it('a framework is refused two statements of one id, and an id of another strand than its own', () => {
		const text = [
			'id: ecw-2020',
			'title: E',
			'edition: "2020"',
			'publisher: P',
			'strands: [{ code: INF, title: I }, { code: PRI, title: P }]',
			'statements:',
			'  - { id: ECW-INF-Y4-1, strand: INF, year: Y4, summary: Can do something. }',
			'  - { id: ECW-INF-Y4-1, strand: INF, year: Y4, summary: Can do something. }',
			'  - { id: ECW-INF-Y4-2, strand: PRI, year: Y4, summary: Can do something. }'
		].join('\n');
		expect(lintFramework(text, 'f.yaml').map(({ line, say }) => `${line} ${say}`)).toEqual([
			'8 ECW-INF-Y4-1 is there twice',
			'9 ECW-INF-Y4-2 belongs to another strand or year than its id says'
		]);
	});
});
