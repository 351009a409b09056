/** A wrong idea of the lesson, and how many pupils hold it now. */
export interface HeldBy {
	readonly id: string;
	readonly says: string;
	readonly n: number;
}

/** A step of the lesson that a teacher can come back to. */
export interface Step {
	readonly title: string;
	readonly kind: string;
	/** Wrong ideas that its answers can show. */
	readonly ideas: readonly string[];
	/** What a talk asks. */
	readonly asks: readonly string[];
}

/** Something to ask a class, and the wrong ideas it makes a child think about. */
export interface Question {
	readonly ask: string;
	readonly meets: readonly string[];
}

/** Pupils by what the after-check showed of one statement. */
export interface Shows {
	readonly summary: string;
	readonly secure: number;
	readonly of: number;
}

export interface Known {
	readonly roll: number;
	/** Pupils who answered the check before the lesson, and the one after it. */
	readonly before: number;
	readonly after: number;
	readonly ideas: readonly HeldBy[];
	readonly statements: readonly Shows[];
	readonly steps: readonly Step[];
	/** The questions in the teacher's notes. */
	readonly questions: readonly Question[];
}

/** Where to go back to: a step of the lesson, and something to ask. */
export interface With {
	readonly step: string | undefined;
	readonly ask: string | undefined;
}

/** What a teacher could do next; why is in what it holds. */
export type NextStep =
	/** Nobody has answered yet. */
	| { readonly do: 'begin with the check' }
	/** Before the lesson: an idea to have an eye on. */
	| ({ readonly do: 'watch for'; readonly idea: HeldBy; readonly of: number } & With)
	| { readonly do: 'teach as it stands'; readonly of: number }
	/** Too few have done the check after it to say. */
	| { readonly do: 'let the rest finish'; readonly left: number }
	| ({ readonly do: 'come back to an idea'; readonly idea: HeldBy; readonly of: number } & With)
	| ({ readonly do: 'come back to a statement'; readonly statement: Shows } & With)
	/** Most have it: the few, not everybody. */
	| ({ readonly do: 'sit with a few'; readonly n: number } & With)
	| { readonly do: 'go on' };

/** An idea is everybody's business from this many pupils on, if that is a quarter of those who answered. */
const WORTH = 3;

/**
 * A next step in the order a teacher would weigh it. Before the lesson: the idea most pupils hold. After
 * it, once half the roll has answered: an idea that a quarter still hold; then the statement that stuck
 * least, where fewer than three quarters are secure; then the few; then on.
 */
export function nextStep(known: Known): NextStep {
	const { roll, before, after, ideas, statements } = known;
	const [most] = [...ideas].sort((a, b) => b.n - a.n);
	const isCommon = (of: number) => most !== undefined && most.n >= WORTH && most.n * 4 >= of;

	if (after === 0) {
		if (before === 0 && !isCommon(roll)) return { do: 'begin with the check' };
		const of = Math.max(before, most?.n ?? 0);
		if (most && isCommon(of))
			return { do: 'watch for', idea: most, of, ...withIdea(known, most.id) };
		return { do: 'teach as it stands', of };
	}
	if (after * 2 < roll) return { do: 'let the rest finish', left: roll - after };
	if (most && isCommon(after))
		return { do: 'come back to an idea', idea: most, of: after, ...withIdea(known, most.id) };

	const [least] = [...statements]
		.filter(({ of }) => of > 0)
		.sort((a, b) => a.secure / a.of - b.secure / b.of);
	if (least && least.secure * 4 < least.of * 3)
		return { do: 'come back to a statement', statement: least, ...withTalk(known) };
	const few = Math.max(0, ...statements.map(({ secure, of }) => of - secure));
	if (few > 0) return { do: 'sit with a few', n: few, ...withIdea(known, most?.id) };
	return { do: 'go on' };
}

/**
 * The first step whose answers can show the idea, and the question that meets it; where there is none, the
 * lesson's talk.
 */
function withIdea(known: Known, idea: string | undefined): With {
	const step = known.steps.find(
		({ kind, ideas }) => kind !== 'check' && idea !== undefined && ideas.includes(idea)
	);
	const talk = withTalk(known);
	const question = known.questions.find(({ meets }) => idea !== undefined && meets.includes(idea));
	return { step: step?.title ?? talk.step, ask: question?.ask ?? talk.ask };
}

function withTalk({ steps, questions }: Known): With {
	const talk = steps.find(({ asks }) => asks.length > 0);
	return { step: talk?.title, ask: talk?.asks[0] ?? questions[0]?.ask };
}
