/** A real browser that Playwright doesn't drive: no more of it than the walk here needs. */
export interface Driven {
	/** Its name and version. */
	readonly name: string;
	/** What must never be said in a console, as far as this browser tells of it. */
	readonly troubles: readonly string[];
	goTo(url: string): Promise<void>;
	/** What a function says in the page. It is sent as text: it sees the page, and what it is given. */
	read<A, T>(say: (given: A) => T | Promise<T>, given: A): Promise<T>;
	/** Waits until a function says something that counts as true. @throws after 30 s, with `what` */
	until<A, T>(what: string, say: (given: A) => T | Promise<T>, given: A): Promise<T>;
	/** Waits for the element a function finds, and clicks on it as a person would. */
	press<A>(what: string, find: (given: A) => Element | null | undefined, given: A): Promise<void>;
	/** Types into the element a function finds. */
	type<A>(what: string, find: (given: A) => Element | null, given: A, text: string): Promise<void>;
	/** The page as it looks now, a PNG. */
	picture(): Promise<Uint8Array>;
	close(): Promise<void>;
}

const PATIENCE = 30_000;

/** Tries until there is something; the last fault is told when there never was. */
export async function trying<T>(what: string, attempt: () => Promise<T>): Promise<NonNullable<T>> {
	const end = Date.now() + PATIENCE;
	let fault: unknown = 'it never was so';
	while (Date.now() < end) {
		try {
			const found = await attempt();
			if (found) return found;
		} catch (error) {
			fault = error;
		}
		await new Promise((again) => setTimeout(again, 50));
	}
	throw new Error(`Waited for: ${what}. ${fault}`);
}
