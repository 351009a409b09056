import { stringify } from 'csv-stringify/sync';
import { STRAND_TITLES } from '../../curriculum/strand.ts';
import { yearName } from '../../curriculum/year.ts';
import type { CoverageRow, Work } from './portfolio.ts';

/** UTF-8 that Excel knows as such, and no cell that a spreadsheet would run as a formula. */
const OPTIONS = {
	header: true,
	bom: true,
	escape_formulas: true,
	record_delimiter: '\r\n'
} as const;

/** The coverage as a table, one line for each class and statement. */
export const coverageCsv = (rows: readonly CoverageRow[]): string =>
	stringify(
		rows.map((row) => ({
			Class: row.className,
			Year: yearName(row.year),
			Strand: STRAND_TITLES[row.strand],
			Statement: row.statement,
			'Our summary': row.summary,
			Planned: row.planned ?? '',
			Taught: row.taught ?? '',
			'First practised': row.practised?.on ?? '',
			'Pupils practised': row.practised?.n ?? 0,
			'First evidenced': row.evidenced?.on ?? '',
			'Pupils evidenced': row.evidenced?.n ?? 0,
			'Secure since': row.secureOn ?? '',
			'Pupils secure': row.secure,
			'Pupils with a result': row.results,
			'Pupils on roll': row.roll
		})),
		OPTIONS
	);

/** The work samples as a table, so that each file can be found. */
export const worksCsv = (
	works: readonly (Omit<Work, 'strokes' | 'text' | 'picture'> & { file: string })[]
): string =>
	stringify(
		works.map((work) => ({
			File: work.file,
			Pupil: work.firstName,
			Class: work.className,
			Year: yearName(work.year),
			Strand: STRAND_TITLES[work.strand],
			Lesson: work.lesson,
			Form: work.form,
			Date: work.on,
			'Chosen by': work.chosenBy,
			Why: work.why,
			Shows: work.shows.join('; ')
		})),
		{
			...OPTIONS,
			columns: [
				'File',
				'Pupil',
				'Class',
				'Year',
				'Strand',
				'Lesson',
				'Form',
				'Date',
				'Chosen by',
				'Why',
				'Shows'
			]
		}
	);
