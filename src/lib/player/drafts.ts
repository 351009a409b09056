/** Half-written answers, kept with the tab so that a reload loses nothing; gone at sign-out and lock. */
const keyOf = (lesson: string, activity: string) => `waymark.draft.${lesson}.${activity}`;

export function draftOf(lesson: string, activity: string): unknown {
	try {
		const kept = sessionStorage.getItem(keyOf(lesson, activity));
		return kept ? JSON.parse(kept) : undefined;
	} catch {
		return undefined;
	}
}

export function keepDraft(lesson: string, activity: string, draft: unknown): void {
	try {
		sessionStorage.setItem(keyOf(lesson, activity), JSON.stringify(draft));
	} catch {
		// Full or shut off: the answer itself is kept by the outbox when it is given.
	}
}

export function dropDraft(lesson: string, activity: string): void {
	sessionStorage.removeItem(keyOf(lesson, activity));
}
