import { BACKBONE } from '../framework.ts';
import type { Lesson } from '../lesson.ts';
import { keyStageOf } from '../year.ts';
import type { LintFault, Path, Surroundings } from './fault.ts';

/** Statements that don't exist, or that another year, strand or key stage teaches. */
export function statementFaults(
	lesson: Lesson,
	around: Pick<Surroundings, 'statements'>
): LintFault[] {
	return [
		...lesson.statements.flatMap((id, i) => taught(id, lesson, around, ['statements', i])),
		...lesson.alsoServes.flatMap((id, i) => served(id, lesson, around, ['alsoServes', i])),
		...lesson.checks.flatMap((pair, i) =>
			ownOnly([pair.statement], lesson, ['checks', i, 'statement'])
		),
		...lesson.activities.flatMap((activity, i) =>
			ownOnly(activity.statements ?? [], lesson, ['activities', i, 'statements'])
		),
		...(lesson.notes.observe ?? []).flatMap((look, i) =>
			ownOnly([look.statement], lesson, ['notes', 'observe', i, 'statement'])
		)
	];
}

function taught(
	id: string,
	lesson: Lesson,
	around: Pick<Surroundings, 'statements'>,
	path: Path
): LintFault[] {
	const known = around.statements.get(id);
	if (!known) return [{ path, say: `no statement is called ${id}` }];
	if (known.framework !== BACKBONE)
		return [{ path, say: `${id} is not an ${BACKBONE} statement: list it under alsoServes` }];
	const { year, strand } = known.statement;
	return [
		...(year === lesson.year
			? []
			: [{ path, say: `${id} belongs to ${year}, this lesson to ${lesson.year}` }]),
		...(strand === lesson.strand
			? []
			: [{ path, say: `${id} belongs to strand ${strand}, this lesson to ${lesson.strand}` }])
	];
}

function served(
	id: string,
	lesson: Lesson,
	around: Pick<Surroundings, 'statements'>,
	path: Path
): LintFault[] {
	const known = around.statements.get(id);
	if (!known) return [{ path, say: `no statement is called ${id}` }];
	if (known.framework === BACKBONE)
		return [
			{ path, say: `${id} is an ${BACKBONE} statement: teach it under statements, or leave it out` }
		];
	const stage = known.statement.stage;
	const own = { EYFS: 'EYFS', KS1: 'KS1', LKS2: 'KS2', UKS2: 'KS2' }[keyStageOf(lesson.year)];
	return stage === undefined || stage === own
		? []
		: [{ path, say: `${id} belongs to ${stage}, this lesson to ${lesson.year}` }];
}

const ownOnly = (ids: readonly string[], lesson: Lesson, path: Path): LintFault[] =>
	ids
		.filter((id) => !lesson.statements.includes(id))
		.map((id) => ({ path, say: `${id} is not one of this lesson's statements` }));
