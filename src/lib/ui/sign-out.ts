const OWED = 'waymark sign-out owed';

/**
 * Ends the session. Without a network only the server could, so it is then owed: the next page of this
 * browser that reaches the school ends it first, before another child works under it.
 */
export async function signOut(): Promise<void> {
	if (!(await end())) note(true);
}

/** Ends a session that could not be ended when its screen locked. @returns whether one was ended */
export async function settleSignOut(): Promise<boolean> {
	if (!isOwed() || !(await end())) return false;
	note(false);
	return true;
}

async function end(): Promise<boolean> {
	const answer = await fetch('/sign-out', { method: 'POST', redirect: 'manual' }).catch(() => null);
	// It answers with the way to the door, which we don't take here.
	return answer !== null && (answer.type === 'opaqueredirect' || answer.ok);
}

function note(owed: boolean): void {
	try {
		if (owed) localStorage.setItem(OWED, 'yes');
		else localStorage.removeItem(OWED);
	} catch {
		// Where nothing can be kept, the server's own limit ends the session.
	}
}

function isOwed(): boolean {
	try {
		return localStorage.getItem(OWED) !== null;
	} catch {
		return false;
	}
}
