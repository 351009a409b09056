import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../tests/builders/long.ts';
import { aClass, aPupil, aSchool, aStaff, MONDAY } from '../../../../tests/builders/school.ts';
import { aFinishedLesson, aRun, LESSON, theEdition } from '../../../../tests/builders/work.ts';
import { DAY } from '../../calendar/instant.ts';
import { classOf } from '../people/classes.ts';
import { pupils as pupilsTable } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import type { ClassId, EvidenceId } from '../../wire/ids.ts';
import { coverageOf } from './coverage-of.ts';
import { deliver, deliveriesTo, undoDelivery } from './deliveries.ts';
import { noteEvidence, withdrawEvidence } from './evidenced.ts';
import { judge } from './judge.ts';
import { drop, plan, planOf } from './plans.ts';
import { schoolGrid } from './school-grid.ts';
import { takeIn } from './take-in.ts';
import { whoIsBehind } from './who-is-behind.ts';

const LOCK = 'ECW-PRI-Y3-1';

function aYear3(n: number) {
	const school = aSchool();
	const hazel = aClass(school, { id: 'HAZEL', years: ['Y3'] });
	const pupils = Array.from({ length: n }, () => aPupil(school, { in: hazel, year: 'Y3' }));
	const teacher = aStaff(school, { roles: ['teacher'], of: hazel });
	return { school, hazel, pupils, teacher };
}

function cellOf(school: School, id: ClassId, statement = LOCK, at = school.clock()) {
	const schoolClass = classOf(school, id);
	if (!schoolClass) throw new Error('no such class');
	const cells = coverageOf(school, schoolClass, at).strands.flatMap(({ cells }) => cells);
	return cells.find((cell) => cell.statement.id === statement);
}

test('coverage changes when a pupil finishes, without anyone ticking anything', () => {
	const { school, hazel, pupils } = aYear3(3);
	expect(cellOf(school, hazel)?.facts).toEqual([]);
	for (const pupil of pupils.slice(0, 2)) aFinishedLesson(school, pupil);
	const cell = cellOf(school, hazel);
	expect(cell?.facts).toEqual(['taught', 'secure']);
	expect(cell?.tally).toMatchObject({ taught: '2026-11-23', results: 2, secure: 2 });
	expect(cell?.secureOn).toBe('2026-11-23');
});

test('the same lesson handed in twice is counted once', () => {
	const { school, hazel, pupils } = aYear3(1);
	const items = pupils.flatMap((pupil) => aFinishedLesson(school, pupil));
	const once = cellOf(school, hazel);
	for (const item of items) takeIn(school, item);
	expect(cellOf(school, hazel)).toEqual(once);
});

test('what was known on an earlier day can still be seen', () => {
	const { school, hazel, pupils } = aYear3(2);
	for (const pupil of pupils) aFinishedLesson(school, pupil, { right: false });
	school.later(7 * DAY);
	for (const pupil of pupils) aFinishedLesson(school, pupil);
	school.later(DAY);
	expect(cellOf(school, hazel)?.tally.secure).toBe(2);
	expect(cellOf(school, hazel, LOCK, MONDAY + DAY)?.tally).toMatchObject({ results: 2, secure: 0 });
	expect(cellOf(school, hazel, LOCK, MONDAY - DAY)?.tally.results).toBe(0);
});

test('a lesson a teacher took back was not taught', () => {
	const { school, hazel, teacher } = aYear3(1);
	deliver(school, LESSON, hazel, { by: teacher.id, because: 'teacher' });
	expect(cellOf(school, hazel)?.facts).toEqual(['taught']);
	undoDelivery(school, deliveriesTo(school, hazel)[0]?.id ?? 0, hazel, teacher.id);
	expect(cellOf(school, hazel)?.facts).toEqual([]);
});

test('work that shows nothing yet is practice without a result', () => {
	const { school, hazel, pupils } = aYear3(1);
	const edition = theEdition(school);
	const make = edition.lesson.activities.find((activity) => activity.kind === 'make');
	if (!make || !pupils[0]) throw new Error('nothing to make');
	takeIn(school, aRun(school, pupils[0]).response(make, { text: 'First, pick three words.' }));
	expect(cellOf(school, hazel)?.tally).toMatchObject({
		practised: { on: '2026-11-23', n: 1 },
		results: 0
	});
	expect(whoIsBehind(school, hazel, LOCK)[0]).toMatchObject({
		level: undefined,
		practised: '2026-11-23'
	});
});

test('evidence counts while it is approved', () => {
	const { school, hazel, pupils } = aYear3(2);
	const [pupil] = pupils;
	if (!pupil) throw new Error('nobody');
	noteEvidence(school, 'e1' as EvidenceId, { pupil: pupil.id, statements: [LOCK] });
	noteEvidence(school, 'e2' as EvidenceId, { pupil: pupil.id, statements: [LOCK] });
	expect(cellOf(school, hazel)?.tally.evidenced).toEqual({ on: '2026-11-23', n: 1 });
	school.later(DAY);
	withdrawEvidence(school, 'e1' as EvidenceId);
	withdrawEvidence(school, 'e2' as EvidenceId);
	expect(cellOf(school, hazel)?.facts).toEqual([]);
});

test('behind each figure stand the pupils, with level, source and date', () => {
	const { school, hazel, pupils, teacher } = aYear3(3);
	const [first, second] = pupils;
	if (!first || !second) throw new Error('nobody');
	aFinishedLesson(school, first);
	judge(school, second.id, LOCK, { level: 'emerging', source: 'teacher', by: teacher.id });
	const behind = whoIsBehind(school, hazel, LOCK);
	expect(behind.find(({ pupil }) => pupil === first.id)).toMatchObject({
		level: 'secure',
		source: 'after-check',
		on: '2026-11-23'
	});
	expect(behind.find(({ pupil }) => pupil === second.id)).toMatchObject({
		level: 'emerging',
		source: 'teacher'
	});
	expect(behind.filter(({ level }) => level === undefined)).toHaveLength(1);
});

test('a mixed-age class stands against the statements of both its years', () => {
	const school = aSchool();
	const maple = aClass(school, { id: 'MAPLE', years: ['Y3', 'Y4'] });
	expect(cellOf(school, maple, LOCK)).toBeDefined();
	expect(cellOf(school, maple, 'ECW-PRI-Y4-1')).toBeDefined();
	expect(cellOf(school, maple, 'ECW-PRI-Y5-1')).toBeUndefined();
});

test('the one query for the whole school says what the pure rule says of each class, on any day', () => {
	const happening = fc.record({
		what: fc.constantFrom(
			'lesson',
			'make',
			'judged',
			'delivered',
			'undone',
			'planned',
			'dropped',
			'evidence',
			'withdrawn',
			'left'
		),
		who: fc.nat(5),
		right: fc.boolean(),
		days: fc.nat(40)
	});
	fc.assert(
		fc.property(fc.array(happening, { maxLength: 14 }), fc.nat(60), (happenings, then) => {
			const school = aSchool();
			const classes = [aClass(school, { years: ['Y3'] }), aClass(school, { years: ['Y2', 'Y3'] })];
			const teacher = aStaff(school, { roles: ['teacher'] });
			const roll = Array.from({ length: 6 }, (_, i) =>
				aPupil(school, { in: classes[i % 2] as ClassId, year: 'Y3' })
			);
			const lessons = [LESSON, 'y2-where-does-my-picture-go'];
			for (const { what, who, right, days } of happenings.sort((a, b) => a.days - b.days)) {
				school.at(MONDAY + days * DAY);
				const pupil = roll[who] as (typeof roll)[number];
				const schoolClass = pupil.schoolClass;
				const lesson = lessons[who % 2] as string;
				const edition = theEdition(school, lesson);
				const of = edition.lesson.statements;
				if (what === 'lesson') aFinishedLesson(school, pupil, { edition, right });
				if (what === 'make') {
					const make = edition.lesson.activities.find((activity) => activity.kind === 'make');
					if (make) takeIn(school, aRun(school, pupil, { edition }).response(make, { text: 'x' }));
				}
				if (what === 'judged')
					judge(school, pupil.id, of[0] as string, {
						level: right ? 'secure' : 'emerging',
						source: 'teacher',
						by: teacher.id
					});
				if (what === 'delivered')
					deliver(school, lesson, schoolClass, { by: teacher.id, because: 'teacher' });
				if (what === 'undone')
					undoDelivery(
						school,
						deliveriesTo(school, schoolClass)[0]?.id ?? 0,
						schoolClass,
						teacher.id
					);
				if (what === 'planned')
					plan(school, lesson, schoolClass, { halfTerm: 'Spring 1', by: teacher.id });
				if (what === 'dropped')
					drop(school, planOf(school, schoolClass)[0]?.id ?? 0, schoolClass, teacher.id);
				if (what === 'evidence')
					noteEvidence(school, `e${who}` as EvidenceId, { pupil: pupil.id, statements: of });
				if (what === 'withdrawn') withdrawEvidence(school, `e${who}` as EvidenceId);
				if (what === 'left') school.db.update(pupilsTable).set({ leftAt: school.clock() }).run();
			}
			school.at(MONDAY + 61 * DAY);
			for (const at of [undefined, MONDAY + then * DAY]) {
				const grid = schoolGrid(school, at);
				for (const id of classes) {
					const schoolClass = classOf(school, id);
					if (!schoolClass) throw new Error('no class');
					const { roll, strands } = coverageOf(school, schoolClass, at);
					expect(grid.rolls.get(id) ?? 0).toBe(roll);
					for (const { statement, tally } of strands.flatMap(({ cells }) => cells)) {
						const counted = grid.tallies.get(id)?.get(statement.id);
						if (counted) expect(counted).toEqual(tally);
						else
							expect(tally).toMatchObject({
								planned: undefined,
								taught: undefined,
								practised: undefined,
								evidenced: undefined,
								results: 0
							});
					}
				}
			}
		}),
		{ numRuns: runs(10) }
	);
});
