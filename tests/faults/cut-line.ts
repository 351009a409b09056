import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server on this machine that can be cut: what is under way then never arrives, or is never answered. */
export async function aLineThatIsCut(to: number) {
	const open = new Set<Socket>();
	let isCut = false;
	const near = createServer((here) => {
		if (isCut) return void here.destroy();
		const there = connect(to, '127.0.0.1');
		for (const [from, other] of [
			[here, there],
			[there, here]
		] as const) {
			open.add(from);
			from.on('error', () => other.destroy());
			from.on('close', () => {
				open.delete(from);
				other.destroy();
			});
			from.pipe(other);
		}
	});
	await new Promise<void>((up) => near.listen(0, '127.0.0.1', () => up()));
	return {
		origin: `http://127.0.0.1:${(near.address() as AddressInfo).port}`,
		cut() {
			isCut = true;
			for (const socket of open) socket.destroy();
		},
		mend: () => void (isCut = false),
		close() {
			near.close();
			for (const socket of open) socket.destroy();
		}
	};
}
