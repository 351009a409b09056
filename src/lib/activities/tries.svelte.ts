import * as v from 'valibot';

const PHASES = ['asking', 'think', 'right', 'shown'] as const;
/** `kept` is an answer from before, shown again. */
export type Phase = (typeof PHASES)[number] | 'kept';

interface Start<A> {
	empty: A;
	schema: v.GenericSchema<unknown, A>;
	right: (answer: A) => boolean;
	saved?: A | undefined;
	draft?: unknown;
	ondraft?: ((draft: unknown) => void) | undefined;
}

/** One answer, worked at until it is right or shown. Only the first try is handed in. */
export class Tries<A> {
	now = $state.raw() as A;
	phase = $state<Phase>('asking');
	/** How often it was checked. */
	count = $state(0);
	#first = $state.raw<A>();
	#start: Start<A>;

	constructor(start: Start<A>) {
		this.#start = start;
		const draft = v.safeParse(draftOf(start.schema), start.draft);
		if (start.saved !== undefined) {
			this.now = this.#first = start.saved;
			this.phase = 'kept';
		} else if (draft.success) {
			({ now: this.now, phase: this.phase, count: this.count } = draft.output);
			this.#first = draft.output.first;
		} else {
			this.now = start.empty;
		}
	}

	/** What counts: the answer at the first check, or none for "I don't know yet". */
	get first(): A {
		return this.#first ?? this.#start.empty;
	}

	/** Whether the pupil may still change the answer. */
	get open(): boolean {
		return this.phase === 'asking' || this.phase === 'think';
	}

	change(now: A) {
		this.now = now;
		this.phase = 'asking';
		this.#keep();
	}

	check() {
		this.#first ??= this.now;
		this.count += 1;
		this.phase = this.#start.right(this.now) ? 'right' : 'think';
		this.#keep();
	}

	/** "I don't know yet", or "Show me" after a try. */
	show() {
		this.#first ??= this.#start.empty;
		this.phase = 'shown';
		this.#keep();
	}

	#keep() {
		const { now, phase, count } = this;
		this.#start.ondraft?.({ now, phase, count, first: this.#first });
	}
}

const draftOf = <A>(answer: v.GenericSchema<unknown, A>) =>
	v.object({
		now: answer,
		first: v.optional(answer),
		phase: v.picklist(PHASES),
		count: v.pipe(v.number(), v.integer(), v.minValue(0))
	});
