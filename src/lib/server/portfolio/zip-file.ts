import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Day } from '../../calendar/instant.ts';

export interface ZipFile {
	/** Adds a file, and gives its SHA-256. What is packed already (PDF) isn't packed again. */
	add(name: string, content: Uint8Array | string): Promise<string>;
	/** Ends it; its size in bytes and its SHA-256. */
	end(): Promise<{ bytes: number; sha256: string }>;
}

/**
 * Writes a ZIP to disk as it grows, so that only one of its files is in memory. The same content gives
 * the same bytes: every entry carries `day`, never the time it was made.
 */
export function zipFile(path: string, day: Day): ZipFile {
	const out = createWriteStream(path, { mode: 0o600 });
	const done = finished(out);
	const whole = createHash('sha256');
	let bytes = 0;
	let isFull = false;
	const zip = new Zip((failed, chunk) => {
		if (failed) throw failed;
		whole.update(chunk);
		bytes += chunk.length;
		isFull = !out.write(chunk);
	});
	// A ZIP's dates have no zone; noon keeps the day whichever one this machine is in.
	const mtime = new Date(`${day}T12:00:00`);
	return {
		async add(name, content) {
			const raw = typeof content === 'string' ? new TextEncoder().encode(content) : content;
			const entry = name.endsWith('.pdf')
				? new ZipPassThrough(name)
				: new ZipDeflate(name, { level: 6 });
			entry.mtime = mtime;
			zip.add(entry);
			entry.push(raw, true);
			if (isFull) await Promise.race([once(out, 'drain'), done]);
			return createHash('sha256').update(raw).digest('hex');
		},
		async end() {
			zip.end();
			out.end();
			await done;
			return { bytes, sha256: whole.digest('hex') };
		}
	};
}
