/** A figure as it may be published: a number of at least five, or nothing that tells one. */
export type Figure = number | 'few' | 'hidden';

/** The least number that is ever shown. */
export const LEAST = 5;

/** One kind, or several that had to be counted as one. */
export interface Row {
	readonly kinds: readonly string[];
	readonly n: Figure;
}

/**
 * The counts of kinds, so that none under five shows and none can be worked out from the rest: kinds with
 * few are counted as one. Where that one is small itself, or says what each of its kinds must be, the next
 * kind in a fixed order goes in too; in an order that followed the numbers, it would tell them. Pure.
 * @param counts in the fixed order
 */
export function publishKinds(counts: readonly (readonly [kind: string, n: number])[]): Row[] {
	const total = sum(counts.map(([, n]) => n));
	if (total < LEAST) return [{ kinds: counts.map(([kind]) => kind), n: 'few' }];
	const small = new Set(counts.filter(([, n]) => n < LEAST).map(([kind]) => kind));
	const pooled = () => counts.filter(([kind]) => small.has(kind));
	while (small.size > 0 && tells(pooled().map(([, n]) => n))) {
		const next = counts.find(([kind]) => !small.has(kind));
		if (!next) break;
		small.add(next[0]);
	}
	const alone = counts.filter(([kind]) => !small.has(kind));
	return [
		...alone.map(([kind, n]): Row => ({ kinds: [kind], n })),
		...(small.size > 0
			? [{ kinds: pooled().map(([kind]) => kind), n: sum(pooled().map(([, n]) => n)) }]
			: [])
	];
}

/** Whether a sum of counts, all known to be small but for one that was added, says too much of them. */
function tells(counts: readonly number[]): boolean {
	const n = sum(counts);
	const isAllSmall = counts.every((one) => one < LEAST);
	return counts.length < 2 || n < LEAST || (isAllSmall && n === counts.length * (LEAST - 1));
}

/** What happened in each term of a year, and, once it is over, in all of it. */
export interface Published {
	readonly terms: readonly Figure[];
	/** Undefined until every term of the year is over: what would be added each term would show. */
	readonly year: Figure | undefined;
}

/**
 * How many there were in each finished term. A term's figure never changes afterwards. The year's is shown
 * only where no term's can be worked out from it. Pure.
 */
export function publishTerms(counts: readonly number[], isOver: boolean): Published {
	const terms = counts.map((n): Figure => (n >= LEAST ? n : 'few'));
	if (!isOver) return { terms, year: undefined };
	const hidden = counts.filter((n) => n < LEAST);
	const n = sum(counts);
	// One word for both reasons: else "not few, and not shown" would tell that each term had four.
	const isSafe =
		hidden.length === 0 ||
		(hidden.length > 1 && sum(hidden) >= LEAST && sum(hidden) < hidden.length * (LEAST - 1));
	return { terms, year: isSafe ? n : 'hidden' };
}

/**
 * Of those, how many had something done. Neither that number nor what is left of the whole shows when it
 * is under five. Pure.
 * @param of how many there were, term by term
 */
export function publishPart(
	counts: readonly number[],
	of: readonly number[],
	isOver: boolean
): Published {
	const whole = publishTerms(of, isOver);
	const shows = (n: number, all: number) => n >= LEAST && all - n >= LEAST;
	const terms = counts.map((n, at): Figure => (shows(n, of[at] ?? 0) ? n : 'hidden'));
	if (!isOver) return { terms, year: undefined };
	const [n, all] = [sum(counts), sum(of)];
	const isKnown = typeof whole.year === 'number' && whole.terms.every((one) => one !== 'few');
	if (!isKnown || !shows(n, all)) return { terms, year: 'hidden' };
	const hidden = counts
		.map((one, at) => [one, of[at] ?? 0] as const)
		.filter(([one, a]) => !shows(one, a));
	return { terms, year: hidden.length === 0 || isOpen(hidden) ? n : 'hidden' };
}

/** Whether each of these hidden parts could have been at least two numbers, though their sum is known. */
function isOpen(hidden: readonly (readonly [n: number, of: number])[]): boolean {
	const wanted = sum(hidden.map(([n]) => n));
	const left = sum(hidden.map(([n, of]) => of - n));
	if (hidden.length < 2 || wanted < LEAST || left < LEAST) return false;
	const could = hidden.map(([, of]) =>
		Array.from({ length: of + 1 }, (_, n) => n).filter((n) => n < LEAST || of - n < LEAST)
	);
	return could.every((ones, at) => {
		const others = could.filter((_, other) => other !== at);
		const sums = others.reduce<ReadonlySet<number>>(
			(some, next) => new Set([...some].flatMap((one) => next.map((n) => one + n))),
			new Set([0])
		);
		return ones.filter((n) => sums.has(wanted - n)).length > 1;
	});
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
