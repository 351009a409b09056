/** A proxy closes a stream that is silent for longer than about 30 s. */
const HEARTBEAT = 20_000;

/**
 * Server-sent events, for as long as somebody may hear them. The browser comes back by itself, three
 * seconds after it was cut off.
 * @param begin is given how to say something (one line) and how to end it all, as the bus does when the
 * server goes down; returns how to stop listening for more
 * @param stillThere asked at each heartbeat: false ends the stream
 */
export function eventStream(
	begin: (say: (data: string) => void, close: () => void) => () => void,
	stillThere: () => Promise<boolean>
): ReadableStream<Uint8Array> {
	const text = new TextEncoder();
	let close = () => {};
	let isOpen = true;
	return new ReadableStream({
		start(stream) {
			const write = (lines: string) => stream.enqueue(text.encode(`${lines}\n\n`));
			const heart = setInterval(() => {
				// What can't be asked any more, since the school is being closed, is over.
				void Promise.try(stillThere).then((isThere) => {
					if (!isOpen) return;
					if (isThere) write(':');
					else close();
				}, close);
			}, HEARTBEAT);
			let deaf = () => {};
			close = () => {
				if (!isOpen) return;
				isOpen = false;
				clearInterval(heart);
				deaf();
				stream.close();
			};
			write('retry: 3000');
			deaf = begin(
				(data) => write(`data: ${data}`),
				() => close()
			);
		},
		cancel: () => close()
	});
}

/** As SvelteKit sends it; no proxy may hold it back. */
export const asEvents = (stream: ReadableStream<Uint8Array>): Response =>
	new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
