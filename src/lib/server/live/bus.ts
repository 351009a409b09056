/** What open pages are told while they are open. Nothing personal: an id at most, and they ask again. */
export type News =
	| { readonly what: 'concern'; readonly readers: readonly string[] }
	/** These people left, or have other roles: their pages ask again who they are. */
	| { readonly what: 'people'; readonly staff: readonly string[] }
	| { readonly what: 'coverage'; readonly schoolClass: string }
	/** Something of the class's live lesson changed: it began, moved on, was voted on, ended; somebody joined. */
	| { readonly what: 'live'; readonly schoolClass: string };

export interface Bus {
	tell(news: News): void;
	/**
	 * Hears all news until the function it returns is called.
	 * @param onover called once when the server goes down
	 */
	listen(hear: (news: News) => void, onover?: () => void): () => void;
	/** The server goes down: whoever listens is let go. */
	close(): void;
}

/** News within one server process: exactly one opens a school's file, so memory is enough. */
export function openBus(): Bus {
	const ears = new Map<object, { hear: (news: News) => void; onover: () => void }>();
	return {
		tell: (news) => ears.forEach(({ hear }) => hear(news)),
		listen(hear, onover = () => undefined) {
			const ear = {};
			ears.set(ear, { hear, onover });
			return () => ears.delete(ear);
		},
		close: () => ears.forEach(({ onover }) => onover())
	};
}
