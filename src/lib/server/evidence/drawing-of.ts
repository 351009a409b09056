import { and, eq } from 'drizzle-orm';
import type { ClassId, EvidenceId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { isAside } from './aside.ts';
import { svgOf } from './drawn.ts';
import { sampleBehind } from './sample-behind.ts';
import { evidence } from './tables.ts';

/** The drawing or poster of a class's work sample as SVG; nothing where it is none of that class's, went to the desk, or is no drawing. */
export function drawingOf(school: School, schoolClass: ClassId, id: string): string | undefined {
	const row = school.db
		.select({ id: evidence.id, response: evidence.response })
		.from(evidence)
		.where(and(eq(evidence.id, id as EvidenceId), eq(evidence.schoolClass, schoolClass)))
		.get();
	if (!row || isAside(school, row.id)) return undefined;
	const sample = row.response && sampleBehind(school, row.response);
	return sample ? svgOf(sample, sample.text.trim() || sample.task) : undefined;
}
