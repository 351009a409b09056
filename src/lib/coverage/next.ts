import { isSecure, NOTHING, type Tally } from './facts.ts';

/** A lesson a class could have next. */
export interface Candidate {
	readonly lesson: string;
	readonly statements: readonly string[];
	/** Where it stands in the plan, counted in half-terms from the first; none, when it isn't planned. */
	readonly halfTerm: number | undefined;
	readonly taught: boolean;
}

/** A wrong idea of a lesson and how many pupils hold it now. */
export interface HeldIdea {
	readonly ideasOf: string;
	readonly says: string;
	readonly n: number;
}

/** A reason for a lesson to be next, in the order a teacher would give them. */
export type Why =
	| { readonly because: 'planned now' | 'planned earlier'; readonly halfTerm: number }
	| { readonly because: 'not stuck'; readonly secure: number; readonly results: number }
	| { readonly because: 'gap'; readonly statements: number }
	| { readonly because: 'idea'; readonly says: string; readonly n: number };

export interface Next {
	readonly lesson: string;
	readonly why: readonly Why[];
}

/**
 * Which lesson a class has next, and why. First what is planned this half-term, in the plan's order;
 * then what was planned earlier and never taught; then what was taught and didn't stick; then the
 * unplanned lesson that would fill most. Nothing when all of that is done.
 * @param candidates planned lessons in the plan's order, then the unplanned ones of the class's years
 */
export function nextFor(
	candidates: readonly Candidate[],
	now: {
		readonly halfTerm: number;
		readonly roll: number;
		readonly tallies: ReadonlyMap<string, Tally>;
		readonly ideas: readonly HeldIdea[];
	}
): Next | undefined {
	const untaught = candidates.filter((it) => !it.taught);
	const at = (here: (halfTerm: number) => boolean) =>
		untaught.find(({ halfTerm }) => halfTerm !== undefined && here(halfTerm));
	const thisHalf = at((half) => half === now.halfTerm);
	if (thisHalf)
		return next(thisHalf, { because: 'planned now', halfTerm: now.halfTerm }, now.ideas);
	const earlier = at((half) => half < now.halfTerm);
	if (earlier)
		return next(
			earlier,
			{ because: 'planned earlier', halfTerm: earlier.halfTerm ?? 0 },
			now.ideas
		);

	const [again] = candidates.flatMap((it) => {
		const worst = it.taught ? worstOf(it, now) : undefined;
		return worst ? [{ it, worst }] : [];
	});
	if (again) {
		const { secure, results } = again.worst;
		return next(again.it, { because: 'not stuck', secure, results }, now.ideas);
	}
	const [fills] = untaught
		.filter(({ halfTerm }) => halfTerm === undefined)
		.map((it) => ({
			it,
			statements: it.statements.filter((id) => isBare(now.tallies.get(id))).length
		}))
		.filter(({ statements }) => statements > 0)
		.sort((a, b) => b.statements - a.statements);
	return fills && next(fills.it, { because: 'gap', statements: fills.statements }, now.ideas);
}

function next(it: Candidate, first: Why, ideas: readonly HeldIdea[]): Next {
	const [idea] = ideas.filter(({ ideasOf }) => ideasOf === it.lesson).sort((a, b) => b.n - a.n);
	return {
		lesson: it.lesson,
		why: idea ? [first, { because: 'idea', says: idea.says, n: idea.n }] : [first]
	};
}

/** The statement of a lesson that stuck least, where one has results and isn't secure. */
function worstOf(
	{ statements }: Candidate,
	{ tallies, roll }: { readonly tallies: ReadonlyMap<string, Tally>; readonly roll: number }
): Tally | undefined {
	return statements
		.map((id) => tallies.get(id) ?? NOTHING)
		.filter((tally) => tally.results > 0 && !isSecure(tally, roll))
		.sort((a, b) => a.secure / a.results - b.secure / b.results)[0];
}

const isBare = (tally: Tally | undefined): boolean =>
	tally === undefined || (tally.taught === undefined && tally.planned === undefined);
