import type { CheckPair, Question } from '../check.ts';
import type { Lesson } from '../lesson.ts';
import type { LintFault } from './fault.ts';

/** Before and after that can't be compared: one missing, or two forms that don't ask the same. */
export function checkFaults(lesson: Lesson): LintFault[] {
	return lesson.year === 'EYFS'
		? observedInstead(lesson)
		: [...beforeAndAfter(lesson), ...parallelForms(lesson)];
}

function observedInstead(lesson: Lesson): LintFault[] {
	const asked = lesson.activities.findIndex((activity) => activity.kind === 'check');
	const looked = new Set(lesson.notes.observe?.map((look) => look.statement));
	return [
		...(lesson.checks.length > 0
			? [{ path: ['checks'], say: 'EYFS has no checks: adults watch instead, by notes.observe' }]
			: []),
		...(asked >= 0
			? [
					{
						path: ['activities', asked],
						say: 'EYFS has no checks: adults watch instead, by notes.observe'
					}
				]
			: []),
		...lesson.activities.flatMap((activity, i) =>
			activity.kind === 'reflect' && activity.look === undefined
				? [{ path: ['activities', i], say: 'in EYFS an adult notes how it went: add `look`' }]
				: []
		),
		...(lesson.notes.observe?.length
			? lesson.statements.flatMap((id, i) =>
					looked.has(id)
						? []
						: [
								{
									path: ['statements', i],
									say: `notes.observe doesn't say what to look for in ${id}`
								}
							]
				)
			: [{ path: ['notes'], say: 'EYFS needs notes.observe: what an adult may see' }])
	];
}

function beforeAndAfter(lesson: Lesson): LintFault[] {
	const times = lesson.activities.flatMap((activity, i) =>
		activity.kind === 'check' ? [{ when: activity.when, i }] : []
	);
	const before = times.filter((time) => time.when === 'before');
	const after = times.filter((time) => time.when === 'after');
	if (lesson.checks.length === 0)
		return [{ path: ['activities'], say: `a ${lesson.year} lesson needs checks` }];

	const asked = new Set(lesson.checks.map((pair) => pair.statement));
	return [
		...(before[0] && !after[0]
			? [{ path: ['activities', before[0].i], say: 'a before-check with no after-check' }]
			: []),
		...(after[0] && !before[0]
			? [{ path: ['activities', after[0].i], say: 'an after-check with no before-check' }]
			: []),
		...(times.length === 0
			? [{ path: ['checks'], say: 'no activity asks these: add a check before and after' }]
			: []),
		...(before[0] && after[0] && before[0].i > after[0].i
			? [{ path: ['activities', after[0].i], say: 'the after-check comes before the before-check' }]
			: []),
		...[...before.slice(1), ...after.slice(1)].map(({ when, i }) => ({
			path: ['activities', i],
			say: `a second ${when}-check`
		})),
		...lesson.statements.flatMap((id, i) =>
			asked.has(id) ? [] : [{ path: ['statements', i], say: `no check asks about ${id}` }]
		)
	];
}

function parallelForms(lesson: Lesson): LintFault[] {
	return lesson.checks.flatMap((pair, i) => [
		...(['a', 'b'] as const).flatMap((form): LintFault[] =>
			pair[form].options.filter((option) => option.right).length > 1
				? [{ path: ['checks', i, form, 'options'], say: 'a check has one right answer' }]
				: []
		),
		...unlike(pair).map((say) => ({ path: ['checks', i, 'b'], say }))
	]);
}

function unlike({ a, b }: CheckPair): string[] {
	const told = (question: Question) =>
		`${question.story ?? ''} ${question.ask}`.trim().toLowerCase();
	const ideas = (question: Question) =>
		[...new Set(question.options.flatMap((option) => option.shows ?? []))].sort().join(', ');
	const right = (question: Question) =>
		question.options.find((option) => option.right)?.text.toLowerCase();
	return [
		...(a.options.length === b.options.length
			? []
			: [`forms a and b are not parallel: ${a.options.length} answers and ${b.options.length}`]),
		...(told(a) === told(b) ? ['forms a and b tell the same story: remembering is enough'] : []),
		...(right(a) === right(b)
			? ['forms a and b have the same right answer: remembering is enough']
			: []),
		...(ideas(a) === ideas(b)
			? []
			: [
					`forms a and b are not parallel: one shows ${ideas(a) || 'nothing'}, the other ${ideas(b) || 'nothing'}`
				])
	];
}
