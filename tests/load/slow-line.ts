import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** Bits a second, and the way there and back in milliseconds. */
const SPEED = 1_600_000;
const ROUND_TRIP = 150;
/** Connections that share the line take turns after so many bytes. */
const PIECE = 1_460;

/**
 * A line of 1.6 Mbit/s and 150 ms in front of a server on this machine. It stands before everything
 * the browser does: what a service worker fetches goes through it too, which the browser's own slowing
 * down of a page does not reach.
 * @returns the port of its near end
 */
export async function slowLine(): Promise<{
	readonly port: number;
	/** Where it leads. */
	to: (port: number) => void;
	close: () => void;
}> {
	let target = 0;
	const down = lane();
	const up = lane();
	const sockets = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(target, '127.0.0.1');
		for (const [from, to, through] of [
			[near, far, up],
			[far, near, down]
		] as const) {
			sockets.add(from);
			from.setNoDelay(true);
			from.on('error', () => to.destroy());
			from.on('close', () => sockets.delete(from));
			const send = through();
			from.on('data', (data) => {
				for (let at = 0; at < data.length; at += PIECE) {
					const piece = data.subarray(at, at + PIECE);
					send(piece.length, () => to.writable && to.write(piece));
				}
			});
			from.on('end', () => send(0, () => to.end()));
		}
	});
	await new Promise<void>((up) => server.listen(0, () => up()));
	return {
		port: (server.address() as AddressInfo).port,
		to: (port) => void (target = port),
		close() {
			server.close();
			for (const socket of sockets) socket.destroy();
		}
	};
}

/** One direction of the line, shared by its connections; each keeps its own order. */
function lane() {
	let free = 0;
	return () => {
		const waiting: (() => void)[] = [];
		return (bytes: number, arrive: () => void) => {
			const now = performance.now();
			free = Math.max(now, free) + (bytes * 8 * 1000) / SPEED;
			waiting.push(arrive);
			setTimeout(() => waiting.shift()?.(), free + ROUND_TRIP / 2 - now);
		};
	};
}
