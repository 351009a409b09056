/** Where the server said no (the session is over, or it is starting), ask again: soon, then less often. */
const ASK_AGAIN = { first: 3_000, most: 60_000 } as const;
/** A page that has just opened asks the one that listens for what was said last. */
const HELLO = '?';

export interface SharedStream {
	/** Names the lock and the channel. */
	readonly name: string;
	readonly address: string;
	/** Takes the listening over from another page of this browser: what it listens to counts for more. */
	readonly steal?: boolean;
	readonly hear: (data: string) => void;
	/** The line to the server is there, or isn't. */
	readonly online?: (isOnline: boolean) => void;
	/** What was said last still holds: a page that opens later is told it too. */
	readonly remembers?: boolean;
	/** Called when it is there again: something may have been missed. */
	readonly back?: (tellAll: (data: string) => void) => void;
}

/**
 * Hears what a server says, on every open page of this browser through one stream: one page holds a
 * lock and listens, and passes on what it hears. Browsers allow six streams to a server, no more.
 * @returns stops listening
 */
export function sharedStream(shared: SharedStream): () => void {
	const pages = new BroadcastChannel(shared.name);
	const over = new AbortController();
	let last: string | undefined;
	pages.addEventListener('message', ({ data }: MessageEvent<string>) => {
		if (data !== HELLO) shared.hear(data);
		else if (shared.remembers && last !== undefined) pages.postMessage(last);
	});
	const tellAll = (data: string) => {
		last = data;
		shared.hear(data);
		pages.postMessage(data);
	};
	pages.postMessage(HELLO);
	const listen = async (steal: boolean): Promise<void> => {
		const options = steal ? { steal } : { signal: over.signal };
		const mine = new AbortController();
		over.signal.addEventListener('abort', () => mine.abort());
		await navigator.locks
			.request(shared.name, options, () => stream(shared, tellAll, mine.signal))
			.catch(() => {
				// Another page took it over; this one waits for its turn again.
				mine.abort();
				last = undefined;
				if (!over.signal.aborted) return listen(false);
			});
	};
	// There are no locks off HTTPS; each page then listens for itself.
	if (navigator.locks) void listen(shared.steal === true);
	else void stream(shared, tellAll, over.signal);
	return () => {
		over.abort();
		pages.close();
	};
}

/** One EventSource until `over`. */
function stream(
	{ address, online, back }: SharedStream,
	tellAll: (data: string) => void,
	over: AbortSignal
): Promise<void> {
	return new Promise((done) => {
		let source: EventSource;
		let again: ReturnType<typeof setTimeout> | undefined;
		let wasOpen = false;
		let wait: number = ASK_AGAIN.first;
		const open = () => {
			source = new EventSource(address);
			source.addEventListener('message', ({ data }) => tellAll(data as string));
			source.addEventListener('open', () => {
				online?.(true);
				if (wasOpen) back?.(tellAll);
				wasOpen = true;
				wait = ASK_AGAIN.first;
			});
			source.addEventListener('error', () => {
				online?.(false);
				if (source.readyState !== EventSource.CLOSED) return;
				again = setTimeout(open, wait);
				wait = Math.min(wait * 2, ASK_AGAIN.most);
			});
		};
		const end = () => {
			clearTimeout(again);
			source.close();
			done();
		};
		open();
		if (over.aborted) end();
		else over.addEventListener('abort', end);
	});
}
