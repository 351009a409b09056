import { and, eq } from 'drizzle-orm';
import { drawingSvg } from '../../activities/make/drawing.ts';
import type { ClassId, EvidenceId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { sampleBehind } from './sample-behind.ts';
import { evidence } from './tables.ts';

/** The drawing of a class's work sample as SVG; nothing where it is none of that class's, or no drawing. */
export function drawingOf(school: School, schoolClass: ClassId, id: string): string | undefined {
	const row = school.db
		.select({ response: evidence.response })
		.from(evidence)
		.where(and(eq(evidence.id, id as EvidenceId), eq(evidence.schoolClass, schoolClass)))
		.get();
	const sample = row?.response && sampleBehind(school, row.response);
	return sample && sample.strokes.length > 0
		? drawingSvg(sample.strokes, sample.text.trim() || sample.task)
		: undefined;
}
