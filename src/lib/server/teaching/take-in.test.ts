import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import {
	aFinishedLesson,
	aRun,
	checked,
	checkOf,
	theEdition
} from '../../../../tests/builders/work.ts';
import { DAY } from '../../calendar/instant.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import type { School } from '../school/school.ts';
import { attainment, attempts, misconceptions, responses } from './tables.ts';
import { takeIn } from './take-in.ts';

const LOCK = 'ECW-PRI-Y3-1';

function aPupilInOak() {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school, { id: 'OAK' }), year: 'Y3' });
	return { school, pupil };
}

const levelsOf = (school: School) =>
	school.db
		.select()
		.from(attainment)
		.orderBy(attainment.pupil, attainment.statement, attainment.since)
		.all()
		.filter((row) => row.statement === LOCK)
		.map((row) => `${row.level} (${row.source})`);

test('an answer becomes a level with where it came from, without anyone ticking anything', () => {
	const { school, pupil } = aPupilInOak();
	const run = aRun(school, pupil);
	takeIn(school, run.open());
	takeIn(school, run.before(false));
	expect(levelsOf(school)).toEqual(['not yet (before-check)']);
	takeIn(school, run.after(true));
	expect(levelsOf(school)).toEqual(['not yet (before-check)', 'secure (after-check)']);
});

test('an item that comes twice counts once', () => {
	const { school, pupil } = aPupilInOak();
	const items = aFinishedLesson(school, pupil);
	const all = () =>
		[attempts, responses, attainment].map((table) => school.db.select().from(table).all());
	const once = all();
	for (const item of items) takeIn(school, item);
	expect(all()).toEqual(once);
});

test('answers that come late and out of order leave the same levels', () => {
	const outcome = (order: (items: never[]) => never[]) => {
		const { school, pupil } = aPupilInOak();
		const edition = theEdition(school);
		const sort = edition.lesson.activities.find((activity) => activity.kind === 'sort');
		if (!sort) throw new Error('the lesson has no sort');
		const first = aRun(school, pupil, { edition, opened: school.clock() });
		const second = aRun(school, pupil, { edition, opened: school.clock() + DAY });
		const items = [
			first.open(),
			first.before(true),
			first.response(sort, { placed: { name: 'hard' } }),
			first.after(false),
			first.finish(),
			second.open(),
			second.before(false),
			second.after(true)
		];
		school.later(7 * DAY);
		for (const item of order(items as never[])) takeIn(school, item);
		const ideas = school.db
			.select()
			.from(misconceptions)
			.orderBy(misconceptions.misconception, misconceptions.since)
			.all();
		return [
			school.db
				.select()
				.from(attainment)
				.orderBy(attainment.statement, attainment.since)
				.all()
				.map(({ pupil: _, ...row }) => row),
			ideas.map(({ pupil: _, ...row }) => row)
		];
	};
	const inTurn = outcome((items) => items);
	expect(inTurn[0]?.length).toBeGreaterThan(2);
	expect(outcome((items) => [...items].reverse())).toEqual(inTurn);
	expect(outcome((items) => [...items.slice(4), ...items.slice(0, 4)])).toEqual(inTurn);
	expect(
		outcome((items) => items.filter((_, i) => i % 2).concat(items.filter((_, i) => i % 2 === 0)))
	).toEqual(inTurn);
});

test('a wrong idea is on record until an answer that could show it doesn’t', () => {
	const { school, pupil } = aPupilInOak();
	const edition = theEdition(school);
	const { check, option, idea } = aWrongIdea(edition);
	const asked = checked(edition, 'a', false);
	const run = aRun(school, pupil, { edition });
	const first = run.response(checkOf(edition, 'before'), {
		...asked,
		answers: { ...asked.answers, [check]: option }
	});
	takeIn(school, first);
	const held = () => school.db.select().from(misconceptions).all();
	expect(held()).toMatchObject([{ ideasOf: edition.id, misconception: idea, until: null }]);
	takeIn(school, run.after(true));
	expect(held()).toMatchObject([
		{ misconception: idea, since: first.at, until: first.at + 60_000 }
	]);
});

/** A wrong answer of a check's first form whose idea the second form can show as well. */
function aWrongIdea({ lesson }: Edition) {
	for (const pair of lesson.checks)
		for (const [option, { shows }] of pair.a.options.entries())
			if (shows && pair.b.options.some((other) => other.shows === shows))
				return { check: pair.id, option, idea: shows };
	throw new Error('no check asks for the same idea twice');
}

test.each([
	['no pupil', { maker: null }, 'no-maker'],
	['a pupil we don’t know', { maker: 'nobody' }, 'unknown-pupil']
])('an item of %s is kept for somebody to look at', (_, changed, code) => {
	const { school, pupil } = aPupilInOak();
	const item = { ...aRun(school, pupil).open(), ...changed } as never;
	expect(() => takeIn(school, item)).toThrow(code);
});

test.each([
	[
		'a version nobody knows',
		{ attempt: { lesson: 'y3-three-words-one-lock', hash: 'other' } },
		'unknown-lesson'
	],
	['another lesson than its version', { attempt: { lesson: 'y4-other' } }, 'unknown-lesson'],
	['an activity that isn’t there', { activity: 'nowhere' }, 'unknown-activity'],
	['an activity of another kind', { kind: 'sort' }, 'unknown-activity'],
	['something that isn’t an answer', { response: { form: 'z' } }, 'not-an-answer']
])('an answer to %s is kept as stuck, and writes nothing', (_, changed, code) => {
	const { school, pupil } = aPupilInOak();
	const item = aRun(school, pupil).before(true);
	const contents = {
		...item.contents,
		...changed,
		attempt: { ...item.contents.attempt, ...(changed as { attempt?: object }).attempt }
	};
	expect(() => takeIn(school, { ...item, contents } as never)).toThrow(code);
	expect(school.db.select().from(attempts).all()).toEqual([]);
	expect(school.db.select().from(responses).all()).toEqual([]);
});

test('nobody’s answer lands in another pupil’s attempt', () => {
	const { school, pupil } = aPupilInOak();
	const other = aPupil(school, { in: pupil.schoolClass });
	const run = aRun(school, pupil);
	takeIn(school, run.open());
	expect(() => takeIn(school, { ...run.before(true), maker: other.id })).toThrow(
		'not-their-attempt'
	);
});

test('an answer to an old version is marked by that version, after the folder has changed', () => {
	const { school, pupil } = aPupilInOak();
	const edition = theEdition(school);
	const run = aRun(school, pupil, { edition });
	takeIn(school, run.open());
	(school.curriculum.editions as Map<string, unknown>).set(edition.id, {
		...edition,
		hash: 'new',
		lesson: { ...edition.lesson, checks: [], activities: edition.lesson.activities.slice(2) }
	});
	takeIn(school, run.after(true));
	expect(levelsOf(school)).toEqual(['secure (after-check)']);
});
