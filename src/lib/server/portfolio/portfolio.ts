import type { Sample, Stroke } from '../../activities/kind.ts';
import type { Day } from '../../calendar/instant.ts';
import type { FactName, Some } from '../../coverage/facts.ts';
import type { Strand } from '../../curriculum/strand.ts';
import type { Year } from '../../curriculum/year.ts';
import type { Scope } from './scope.ts';

/** All that a portfolio says but the work itself: the first line that the process making it is given. */
export interface Front {
	readonly school: string;
	readonly scope: { readonly of: Scope['of']; readonly name: string };
	/** The day everything in it is as at. */
	readonly asOf: Day;
	/** "2026/27". */
	readonly schoolYear: string;
	readonly strands: readonly Strand[];
	readonly classes: readonly {
		readonly name: string;
		readonly years: readonly Year[];
		readonly roll: number;
	}[];
	readonly frameworks: readonly {
		readonly title: string;
		readonly edition: string;
		readonly publisher: string;
	}[];
	readonly coverage: readonly CoverageRow[];
	/** How many work samples follow, a line each, strand by strand in order. */
	readonly works: number;
}

/** One statement and one class. */
export interface CoverageRow {
	readonly className: string;
	readonly year: Year;
	readonly strand: Strand;
	readonly statement: string;
	readonly short: string;
	/** Our own words. */
	readonly summary: string;
	readonly facts: readonly FactName[];
	readonly planned: Day | null;
	readonly taught: Day | null;
	readonly practised: Some | null;
	readonly evidenced: Some | null;
	readonly secureOn: Day | null;
	readonly secure: number;
	readonly results: number;
	readonly roll: number;
}

/** One approved work sample. Of the pupil there is the first name alone. */
export interface Work {
	readonly strand: Strand;
	readonly firstName: string;
	readonly className: string;
	readonly year: Year;
	readonly lesson: string;
	readonly task: string;
	readonly form: 'writing' | 'drawing' | 'result' | 'observation';
	readonly text: string;
	readonly strokes: readonly Stroke[];
	/** What a poster shows. */
	readonly picture?: Sample['picture'] | undefined;
	/** Why the pupil chose it; empty where they didn't say, or a teacher chose it. */
	readonly why: string;
	/** `adult`: seen and written down by one, approved by the teacher. */
	readonly chosenBy: 'pupil' | 'teacher' | 'adult';
	readonly on: Day;
	/** Our short names of the statements it shows. */
	readonly shows: readonly string[];
}
