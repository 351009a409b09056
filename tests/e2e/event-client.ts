/** A pupil's browser as far as the server can tell: a session and a stream that comes back by itself. */
export interface EventClient {
	/** What was said last. */
	readonly last: () => string | undefined;
	/** How often it has been let in. */
	readonly opened: () => number;
	/** Pulls the plug; `back` puts it in again. */
	cut(): void;
	back(): void;
	close(): void;
}

/** Listens to server-sent events as an EventSource does, which in Node can carry no session. */
export function listenAs(cookie: string, address: string): EventClient {
	let last: string | undefined;
	let opened = 0;
	let isClosed = false;
	let line = new AbortController();

	const listen = async (): Promise<void> => {
		line = new AbortController();
		const { signal } = line;
		let retry = 3_000;
		try {
			const answer = await fetch(address, {
				headers: { cookie, accept: 'text/event-stream' },
				redirect: 'manual',
				signal
			});
			if (!answer.ok || !answer.body) throw new Error(String(answer.status));
			opened += 1;
			let text = '';
			const decoder = new TextDecoder();
			for await (const bytes of answer.body) {
				text += decoder.decode(bytes as Uint8Array, { stream: true });
				const messages = text.split('\n\n');
				text = messages.pop() ?? '';
				for (const message of messages) {
					if (message.startsWith('data: ')) last = message.slice(6);
					if (message.startsWith('retry: ')) retry = Number(message.slice(7));
				}
			}
		} catch {
			// Cut off, or the server is down: again after a while.
		}
		if (!isClosed && !signal.aborted) setTimeout(() => void listen(), retry);
	};
	void listen();

	return {
		last: () => last,
		opened: () => opened,
		cut: () => line.abort(),
		back: () => void listen(),
		close() {
			isClosed = true;
			line.abort();
		}
	};
}

/** Signs a pupil in as a form does, without a browser. @returns the cookies of their session */
export async function joinAs(origin: string, path: string): Promise<string> {
	const jar = new Map<string, string>();
	const keep = (answer: Response) => {
		for (const line of answer.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			const [name = '', ...value] = pair.split('=');
			jar.set(name, value.join('='));
		}
	};
	const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
	keep(await fetch(`${origin}${path}`));
	const answer = await fetch(`${origin}${path}`, {
		method: 'POST',
		headers: {
			cookie: cookie(),
			origin,
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html'
		},
		body: new URLSearchParams({ secret: 'blue-kite-seven' }),
		redirect: 'manual'
	});
	keep(answer);
	if (answer.status !== 303) throw new Error(`nobody was let in: ${answer.status}`);
	return cookie();
}
