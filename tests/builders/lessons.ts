import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A copy of what stands around the lessons, with these lessons (`y3/three-words-one-lock`), that goes when the test ends. */
export function aLessonsFolder(...lessons: string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-lessons-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const part of ['frameworks', 'games', 'facts.yaml', ...lessons]) {
		mkdirSync(dirname(join(folder, part)), { recursive: true });
		cpSync(join('lessons', part), join(folder, part), { recursive: true });
	}
	return {
		folder,
		/** Puts a mistake in a file: `now` for the first `was`. Its line is that of what was there. */
		plant(file: string, was: string, now: string): number {
			const text = readFileSync(join(folder, file), 'utf8');
			const at = text.indexOf(was);
			if (at < 0) throw new Error(`${file} has no "${was}"`);
			writeFileSync(join(folder, file), text.slice(0, at) + now + text.slice(at + was.length));
			return text.slice(0, at).split('\n').length;
		}
	};
}
