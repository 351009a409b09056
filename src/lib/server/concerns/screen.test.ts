import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { LESSON, theEdition } from '../../../../tests/builders/work.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import type { ConcernSent, Where } from '../../wire/concern.ts';
import { keepVersion } from '../teaching/versions.ts';
import { RULES } from '../teaching/game-rules.ts';
import { gameVersions } from '../teaching/tables.ts';
import { copyOut } from './copy-out.ts';
import { deskOf } from './desk.ts';
import { emptyConcern } from './empty.ts';
import { concernOf } from './concern.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { asFile } from './paper-file.ts';
import { asPage } from './paper-page.ts';
import { asText } from './paper-text.ts';
import { asPdf } from './print.ts';
import { share } from './share.ts';
import { concernEntries } from './tables.ts';

function atSchool() {
	const school = aSchool();
	const people = somePeople(school);
	const tell = (where: Where, said: Partial<ConcernSent> = {}) =>
		aConcern(school, { by: people.amina, ...said, where });
	const seen = (where: Where) => openConcern(school, tell(where), people.dsl).screen;
	const edition = theEdition(school);
	const at = (kind: string) => {
		const found = edition.lesson.activities.find((one) => one.kind === kind);
		if (!found) throw new Error(`no ${kind} in ${edition.id}`);
		return found;
	};
	/** The lesson as somebody edits it: other words, another hash. */
	const edit = (keepBefore: boolean) => {
		if (keepBefore) keepVersion(school, edition);
		const lesson = JSON.parse(
			JSON.stringify(edition.lesson).replace(/"(title|say|ask|text)":"/g, '"$1":"Edited: ')
		) as Edition['lesson'];
		const editions = school.curriculum.editions as Map<string, Edition>;
		editions.set(LESSON, { ...edition, hash: 'edited', lesson });
	};
	const { hash } = edition;
	return { school, people, tell, seen, edition, at, edit, hash };
}

test('a question of a check is shown as that child was asked it, with its answers', () => {
	const { seen, edition, at, hash } = atSchool();
	const where = { page: 'lesson', lesson: LESSON, hash, activity: at('check').id } as const;
	for (const form of ['a', 'b'] as const) {
		const screen = seen({ ...where, part: 1, form });
		const question = edition.lesson.checks[1]?.[form];
		expect(screen?.title).toBe(edition.lesson.title);
		expect(screen?.step).toBe(at('check').title);
		expect(screen?.words.at(-1)).toBe(question?.ask);
		expect(screen?.choices).toEqual(question?.options.map(({ text }) => text));
	}
});

test.each(['choose', 'sort', 'game', 'make', 'reflect'])(
	'of an activity of the kind %s the desk has its instruction, and no feedback',
	(kind) => {
		const { seen, at, hash } = atSchool();
		const activity = at(kind);
		const screen = seen({ page: 'lesson', lesson: LESSON, hash, activity: activity.id });
		expect(screen).toMatchObject({ step: activity.title, lacks: '' });
		expect(screen?.words[0]).toBe(activity.say);
		const feedback = [...JSON.stringify(activity).matchAll(/"feedback":"([^"]+)"/g)];
		for (const [, said] of feedback) expect(JSON.stringify(screen)).not.toContain(said);
	}
);

test('it stays as it was when the lesson is edited afterwards', () => {
	const { school, people, tell, at, edit, hash } = atSchool();
	const where: Where = { page: 'lesson', lesson: LESSON, hash, activity: at('choose').id };
	const id = tell(where);
	const before = openConcern(school, id, people.dsl);
	edit(false);
	const after = openConcern(school, id, people.dsl);
	expect(after.screen).toEqual(before.screen);
	expect(after.where).toBe(before.where);
	expect(deskOf(school, people.dsl).waiting[0]?.place).toContain(before.where);
});

test('queued for days while the lesson was edited: as that child had it, or it says that this is gone', () => {
	for (const isKept of [true, false]) {
		const { seen, edition, at, edit, hash } = atSchool();
		edit(isKept);
		const screen = seen({ page: 'lesson', lesson: LESSON, hash, activity: at('choose').id });
		if (isKept) {
			expect(screen).toMatchObject({ title: edition.lesson.title, lacks: '' });
			expect(screen?.words[0]).toBe(at('choose').say);
		} else {
			expect(screen).toMatchObject({ title: `Edited: ${edition.lesson.title}`, words: [] });
			expect(screen?.lacks).toContain('changed since');
		}
	}
});

test('a trail mix has the lesson and the question; the trail, My work and the sign-in page a place', () => {
	const { school, people, seen, edition, hash } = atSchool();
	const pair = edition.lesson.checks[0];
	const mixed = { page: 'trail', lesson: LESSON, hash, activity: `${LESSON}/${pair?.id}` } as const;
	expect(seen({ ...mixed, form: 'b' })).toMatchObject({
		place: 'in the trail mix',
		title: edition.lesson.title
	});
	expect(seen({ ...mixed, form: 'b' })?.words.at(-1)).toBe(pair?.b.ask);
	expect(seen({ page: 'trail' })?.place).toBe('on the trail');
	expect(seen({ page: 'me' })?.place).toBe('on “my work”');
	expect(seen({ page: 'hello' })?.place).toBe('on the first page after signing in');
	const id = aConcern(school, { where: { page: 'sign-in', schoolClass: 'oak' } });
	expect(openConcern(school, id, people.dsl).where).toBe('on the sign-in page of Oak');
	// What somebody made of the address isn't repeated to staff as if we had said it.
	expect(seen({ page: 'sign-in', schoolClass: 'Mr Lund' })?.place).toBe('on the sign-in page');
});

test('a game has its round’s words, and only words that the game itself has', () => {
	const { school, seen } = atSchool();
	const rounds = school.curriculum.rounds.find(
		({ game, stage }) => game === 'passwords' && stage === 'LKS2'
	);
	const game = RULES['passwords'];
	const asked = game?.say(game.start(rounds?.content, { seed: 7, level: 2 })) ?? '';
	const where: Where = { page: 'game', game: 'passwords', round: 2, stage: 'rounds', asked };
	expect(seen(where)).toMatchObject({
		place: 'in the game “The Guessing Machine”, round 2',
		step: 'Round 2, being played',
		words: [asked],
		lacks: ''
	});
	const typed = seen({ ...where, asked: 'my password is hunter2' });
	expect(JSON.stringify(typed)).not.toContain('hunter2');
	expect(typed?.lacks).toContain('changed since');

	// Rounds that were played once and are edited now.
	const content = JSON.parse(
		JSON.stringify(rounds?.content).replaceAll(asked, 'An older question?')
	);
	const { keptAt } = { keptAt: school.clock() };
	school.db.insert(gameVersions).values({ hash: 'old', game: 'passwords', content, keptAt }).run();
	expect(seen({ ...where, asked: 'An older question?' })?.words).toEqual(['An older question?']);
});

test('nothing that the browser says of it keeps a concern from arriving', () => {
	const { school, people, seen, hash } = atSchool();
	const odd: Where[] = [
		{ page: 'lesson', lesson: '__proto__', activity: 'constructor' },
		{ page: 'lesson', lesson: LESSON, hash: 'y6-another', part: -7 },
		{ page: 'lesson', lesson: LESSON, hash, activity: 'check', part: 1e9 },
		{ page: 'trail', lesson: LESSON, hash, activity: '////' },
		{ page: 'game', game: '__proto__', asked: 'x' },
		{ page: 'lesson', game: 'constructor', asked: 'x' }
	];
	for (const where of odd) expect(() => seen(where)).not.toThrow();
	expect(deskOf(school, people.dsl).waiting).toHaveLength(odd.length);
});

test('every copy has it, told apart from what the child said', async () => {
	const { school, people, tell, at, hash, edition } = atSchool();
	const choose = at('choose');
	const id = tell({ page: 'lesson', lesson: LESSON, hash, activity: choose.id }, { words: 'help' });
	const paper = copyOut(school, id, people.dsl, 'text');
	const text = asText(paper);
	expect(text).toContain(`WHERE THEY WERE\n“${edition.lesson.title}” · ${choose.title}`);
	expect(text).toContain(`    On the screen: ${choose.say}`);
	expect(text.indexOf('WHERE THEY WERE')).toBeGreaterThan(text.indexOf('WHAT WAS SAID'));
	expect(asPage(paper)).toContain('<h2>Where they were</h2>');
	expect(asFile(paper).concern.screen).toMatchObject({ step: choose.title, lacks: '' });
	const story = theEdition(school, 'y1-ask-first');
	const told = story.lesson.activities.find((one) => one.kind === 'story');
	const where = { page: 'lesson', lesson: story.id, hash: story.hash, part: 0 } as const;
	const pictured = copyOut(school, tell({ ...where, activity: told?.id }), people.dsl, 'pdf');
	expect(asPage(pictured)).toMatch(/<h2>Where they were<\/h2>[\s\S]*<svg/);
	expect((await asPdf(pictured))?.subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);

test('it is sealed, hidden from whoever is shown another part, and goes with the words', () => {
	const { school, people, tell, at, hash, edition } = atSchool();
	const id = tell({ page: 'lesson', lesson: LESSON, hash, activity: at('choose').id });
	const rows = school.db.select().from(concernEntries).where(eq(concernEntries.concern, id)).all();
	for (const { content } of rows) expect(content?.toString()).not.toContain(edition.lesson.title);

	openConcern(school, id, people.dsl);
	const until = school.clock() + 86_400_000;
	share(school, id, people.dsl, { to: people.teacher.id, until, only: [1], words: '' });
	expect(openConcern(school, id, people.teacher).screen?.title).toBe(edition.lesson.title);
	note(school, id, people.dsl, 'Rang home.');
	const noted = 1 + (concernOf(school, id)?.entries.findIndex(({ did }) => did === 'noted') ?? 0);
	share(school, id, people.dsl, { to: people.teacher.id, until, only: [noted], words: '' });
	const part = openConcern(school, id, people.teacher);
	expect(part.chronology.map(({ words }) => words)).toContain('Rang home.');
	expect(JSON.stringify(part)).not.toContain(edition.lesson.title);

	const whole = concernOf(school, id);
	if (!whole) throw new Error('it is gone');
	emptyConcern(school, whole, 'system');
	expect(JSON.stringify(concernOf(school, id))).not.toContain(edition.lesson.title);
	expect(openConcern(school, id, people.dsl).screen).toBeNull();
});
