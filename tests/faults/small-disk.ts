import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled: memory, mounted as a folder, which takes root. */
export interface SmallDisk {
	readonly folder: string;
	/** Leaves no room at all. */
	fill(): void;
	empty(): void;
	remove(): void;
}

/** @param megabytes its size @returns undefined where this machine lets nobody mount one */
export function aSmallDisk(megabytes: number): SmallDisk | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-disk-'));
	const run = (name: string, ...args: string[]) => spawnSync(name, args).status === 0;
	if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'waymark', folder)) {
		rmSync(folder, { recursive: true });
		return undefined;
	}
	const filler = join(folder, 'filler');
	return {
		folder,
		fill() {
			const file = openSync(filler, 'w');
			try {
				// Big pieces first, then small ones into what is left.
				for (const piece of [1_000_000, 4_096].map((bytes) => Buffer.alloc(bytes)))
					try {
						for (;;) if (writeSync(file, piece) < piece.length) break;
					} catch {
						// No room for another.
					}
			} finally {
				closeSync(file);
			}
		},
		empty: () => rmSync(filler, { force: true }),
		remove() {
			run('umount', '-l', folder);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
