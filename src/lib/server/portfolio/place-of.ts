import { STRAND_TITLES, STRANDS, type Strand } from '../../curriculum/strand.ts';

/** "7-privacy-and-security", for names of files. */
export const placeOf = (strand: Strand): string =>
	`${STRANDS.indexOf(strand) + 1}-${STRAND_TITLES[strand].toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
