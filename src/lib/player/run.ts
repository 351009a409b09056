/** One run through a lesson: on an activity until it is answered, and at the end after the last. */
export interface Run {
	/** Ids of the activities on this pupil's route, in order. */
	readonly steps: readonly string[];
	/** What has been answered, by activity id. */
	readonly answered: Readonly<Record<string, unknown>>;
	/** Which step; as many as there are is the end. */
	readonly at: number;
}

export type Happening =
	| { readonly type: 'ANSWERED'; readonly activity: string; readonly response: unknown }
	| { readonly type: 'BACK' | 'ON' };

/** A pupil who comes back goes on at the first activity without an answer. */
export function begin(steps: Run['steps'], answered: Run['answered']): Run {
	const open = steps.findIndex((step) => !(step in answered));
	return { steps, answered, at: open === -1 ? steps.length : open };
}

/** The run after something happened; the same where that changes nothing. */
export function step(run: Run, happening: Happening): Run {
	const { steps, answered, at } = run;
	const here = steps[at];
	switch (happening.type) {
		case 'ANSWERED':
			if (here === undefined) return run;
			return {
				...run,
				answered: { ...answered, [happening.activity]: happening.response },
				at: at + 1
			};
		case 'ON':
			return here !== undefined && here in answered ? { ...run, at: at + 1 } : run;
		case 'BACK':
			return at > 0 ? { ...run, at: at - 1 } : run;
	}
}
