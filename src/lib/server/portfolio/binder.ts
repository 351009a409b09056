import type { Strand } from '../../curriculum/strand.ts';
import type { Work } from './portfolio.ts';

/** A work sample with the name of its own file. */
export type Filed = Work & { readonly file: string };

/** One strand's work, or a part of it where it is too much for one volume. */
export interface Bound {
	readonly strand: Strand;
	readonly part: number | undefined;
	readonly works: readonly Filed[];
}

/**
 * What one PDF takes: a work sample weighs 1, and a drawing more the more points it has, a poster 4. More would make
 * it slow to open, and its making take too much memory.
 */
const MOST = 200;
const weightOf = ({ strokes, picture }: Work) =>
	(picture ? 4 : 1) + strokes.reduce((n, { points }) => n + points.length, 0) / 500;

/**
 * Sorts work into volumes as it comes, strand by strand. Little work is all for the portfolio itself;
 * once it is more, each strand has a volume of its own, in parts where it must be.
 */
export function binder(bind: (volume: Bound) => Promise<void>) {
	let shelf: Filed[] = [];
	let weight = 0;
	let part = 0;
	let isMuch = false;

	/** Binds the work of one strand from the shelf; the last of it, or as much as there is room for. */
	async function bindStrand(strand: Strand, isLast: boolean): Promise<void> {
		const works = shelf.filter((work) => work.strand === strand);
		if (works.length === 0) return;
		shelf = shelf.filter((work) => work.strand !== strand);
		weight = shelf.reduce((n, work) => n + weightOf(work), 0);
		part += 1;
		await bind({ strand, part: isLast && part === 1 ? undefined : part, works });
		if (isLast) part = 0;
	}

	async function bindBefore(strand: Strand | undefined): Promise<void> {
		for (const one of new Set(shelf.map((work) => work.strand)))
			if (one !== strand) await bindStrand(one, true);
	}

	return {
		async put(work: Filed): Promise<void> {
			isMuch ||= weight + weightOf(work) > MOST;
			if (isMuch) await bindBefore(work.strand);
			if (weight + weightOf(work) > MOST) await bindStrand(work.strand, false);
			shelf.push(work);
			weight += weightOf(work);
		},
		/** Binds what is left, and gives what the portfolio itself is to hold. */
		async end(): Promise<readonly Filed[]> {
			if (!isMuch) return shelf;
			await bindBefore(undefined);
			return [];
		}
	};
}
