import { OUR_SUMMARIES } from './manifest.ts';
import type { Front } from './portfolio.ts';

/** A page for whoever unpacks the ZIP. */
export function readMe(front: Front, ending: 'pdf' | 'html'): string {
	const { school, scope, asOf, schoolYear, works } = front;
	return `${school}
Online safety portfolio: ${scope.name}, school year ${schoolYear}, as things stood on ${asOf}.

portfolio.${ending}   read this first: coverage by strand, and ${works} work samples
${
	ending === 'html'
		? 'This machine has no typesetter for PDF. Open portfolio.html in a browser and print it; choose\n"Save as PDF" there if a PDF is wanted.\n'
		: ''
}work/           every work sample as a file: writing as .txt, drawings as .svg
work.csv        a list of them
coverage.csv    every statement and class, with dates and figures
manifest.json   a SHA-256 checksum for every file

Statements are shown in ${OUR_SUMMARIES}.
Pupils appear by first name alone. Keep this file where you keep other pupils' work.
`;
}
